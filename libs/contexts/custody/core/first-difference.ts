import type { LogPosition } from '#kernel';

/** What stands, or stood, at a position of the log. */
export interface DigestAt {
  readonly position: LogPosition;
  /** Hex. */
  readonly digest: string;
}

/** The one event by which a log differs first from what it was. */
export interface FirstDifference {
  readonly position: LogPosition;
  /** `changed`: another event stands there. `missing`: none of the municipality's does. `added`: none did. */
  readonly problem: 'changed' | 'missing' | 'added';
  /** The last position before it, where there is one. */
  readonly soundUpTo: LogPosition | undefined;
}

const differenceOf = (
  remembered: DigestAt | undefined,
  found: DigestAt | undefined,
): Omit<FirstDifference, 'soundUpTo'> | undefined => {
  if (remembered === undefined) return found && { position: found.position, problem: 'added' };
  if (found === undefined || found.position > remembered.position)
    return { position: remembered.position, problem: 'missing' };
  if (found.position < remembered.position) return { position: found.position, problem: 'added' };
  return found.digest === remembered.digest ? undefined : { position: found.position, problem: 'changed' };
};

/** Compares what is remembered of a stretch of the log with what is found there, both in log order. */
export const firstDifference = (
  remembered: readonly DigestAt[],
  found: readonly DigestAt[],
): FirstDifference | undefined => {
  for (let at = 0; at < Math.max(remembered.length, found.length); at += 1) {
    const difference = differenceOf(remembered[at], found[at]);
    if (difference !== undefined) return { ...difference, soundUpTo: found[at - 1]?.position };
  }
  return undefined;
};
