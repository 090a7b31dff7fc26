import {
  dayOf,
  daysBetween,
  type AnyProjection,
  type Joined,
  type JoinedView,
  type LocalDate,
} from '#kernel';
import {
  followUpProjection,
  isEnded,
  statusOfVedtak,
  type FollowUpBrief,
  type FollowUpDocument,
} from '#contexts/follow-up';
import { vedtakProjection, type VedtakDocument, type VedtakPoint } from '#contexts/vedtak';
import { statuses, type Status } from '#contexts/procedures';

/** One line of the vedtakslogg: a vedtak beside one of its follow-ups, or alone when nothing has been opened. */
export interface VedtaksloggRow {
  readonly vedtak: VedtakDocument;
  readonly followUp: FollowUpDocument | null;
}

/** The same, without how the follow-up came to stand so. */
export interface BriefRow {
  readonly vedtak: VedtakDocument;
  readonly followUp: FollowUpBrief | null;
}

/** Every vedtak, once for each of its follow-ups. */
export const vedtakslogg: JoinedView<VedtakDocument, FollowUpDocument> = {
  from: vedtakProjection,
  with: followUpProjection,
  on: 'vedtakId',
};

/** The same rows, brief. */
export const briefVedtakslogg: JoinedView<VedtakDocument, FollowUpBrief> = {
  from: vedtakProjection,
  with: followUpProjection as AnyProjection,
  on: 'vedtakId',
  brief: 'brief',
};

/** What a row says on a given day. Days are whole calendar days in Europe/Oslo. */
export interface DerivedFacts {
  readonly status: Status;
  readonly open: boolean;
  /** The day the ended status was reached; null while open. */
  readonly ended: LocalDate | null;
  readonly overdue: boolean;
  /** 0 unless overdue. */
  readonly daysOverdue: number;
  /** Since the vedtak was made, else registered; until it ended, else today. */
  readonly ageInDays: number;
  readonly unchangedSince: LocalDate;
  readonly unchangedDays: number;
}

export const openStatuses: readonly Status[] = statuses.filter((each) => !isEnded(each));

/** Reported done is never late: only the organ that closes can make it wait. */
export const overdueStatuses: readonly Status[] = openStatuses.filter((each) => each !== 'MELDT_IVERKSATT');

/** The row as a joined view of the read store gives it. */
export const rowOf = <F extends FollowUpBrief>({
  from: vedtak,
  with: followUp,
}: Joined<VedtakDocument, F>) => ({
  vedtak,
  followUp,
});

/** The follow-up's status; without one, what triage has said of the vedtak. */
export const statusOf = ({ vedtak, followUp }: BriefRow): Status =>
  followUp?.status ?? statusOfVedtak([], vedtak.triage);

export const isShielded = ({ vedtak }: BriefRow): boolean => vedtak.shielding !== null;

/** The point that the row's follow-up carries out; undefined for a vedtak without follow-up. */
export const pointOf = ({ vedtak, followUp }: BriefRow): VedtakPoint | undefined =>
  vedtak.points.find(({ point }) => point === followUp?.point);

const endedOn = (row: BriefRow, status: Status): LocalDate | null => {
  if (!isEnded(status)) return null;
  const at = row.followUp === null ? row.vedtak.triage?.at : row.followUp.endedAt;
  return at === null || at === undefined ? null : dayOf(at);
};

const changedOn = ({ vedtak, followUp }: BriefRow): LocalDate =>
  dayOf(followUp?.unchangedSince ?? vedtak.triage?.at ?? vedtak.registeredAt);

const ageBetween = ({ vedtak }: BriefRow, until: LocalDate): number =>
  Math.max(0, daysBetween(vedtak.date ?? dayOf(vedtak.registeredAt), until));

/** `ageInDays` alone. */
export const ageOn = (today: LocalDate, row: BriefRow): number =>
  ageBetween(row, endedOn(row, statusOf(row)) ?? today);

/** Everything about a row that depends on the day it is read. */
export const factsOn = (today: LocalDate, row: BriefRow): DerivedFacts => {
  const status = statusOf(row);
  const ended = endedOn(row, status);
  const deadline = row.followUp?.deadline ?? null;
  const late = deadline === null || !overdueStatuses.includes(status) ? 0 : daysBetween(deadline, today);
  const unchangedSince = changedOn(row);
  return {
    status,
    open: !isEnded(status),
    ended,
    overdue: late > 0,
    daysOverdue: Math.max(0, late),
    ageInDays: ageBetween(row, ended ?? today),
    unchangedSince,
    unchangedDays: Math.max(0, daysBetween(unchangedSince, today)),
  };
};
