import { Card, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

/** Nothing to show, and what to do about it. */
export const Empty = ({ children }: { readonly children: ReactNode }) => (
  <Card className="empty">
    <Paragraph>{children}</Paragraph>
  </Card>
);
