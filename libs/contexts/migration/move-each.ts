import { bulkItemOf, type BulkItem } from '#contexts/follow-up';
import { inLanes, reject, UnreadableEvent, type CommandOutcome } from '#kernel';
import type { PreviewedMove } from './core/migration.js';

/** Few enough to leave connections to others who write meanwhile. */
const atOnce = 4;

/** An event that cannot be read is that instance's trouble, and no reason to let the others wait. */
const notReadable = (fault: unknown) => {
  if (fault instanceof UnreadableEvent) return reject('instance-unreadable');
  throw fault;
};

/** How it went with one instance. */
export type MoveOutcome = Omit<BulkItem, 'followUpId'> & { readonly move: PreviewedMove };

/**
 * Sends one command to each instance, and answers for each, in order. What is refused stops nothing. Throws what sending
 * throws: then some may have been moved, and asking again moves the others.
 */
export const moveEach = async (
  moves: readonly PreviewedMove[],
  send: (move: PreviewedMove) => Promise<CommandOutcome>,
): Promise<readonly MoveOutcome[]> => {
  const outcomes = new Map<string, MoveOutcome>();
  await inLanes(moves, { laneOf: ({ id }) => id, width: atOnce }, async (move) => {
    const { outcome, refusal, position } = bulkItemOf(move.id, await send(move).catch(notReadable));
    outcomes.set(move.id, { move, outcome, refusal, position });
  });
  return moves.flatMap(({ id }) => outcomes.get(id) ?? []);
};
