import type { ReactNode } from 'react';

/** A number and what it is of; stands in a `dl` with the class `figures`. */
export const Figure = ({ value, what }: { readonly value: ReactNode; readonly what: ReactNode }) => (
  <div className="figure">
    <dt>{what}</dt>
    <dd>{value}</dd>
  </div>
);
