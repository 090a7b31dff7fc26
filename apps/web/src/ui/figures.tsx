import type { ReactNode } from 'react';

/** Numbers that stand beside each other. */
export const Figures = ({ children }: { readonly children: ReactNode }) => (
  <dl className="figures">{children}</dl>
);

/** One number, and what it is of. */
export const Figure = ({ value, what }: { readonly value: ReactNode; readonly what: ReactNode }) => (
  <div className="figure">
    <dt>{what}</dt>
    <dd>{value}</dd>
  </div>
);
