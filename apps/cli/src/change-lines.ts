import { changes, changeTexts, statusTexts, type Change, type ChangedRow } from '#contexts';
import { shortDay, type LocalDate } from '#kernel';

type LineOf = (row: ChangedRow['row']) => string;

const orNone = (day: LocalDate | null | undefined) => (day == null ? 'ingen frist' : shortDay(day));

/** How many of each there are: those there are none of are not told. */
export const changeCounts = (found: readonly ChangedRow[]): string =>
  groupsOf(found)
    .map(({ change, rows }) => `${changeTexts[change].nb.toLowerCase()}: ${rows.length.toString()}`)
    .join(', ');

const groupsOf = (found: readonly ChangedRow[]) =>
  changes
    .map((change) => ({ change, rows: found.filter((each) => each.changes.includes(change)) }))
    .filter(({ rows }) => rows.length > 0);

/** A heading for each change, with its rows under it. */
export const changeLines = (found: readonly ChangedRow[], lineOf: LineOf): readonly string[] =>
  groupsOf(found).flatMap(({ change, rows }) => [
    '',
    `${changeTexts[change].nb} (${rows.length.toString()})`,
    ...rows.flatMap((each) => [lineOf(each.row), ...explained(change, each)]),
  ]);

/** What the line itself does not tell of the change. */
const explained = (change: Change, { before, moves, row }: ChangedRow): readonly string[] => {
  if (change === 'DEADLINE_MOVED') {
    const { deadlineMoves, originalDeadline } = row.followUp ?? {};
    const times = deadlineMoves === 1 ? '1 gang' : `${(deadlineMoves ?? 0).toString()} ganger`;
    return [
      `    flyttet ${times} i alt, opprinnelig frist ${orNone(originalDeadline)}`,
      ...moves.map(
        ({ on, from, to, reason }) =>
          `    ${shortDay(on)}: fra ${shortDay(from)} til ${orNone(to)}${reason === null ? '' : ` – ${reason}`}`,
      ),
    ];
  }
  if (before === null || before.status === row.status) return [];
  return [`    var: ${statusTexts[before.status].nb}`];
};
