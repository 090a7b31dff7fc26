import type { FollowUpDocument } from '#contexts/follow-up';
import type { ReportRow, Vedtaksrapport } from '#contexts/reporting';
import { erasedText } from '#kernel';

/** What is left of the points a report tells of. */
export interface LeftOver {
  /** Follow-ups as they were at the report's position, read with the texts there still are. */
  readonly followUps: ReadonlyMap<string, FollowUpDocument>;
  /** Ids of people who are in the directory no more. */
  readonly gone: ReadonlySet<string>;
}

/** The text as it stood, unless it is there no more. */
const unlessErased = <T extends string | null>(stood: T, now: string | null | undefined): T | string =>
  stood !== null && now === erasedText ? erasedText : stood;

type Internal = NonNullable<ReportRow['internal']>;

const internalWithout = (
  internal: Internal,
  followUp: FollowUpDocument,
  gone: ReadonlySet<string>,
): Internal => ({
  ...internal,
  officer: gone.has(followUp.officer ?? '') ? null : internal.officer,
  comment: unlessErased(internal.comment, followUp.internalComment),
  deviations: internal.deviations.map((each, index) => ({
    ...each,
    what: unlessErased(each.what, followUp.deviations[index]?.what),
    measure: unlessErased(each.measure, followUp.deviations[index]?.measure),
  })),
});

/** Why the deadline was moved, oldest first, of the moves that a report tells. */
const reasonsOf = ({ history }: FollowUpDocument): readonly (string | null)[] =>
  history.flatMap(({ type, details }) =>
    type === 'DeadlineMoved' && details['deadline.from'] != null ? [details['reason'] ?? null] : [],
  );

/** Only where nobody known answers does a row have the list's own words for it. */
const responsibleWithout = ({ responsible }: ReportRow, followUp: FollowUpDocument) =>
  followUp.unit === null && followUp.officer === null
    ? unlessErased(responsible, followUp.responsibleAsWritten)
    : responsible;

const rowWithout = (row: ReportRow, { followUps, gone }: LeftOver): ReportRow => {
  const followUp = followUps.get(row.followUpId ?? '');
  if (followUp === undefined) return row;
  const reasons = reasonsOf(followUp);
  return {
    ...row,
    responsible: responsibleWithout(row, followUp),
    statusAsWritten: unlessErased(row.statusAsWritten, followUp.statusAsWritten),
    comment: unlessErased(row.comment, followUp.publicComment),
    noDeadlineBecause: unlessErased(row.noDeadlineBecause, followUp.noDeadlineBecause),
    moves: row.moves.map((each, index) => ({ ...each, reason: unlessErased(each.reason, reasons[index]) })),
    internal: row.internal && internalWithout(row.internal, followUp, gone),
  };
};

/** The same report without the texts and names that have been erased since it was made; all else is as it was. */
export const withoutErased = (model: Vedtaksrapport, left: LeftOver): Vedtaksrapport => ({
  ...model,
  sections: model.sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => rowWithout(row, left)),
  })),
});
