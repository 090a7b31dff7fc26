import { Tag } from '@digdir/designsystemet-react';
import type { Status } from '../api/operations.generated.js';

type Color = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

/** Beside the word, never in the place of it. */
const colors: Readonly<Record<Status, Color>> = {
  REGISTRERT: 'neutral',
  IKKE_STARTET: 'neutral',
  UNDER_ARBEID: 'info',
  PAA_VENT: 'warning',
  UTSATT: 'warning',
  DELVIS_IVERKSATT: 'info',
  MELDT_IVERKSATT: 'success',
  AVSLUTTET: 'success',
  KAN_IKKE_IVERKSETTES: 'danger',
  INGEN_OPPFOLGING: 'neutral',
  ERSTATTET: 'neutral',
  OPPHEVET: 'neutral',
};

/** How something stands, in the words of the reader's language. */
export const StatusTag = ({ status, label }: { readonly status: Status; readonly label: string }) => (
  <Tag data-color={colors[status]} className="status">
    {label}
  </Tag>
);
