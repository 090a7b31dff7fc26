import { inLanes, reject, UnreadableEvent, type CommandOutcome } from '#kernel';
import { bulkItemOf, type BulkItem } from './core/bulk.js';

/** Few enough to leave connections to others who write meanwhile. */
const atOnce = 4;

/** An event that cannot be read is that follow-up's trouble, and no reason to let the others wait. */
const notReadable = (fault: unknown) => {
  if (fault instanceof UnreadableEvent) return reject('follow-up-unreadable');
  throw fault;
};

/**
 * Sends one command to each follow-up that is named, and answers for each one once, in the order given. What is refused
 * stops nothing. Throws what sending throws: then some may have been done, and the same act sent again finds them so.
 */
export const toEachFollowUp = async (
  followUpIds: readonly string[],
  send: (followUpId: string) => Promise<CommandOutcome>,
): Promise<readonly BulkItem[]> => {
  const ids = [...new Set(followUpIds)];
  const items = new Map<string, BulkItem>();
  await inLanes(ids, { laneOf: (id) => id, width: atOnce }, async (id) => {
    items.set(id, bulkItemOf(id, await send(id).catch(notReadable)));
  });
  return ids.flatMap((id) => items.get(id) ?? []);
};
