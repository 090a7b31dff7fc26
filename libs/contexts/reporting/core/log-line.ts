import { dayOf, type ColumnValue, type FoundValues, type Instant, type LocalDate } from '#kernel';
import { isEnded, statusOfVedtak } from '#contexts/follow-up';
import type { Status } from '#contexts/procedures';

/** A row of the vedtakslogg as figures need it: what its columns tell, without a text of anybody. */
export interface LogLine {
  readonly vedtakId: string;
  /** Null for a vedtak that nothing has been opened of. */
  readonly followUpId: string | null;
  readonly organ: string;
  readonly unit: string | null;
  readonly officer: string | null;
  readonly kind: string | null;
  readonly strategy: string | null;
  readonly status: Status;
  readonly open: boolean;
  /** The day it was decided, else registered. */
  readonly madeOn: LocalDate;
  /** The day the ended status was reached; null while open. */
  readonly ended: LocalDate | null;
  readonly deadline: LocalDate | null;
  readonly originalDeadline: LocalDate | null;
  readonly deadlineMoves: number;
  readonly unchangedSince: LocalDate;
}

/** The columns that a line is made of. */
export const lineColumns = [
  'vedtak.organ',
  'vedtak.strategy',
  'vedtak.date',
  'vedtak.registered',
  'vedtak.triaged',
  'vedtak.triagedAt',
  'follow_up.unit',
  'follow_up.officer',
  'follow_up.kind',
  'follow_up.status',
  'follow_up.deadline',
  'follow_up.originalDeadline',
  'follow_up.deadlineMoves',
  'follow_up.endedAt',
  'follow_up.unchangedSince',
] as const;

type Column = (typeof lineColumns)[number];

/** The line of a row. */
export const lineOf = ({ keys: [vedtakId, followUpId], values }: FoundValues): LogLine => {
  const text = (column: Column) => orNull(values[column]);
  const day = (column: Column) => text(column) as LocalDate | null;
  return {
    vedtakId,
    followUpId,
    organ: text('vedtak.organ') ?? '',
    unit: text('follow_up.unit'),
    officer: text('follow_up.officer'),
    kind: text('follow_up.kind'),
    strategy: text('vedtak.strategy'),
    madeOn: day('vedtak.date') ?? dayOf(text('vedtak.registered') as Instant),
    deadline: day('follow_up.deadline'),
    originalDeadline: day('follow_up.originalDeadline'),
    deadlineMoves: Number(values['follow_up.deadlineMoves'] ?? 0),
    ...standingOf(followUpId === null, text),
  };
};

/** What has been opened stands by itself; the rest by what triage has said. */
const standingOf = (isAlone: boolean, text: (column: Column) => string | null) => {
  const triagedAt = text('vedtak.triagedAt');
  const told = isAlone ? null : text('follow_up.status');
  const status = (told ?? statusByTriage(text('vedtak.triaged'))) as Status;
  const changed = (isAlone ? triagedAt : text('follow_up.unchangedSince')) ?? text('vedtak.registered');
  const ended = isEnded(status) ? (isAlone ? triagedAt : text('follow_up.endedAt')) : null;
  return {
    status,
    open: !isEnded(status),
    ended: ended === null ? null : dayOf(ended as Instant),
    unchangedSince: dayOf(changed as Instant),
  };
};

const orNull = (value: ColumnValue | undefined): string | null => (typeof value === 'string' ? value : null);

const statusByTriage = (triaged: string | null): Status =>
  statusOfVedtak([], triaged === null ? null : { needsFollowUp: triaged === 'YES' });
