import type { PreparedAppend } from './prepared-append.js';

/** A call holds the log for as long as it runs; other processes want their turn. */
const mostAppends = 256;
const mostCharacters = 4_000_000;

/**
 * What goes in the next call, in the order it came: one append for each stream, for what a stream's second may write
 * hangs on its first. At least one, however large.
 */
export const nextBatch = <T extends { readonly prepared: PreparedAppend }>(
  waiting: readonly T[],
): { readonly batch: readonly T[]; readonly rest: T[] } => {
  const batch: T[] = [];
  const rest: T[] = [];
  const streams = new Set<string>();
  let room = mostCharacters;
  for (const append of waiting) {
    const { streamId, events } = append.prepared;
    const size = events.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
    const fits = batch.length === 0 || (batch.length < mostAppends && size <= room);
    if (fits && !streams.has(streamId)) {
      batch.push(append);
      room -= size;
    } else rest.push(append);
    // Also when it has to wait: what comes after it in its stream must not overtake it.
    streams.add(streamId);
  }
  return { batch, rest };
};
