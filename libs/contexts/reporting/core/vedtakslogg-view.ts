import { dayOf, type LocalDate } from '#kernel';
import type { FollowUpDocument } from '#contexts/follow-up';
import type { VedtakDocument } from '#contexts/vedtak';
import { factsOn, isShielded, pointOf, type DerivedFacts, type VedtaksloggRow } from './vedtakslogg.js';

type VedtakFields = Pick<VedtakDocument, 'vedtakId' | 'organ' | 'caseNumber' | 'date' | 'title' | 'text'>;

/** What anybody may read of a follow-up. */
export type PublicFollowUp = Pick<
  FollowUpDocument,
  | 'followUpId'
  | 'point'
  | 'kind'
  | 'unit'
  | 'coUnits'
  | 'deadline'
  | 'originalDeadline'
  | 'deadlineMoves'
  | 'noDeadlineBecause'
  | 'statusAsWritten'
  | 'publicComment'
  | 'holdReasons'
  | 'holdUntil'
  | 'reference'
  | 'treatment'
  | 'organTold'
  | 'responsibleAsWritten'
>;

/** What anybody may read of a row. Nothing comes out that is not named here. */
export interface PublicView extends VedtakFields, DerivedFacts {
  /** The text of the point; the vedtak's own text when it has not been split. */
  readonly decision: string | null;
  readonly points: number;
  readonly withdrawn: LocalDate | null;
  readonly followUp: PublicFollowUp | null;
}

/** What the administration reads beside it. */
export interface InternalView extends PublicView {
  readonly internal: {
    readonly shielding: VedtakDocument['shielding'];
    readonly triageReason: string | null;
    readonly officer: string | null;
    readonly deputy: string | null;
    readonly internalComment: string | null;
    readonly missingSince: LocalDate | null;
    readonly deviations: FollowUpDocument['deviations'];
  };
}

const fieldsOf = (followUp: FollowUpDocument, wordsPublic: boolean): PublicFollowUp => ({
  followUpId: followUp.followUpId,
  point: followUp.point,
  kind: followUp.kind,
  unit: followUp.unit,
  coUnits: followUp.coUnits,
  deadline: followUp.deadline,
  originalDeadline: followUp.originalDeadline,
  deadlineMoves: followUp.deadlineMoves,
  noDeadlineBecause: followUp.noDeadlineBecause,
  statusAsWritten: wordsPublic ? followUp.statusAsWritten : null,
  publicComment: followUp.publicComment,
  holdReasons: followUp.holdReasons,
  holdUntil: followUp.holdUntil,
  reference: followUp.reference,
  treatment: followUp.treatment,
  organTold: followUp.organTold,
  responsibleAsWritten: wordsPublic ? followUp.responsibleAsWritten : null,
});

const viewOf = (row: VedtaksloggRow, today: LocalDate, wordsPublic: boolean): PublicView => {
  const { vedtak, followUp } = row;
  return {
    vedtakId: vedtak.vedtakId,
    organ: vedtak.organ,
    caseNumber: vedtak.caseNumber,
    date: vedtak.date,
    title: vedtak.title,
    text: vedtak.text,
    decision: pointOf(row)?.text ?? vedtak.text,
    points: vedtak.points.length,
    withdrawn: vedtak.withdrawn === null ? null : dayOf(vedtak.withdrawn.at),
    followUp: followUp === null ? null : fieldsOf(followUp, wordsPublic),
    ...factsOn(today, row),
  };
};

/** The row as anybody may read it; undefined for a shielded vedtak, which is not there for the public at all. */
export const publicView = (row: VedtaksloggRow, today: LocalDate): PublicView | undefined =>
  isShielded(row) ? undefined : viewOf(row, today, row.followUp?.wordsPublished === true);

/** A shielded row as the organ reads it behind closed doors; undefined for what anybody may read. */
export const closedView = (row: VedtaksloggRow, today: LocalDate): PublicView | undefined =>
  isShielded(row) ? viewOf(row, today, row.followUp?.wordsPublished === true) : undefined;

const workOf = (followUp: FollowUpDocument) => ({
  officer: followUp.officer,
  deputy: followUp.deputy,
  internalComment: followUp.internalComment,
  missingSince: followUp.missingSince,
  deviations: followUp.deviations,
});

const noWork = { officer: null, deputy: null, internalComment: null, missingSince: null, deviations: [] };

/** The row as the administration reads it, shielded or not. */
export const internalView = (row: VedtaksloggRow, today: LocalDate): InternalView => ({
  ...viewOf(row, today, true),
  internal: {
    shielding: row.vedtak.shielding,
    triageReason: row.vedtak.triage?.reason ?? null,
    ...(row.followUp === null ? noWork : workOf(row.followUp)),
  },
});
