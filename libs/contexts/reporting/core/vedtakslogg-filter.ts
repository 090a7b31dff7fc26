import type { Filter, LocalDate, Order } from '#kernel';
import type { PointKind } from '#contexts/vedtak';
import { endedStatuses } from '#contexts/follow-up';
import type { Status } from '#contexts/procedures';
import { openStatuses, overdueStatuses } from './vedtakslogg.js';
import { saying } from './saying.js';

/** What a reader may ask the vedtakslogg for; everything given must hold. */
export interface VedtaksloggQuestion {
  readonly organ?: string;
  /** The unit with main responsibility. */
  readonly unit?: string;
  /** Person id. Not for the public. */
  readonly officer?: string;
  /** Any of these. */
  readonly status?: readonly Status[];
  readonly kind?: PointKind;
  /** The goal in the municipality's plan, as the plan calls it. */
  readonly strategy?: string;
  /** The vedtak was made on this day or later. */
  readonly from?: LocalDate;
  /** The vedtak was made on this day or earlier. */
  readonly to?: LocalDate;
  readonly overdue?: boolean;
  /** Words and case numbers, found in titles, decisions and comments. */
  readonly text?: string;
  readonly open?: boolean;
  readonly closed?: boolean;
  /** Nobody answers for it yet, because it has not been judged, or is not split into points. */
  readonly awaiting?: Awaited;
}

/** What a vedtak can wait for before anybody answers for it. */
export const awaited = ['TRIAGE', 'SPLIT'] as const;
export type Awaited = (typeof awaited)[number];

export interface VedtaksloggReader {
  readonly today: LocalDate;
  /** True for whoever may not see what is shielded. */
  readonly publicOnly: boolean;
  /** Rows that such a reader sees all the same, because the work is theirs. */
  readonly own?: Filter | undefined;
  /** True for whoever may know whose work is whose; by default those who may see what is shielded. */
  readonly officersToo?: boolean;
  /** True for whoever may read internal comments; by default those who may see what is shielded. */
  readonly internalToo?: boolean;
  /** Before the names of the columns that say who may see a row; `now.` where the rows are of the past. */
  readonly standing?: '' | 'now.';
}

export type VedtaksloggSort = 'DATE' | 'CASE_NUMBER' | 'DEADLINE' | 'STATUS' | 'TITLE' | 'UNCHANGED';

const all = (...parts: readonly Filter[]): Filter => ({ all: parts });
const any = (...parts: readonly Filter[]): Filter => ({ any: parts });
const equal = (column: string, value: string | boolean): Filter => ({ column, is: 'equal', value });

const triagedAs = (value: 'YES' | 'NO' | null): Filter =>
  all(
    { column: 'follow_up.vedtakId', is: 'null' },
    value === null
      ? { column: 'vedtak.triaged', is: 'null' }
      : { column: 'vedtak.triaged', is: 'equal', value },
  );

/** What is withdrawn waits for nothing. */
const waitingFor = (what: Awaited): Filter =>
  all(triagedAs(what === 'TRIAGE' ? null : 'YES'), equal('vedtak.withdrawn', false));

/** What the status of a vedtak without follow-up is by its triage. */
const withoutFollowUp: Partial<Record<Status, Filter>> = {
  REGISTRERT: triagedAs(null),
  IKKE_STARTET: triagedAs('YES'),
  INGEN_OPPFOLGING: triagedAs('NO'),
};

/** A vedtak without follow-up has no status column: what its status would be is read from its triage. */
const inStatus = (wanted: readonly Status[]): Filter =>
  any(
    { column: 'follow_up.status', is: 'in', values: wanted },
    ...wanted.flatMap((status) => withoutFollowUp[status] ?? []),
  );

/** Said without `not`, which would lose the rows that have no deadline. */
const overdueAt = (today: LocalDate, overdue: boolean): Filter =>
  overdue
    ? all(
        { column: 'follow_up.deadline', is: 'before', value: today },
        { column: 'follow_up.status', is: 'in', values: overdueStatuses },
      )
    : any(
        { column: 'follow_up.deadline', is: 'null' },
        { column: 'follow_up.deadline', is: 'atLeast', value: today },
        inStatus([...endedStatuses, 'MELDT_IVERKSATT']),
      );

/** The public may not learn whose work is whose: asking for an officer finds nothing. */
const ofOfficer = (officer: string, officersToo: boolean): Filter =>
  officersToo ? equal('follow_up.officer', officer) : any();

const when = <T>(value: T | undefined, filter: (value: T) => Filter): readonly Filter[] =>
  value === undefined ? [] : [filter(value)];

/**
 * The words that this reader's question is looked for in. Those of what is shielded are no help to who sees no such row, and
 * those of internal comments are asked by nobody who may not read them.
 */
export const searchedBy = ({
  publicOnly,
  own,
  internalToo = !publicOnly,
}: Omit<VedtaksloggReader, 'today'>): readonly string[] => [
  'vedtak.words',
  'follow_up.words',
  ...(publicOnly && own === undefined ? [] : ['vedtak.shieldedWords']),
  ...(internalToo ? ['follow_up.internalWords'] : []),
];

/** A treatment that is not final opens no work, so it is no line of the log. */
const followedUp = any(equal('vedtak.final', true), { column: 'follow_up.vedtakId', is: 'notNull' });

const visible = ({ publicOnly, own, standing = '' }: VedtaksloggReader): readonly Filter[] => {
  if (!publicOnly) return [];
  const open = equal(`${standing}vedtak.shielded`, false);
  return [own === undefined ? open : any(open, own)];
};

/** The rows of the joined view that answer the question, and no shielded one for the public. */
export const vedtaksloggFilter = (question: VedtaksloggQuestion, reader: VedtaksloggReader): Filter => {
  const { today, publicOnly, officersToo = !publicOnly } = reader;
  return all(
    followedUp,
    ...visible(reader),
    ...when(question.organ, (organ) => equal('vedtak.organ', organ)),
    ...when(question.unit, (unit) => equal('follow_up.unit', unit)),
    ...when(question.officer, (officer) => ofOfficer(officer, officersToo)),
    ...when(question.status, inStatus),
    ...when(question.kind, (kind) => equal('follow_up.kind', kind)),
    ...when(question.strategy, (strategy) => equal('vedtak.strategy', strategy)),
    ...when(question.from, (value) => ({ column: 'vedtak.date', is: 'atLeast', value })),
    ...when(question.to, (value) => ({ column: 'vedtak.date', is: 'atMost', value })),
    ...when(question.overdue, (overdue) => overdueAt(today, overdue)),
    ...when(question.text, (text) => saying(text, searchedBy(reader))),
    ...when(question.open, (open) => inStatus(open ? openStatuses : endedStatuses)),
    ...when(question.awaiting, waitingFor),
    ...when(question.closed, (closed) => inStatus(closed ? endedStatuses : openStatuses)),
  );
};

const columnsOf: Readonly<Record<VedtaksloggSort, readonly string[]>> = {
  DATE: ['vedtak.date', 'vedtak.organ', 'vedtak.year', 'vedtak.sequence', 'follow_up.point'],
  CASE_NUMBER: ['vedtak.organ', 'vedtak.year', 'vedtak.sequence', 'follow_up.point'],
  DEADLINE: ['follow_up.deadline', 'vedtak.date'],
  STATUS: ['follow_up.status', 'vedtak.date'],
  TITLE: ['vedtak.title'],
  UNCHANGED: ['follow_up.unchangedSince', 'vedtak.date'],
};

/** A case number is turned whole; the points of a vedtak stand in their own order either way. */
const isTurned = (sort: VedtaksloggSort, column: string, index: number) =>
  index === 0 || (sort === 'CASE_NUMBER' && column !== 'follow_up.point');

/** The direction is that of what is asked for; what is equal in it follows in ascending order. */
export const vedtaksloggOrder = (
  sort: VedtaksloggSort,
  direction: Order['direction'] = 'ascending',
): readonly Order[] =>
  columnsOf[sort].map((column, index) => ({
    column,
    direction: isTurned(sort, column, index) ? direction : 'ascending',
  }));
