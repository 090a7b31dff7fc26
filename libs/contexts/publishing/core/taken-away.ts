import { secondsBetween, type Instant } from '#kernel';
import { publicChangeKinds, type Change, type ChangeKind } from './change.js';

const neverReadSeconds = 60;

/** Whether something can have been read between the two: what was shielded sooner was never to be read. */
export const wasReadable = (from: Instant, until: Instant): boolean =>
  secondsBetween(from, until) > neverReadSeconds;

/** Something that the feed has shown, and shows no more. */
export interface TakenAway {
  readonly eventId: string;
  readonly when: Instant;
}

/** While everybody could read of a vedtak. */
interface Open {
  readonly from: Instant;
  readonly until: Instant;
}

/** Each time a vedtak could be read until it was shielded, oldest first. It is registered before it can be shielded. */
const timesOpen = (changes: readonly Change[]): readonly Open[] => {
  const times: Open[] = [];
  let from: Instant | undefined;
  for (const { kind, recordedAt } of changes) {
    if (kind === 'REGISTERED' || kind === 'PUBLISHED') from ??= recordedAt;
    if (kind !== 'SHIELDED' || from === undefined) continue;
    times.push({ from, until: recordedAt });
    from = undefined;
  }
  return times;
};

/** When a vedtak became a line of the log by itself; a treatment that is not final is none. */
const finalSince = (changes: readonly Change[], final: boolean): Instant | undefined =>
  final ? (changes.find(({ kind }) => kind === 'MADE_FINAL') ?? changes[0])?.recordedAt : undefined;

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

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
      const shown = followUpId === null ? since : recordedAt;
      if (shown === undefined) return [];
      const there = later(recordedAt, shown);
      const last = times.findLast(({ from, until }) => wasReadable(later(from, there), until));
      return last === undefined ? [] : [{ eventId, when: last.until }];
    });
};
