import type {
  PointKind,
  Status,
  VedtaksloggFilterInput,
  VedtaksloggGrouping,
  VedtaksloggOrder,
  VedtaksloggOrderInput,
} from '../../api/operations.generated.js';
import { statusTexts } from '../../texts/codes.generated.js';

/** What is asked of the log, as it stands in the address: it can be sent by mail, and means the same to who opens it. */
export interface LogSearch {
  /** Words to find. */
  readonly q?: string;
  readonly organ?: string;
  readonly unit?: string;
  /** A person’s id. No field asks for it; a saved view may. */
  readonly officer?: string;
  /** A goal in the municipality’s plan; as with the officer. */
  readonly strategy?: string;
  /** One or, of a saved view, several with commas between. */
  readonly status?: string;
  readonly kind?: PointKind;
  readonly from?: string;
  readonly to?: string;
  /** All when not said. */
  readonly show?: Show;
  readonly order?: VedtaksloggOrder;
  readonly down?: true;
  /** As things were on this day. */
  readonly asOf?: string;
  /** What is counted beside the rows. */
  readonly group?: VedtaksloggGrouping;
}

export const shows = ['apne', 'over-frist', 'i-rute', 'avsluttede'] as const;
export type Show = (typeof shows)[number];

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

export const groupings = [
  'ORGAN',
  'UNIT',
  'KIND',
  'STRATEGY',
  'OFFICER',
] as const satisfies readonly VedtaksloggGrouping[];

const words = (value: unknown): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && value !== '' ? value.toString() : undefined;
const oneOf = <T extends string>(all: readonly T[], value: unknown): T | undefined =>
  all.find((each) => each === value);
const day = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;

/** Only what was said: an address holds nothing that goes without saying. */
const withoutGaps = <T extends object>(search: T): T =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;

/** Those of the list that there are. */
export const statusesIn = (list: string | undefined): readonly Status[] =>
  list?.split(',').flatMap((each) => oneOf(statuses, each) ?? []) ?? [];

const listOf = (all: readonly string[]): string | undefined => (all.length === 0 ? undefined : all.join(','));

/** Reads an address; what it does not understand is as if not said. */
export const readLogSearch = (raw: Record<string, unknown>): LogSearch =>
  withoutGaps({
    q: words(raw['q']),
    organ: words(raw['organ']),
    unit: words(raw['unit']),
    officer: words(raw['officer']),
    strategy: words(raw['strategy']),
    status: listOf(statusesIn(words(raw['status']))),
    kind: oneOf(kinds, raw['kind']),
    from: day(raw['from']),
    to: day(raw['to']),
    show: oneOf(shows, raw['show']),
    order: oneOf(orders, raw['order']),
    down: raw['down'] === true ? true : undefined,
    asOf: day(raw['asOf']),
    group: oneOf(groupings, raw['group']),
  });

const askedFor: Readonly<Record<Show, Pick<VedtaksloggFilterInput, 'open' | 'overdue'>>> = {
  apne: { open: true },
  'over-frist': { overdue: true },
  'i-rute': { open: true, overdue: false },
  avsluttede: { open: false },
};

/** What the server is asked. */
export const filterOf = ({ q, show, status, ...same }: LogSearch): VedtaksloggFilterInput => {
  const { organ, unit, officer, strategy, kind, from, to } = same;
  return withoutGaps({
    ...{ text: q, organ, unit, officer, strategy, kind, from, to },
    status: status === undefined ? undefined : statusesIn(status),
    ...(show !== undefined && askedFor[show]),
  });
};

/** In which order; the server’s own when nothing was said. */
export const orderOf = ({ order, down }: LogSearch): VedtaksloggOrderInput | null =>
  order === undefined ? null : { by: order, direction: down === true ? 'DESCENDING' : 'ASCENDING' };
