import type { LocalDate } from '#kernel';
import type { ResponsibleMatcher } from '#contexts/organisation';
import type { Assignment } from '#contexts/vedtak';
import type { ListRow } from '../rows/list-row.js';
import { isNewResponsible } from './is-news.js';
import { dayOfList, type Effect, type ImportOptions } from './judgement.js';
import { latest, type KnownFollowUp } from './known.js';

/** A list's words for who answers: `Plansjef`, `Plan og utvikling`, or both. */
export const responsibleAsWritten = ({ responsible, unit }: ListRow): string | null =>
  responsible !== null && unit !== null ? `${responsible}, ${unit}` : (responsible ?? unit);

export interface MatchedResponsible {
  readonly words: string | null;
  readonly assignment: Assignment;
  /** Code of the doubt, when nobody known is meant. */
  readonly doubt: string | null;
}

/** Who a row's words mean, as an assignment of its point. */
export const matchedIn = (row: ListRow, match: ResponsibleMatcher): MatchedResponsible => {
  const words = responsibleAsWritten(row);
  const found = words === null ? null : match(row.responsible, row.unit);
  return {
    words,
    assignment: {
      unit: found?.unit ?? null,
      coUnits: [],
      officer: found?.officer ?? null,
      deputy: null,
      deadline: row.deadline,
      noDeadlineBecause: null,
    },
    doubt: found?.doubt ?? null,
  };
};

/** Whether anybody known answers. */
export const isAssigned = ({
  unit,
  officer,
}: {
  readonly unit: string | null;
  readonly officer: string | null;
}) => unit !== null || officer !== null;

/** The same words as before, but now the organisation knows whom they mean. */
const isNowKnown = ({ words, assignment }: MatchedResponsible, known: KnownFollowUp, day: LocalDate) =>
  words !== null &&
  latest(known.responsible)?.value === words &&
  !isAssigned(known) &&
  isAssigned(assignment) &&
  day >= known.assignedOn;

/** The change of who answers for a known point, when the list says another than the last list did. */
export const judgeResponsible = (
  row: ListRow,
  matched: MatchedResponsible,
  known: KnownFollowUp,
  { options, newest }: { readonly options: ImportOptions; readonly newest: LocalDate | null },
): Effect => {
  const day = dayOfList(options);
  const isNew = isNewResponsible(matched.words, known, { day, newest });
  if (!isNew && !isNowKnown(matched, known, day)) return { events: [], changes: [] };
  const { words, assignment } = matched;
  const { followUpId } = known;
  const data = { row: row.row, followUpId, assignment, responsibleAsWritten: words };
  return {
    events: [{ type: 'AssignmentInImport', data }],
    changes: [{ what: 'responsible', from: latest(known.responsible)?.value ?? null, to: words }],
  };
};
