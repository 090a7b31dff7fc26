import type {
  PointKind,
  Status,
  VedtaksloggFilterInput,
  VedtaksloggOrder,
} from '../../api/operations.generated.js';
import { statusTexts } from '../../texts/codes.generated.js';

/** What is asked of the log, as it stands in the address: it can be sent by mail, and means the same to who opens it. */
export interface LogSearch {
  /** Words to find. */
  readonly q?: string;
  readonly organ?: string;
  readonly unit?: string;
  readonly status?: Status;
  readonly kind?: PointKind;
  readonly from?: string;
  readonly to?: string;
  /** `apne` and `over-frist`; all when not said. */
  readonly show?: 'apne' | 'over-frist';
  readonly order?: VedtaksloggOrder;
  readonly down?: true;
  /** As things were on this day. */
  readonly asOf?: string;
}

/** In the order in which work comes through them. */
export const statuses = Object.keys(statusTexts) as Status[];

export const kinds = [
  'VEDTAK',
  'VERBAL',
  'UTREDNING',
  'OVERSENDELSE',
  'INTERPELLASJON',
  'MERKNAD',
] as const satisfies readonly PointKind[];

export const orders = ['DATE', 'CASE_NUMBER', 'TITLE', 'STATUS', 'DEADLINE', 'UNCHANGED'] as const;

const words = (value: unknown): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && value !== '' ? value.toString() : undefined;
const oneOf = <T extends string>(all: readonly T[], value: unknown): T | undefined =>
  all.find((each) => each === value);
const day = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;

/** Only what was said: an address holds nothing that goes without saying. */
const withoutGaps = <T extends object>(search: T): T =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;

/** Reads an address; what it does not understand is as if not said. */
export const readLogSearch = (raw: Record<string, unknown>): LogSearch =>
  withoutGaps({
    q: words(raw['q']),
    organ: words(raw['organ']),
    unit: words(raw['unit']),
    status: oneOf(statuses, raw['status']),
    kind: oneOf(kinds, raw['kind']),
    from: day(raw['from']),
    to: day(raw['to']),
    show: oneOf(['apne', 'over-frist'] as const, raw['show']),
    order: oneOf(orders, raw['order']),
    down: raw['down'] === true ? true : undefined,
    asOf: day(raw['asOf']),
  });

/** What the server is asked. */
export const filterOf = ({
  q,
  organ,
  unit,
  status,
  kind,
  from,
  to,
  show,
}: LogSearch): VedtaksloggFilterInput =>
  withoutGaps({
    text: q,
    organ,
    unit,
    status: status && [status],
    kind,
    from,
    to,
    open: show === 'apne' ? true : undefined,
    overdue: show === 'over-frist' ? true : undefined,
  });
