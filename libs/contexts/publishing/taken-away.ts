import type { Instant } from '#kernel';
import { publicChangeKinds, type Change, type ChangeKind } from './core/change.js';

/** What was shielded sooner after it could be read was never to be read. */
export const neverPublic = 60_000;

/** Something that the feed has shown, and shows no more. */
export interface TakenAway {
  readonly eventId: string;
  readonly when: Instant;
}

/** While everybody could read of a vedtak. */
interface Open {
  readonly from: number;
  readonly until: Instant;
}

/** Each time a vedtak could be read until it was shielded, oldest first. It is registered before it can be shielded. */
const timesOpen = (changes: readonly Change[]): readonly Open[] => {
  const times: Open[] = [];
  let from: number | undefined;
  for (const { kind, recordedAt } of changes) {
    if (kind === 'REGISTERED' || kind === 'PUBLISHED') from ??= Date.parse(recordedAt);
    if (kind !== 'SHIELDED' || from === undefined) continue;
    times.push({ from, until: recordedAt });
    from = undefined;
  }
  return times;
};

/** When a vedtak became a line of the log by itself: a treatment that is not final is none. */
const finalSince = (changes: readonly Change[], final: boolean): number => {
  if (!final) return Infinity;
  const made = changes.find(({ kind }) => kind === 'MADE_FINAL');
  return made === undefined ? -Infinity : Date.parse(made.recordedAt);
};

/**
 * What the feed can have shown of a vedtak that is shielded now: changes (all of its public ones and its shieldings, in the
 * order of the log) that stood there for everybody at some time, and when they were there last.
 */
export const takenAway = (changes: readonly Change[], final: boolean): readonly TakenAway[] => {
  const times = timesOpen(changes);
  const since = finalSince(changes, final);
  return changes
    .filter(({ kind }) => (publicChangeKinds as readonly ChangeKind[]).includes(kind))
    .flatMap(({ eventId, followUpId, recordedAt }) => {
      const there = Math.max(Date.parse(recordedAt), followUpId === null ? since : -Infinity);
      const last = times.findLast(
        ({ from, until }) => Date.parse(until) - Math.max(from, there) > neverPublic,
      );
      return last === undefined ? [] : [{ eventId, when: last.until }];
    });
};
