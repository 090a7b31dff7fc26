import { statusTexts, type Migration, type PreviewedMove } from '#contexts';
import { counted } from './publishing-lines.js';

/** What people call a state: in the procedure's own words, else by what it stands for. */
const nameIn = ({ states }: Migration['from'], code: string, { sort, status }: PreviewedMove): string =>
  sort === 'FOLLOW_UP' ? statusTexts[status].nb : (states[code]?.name?.nb ?? code);

/** From which state to which; one name where it stays. */
const wayOf = (move: PreviewedMove, { from, to }: Migration): string => {
  const { state, movable } = move;
  const before = nameIn(from, state.from, move);
  if (!movable) return before;
  const after = state.from === state.to ? before : nameIn(to, state.to, move);
  return before === after ? before : `${before} → ${after}`;
};

/** A case can be given a state that stands for its own; a point's is its status. */
const cannotMove = (moves: readonly PreviewedMove[]): string =>
  moves.some(({ sort }) => sort === 'CASE')
    ? 'kan ikke flyttes: den nye prosedyren har ikke tilstanden, si hva den svarer til med --state'
    : 'kan ikke flyttes: den nye prosedyren har ikke tilstanden';

const stateLine = (way: string, moves: readonly PreviewedMove[]): string => {
  const changed = moves.filter(({ nextDue }) => nextDue.from !== nextDue.to).length;
  const cannot = moves.filter(({ movable }) => !movable).length;
  const parts = [
    counted(moves.length, 'sak', 'saker'),
    ...(changed > 0 ? [`${changed.toString()} får et annet neste varsel`] : []),
    ...(cannot > 0 ? [`${cannot.toString()} ${cannotMove(moves)}`] : []),
  ];
  return `  ${way}: ${parts.join(', ')}`;
};

/** How many stand where, where they would stand, and whose next timer changes. */
export const stateLines = (moves: readonly PreviewedMove[], migration: Migration): readonly string[] => {
  const ways = moves.map((move) => ({ move, way: wayOf(move, migration) }));
  return [...new Set(ways.map(({ way }) => way))].map((way) =>
    stateLine(
      way,
      ways.filter((each) => each.way === way).map(({ move }) => move),
    ),
  );
};
