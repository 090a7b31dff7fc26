import { uuid5 } from '#kernel';

const minute = 60_000;
const longestWait = 6 * 60 * minute;
/** Beyond this every wait has met the longest, and the power must stay a number. */
const mostDoublings = 20;
/** A receiver that is out of order on a Friday evening is well again on Monday. */
export const giveUpAfter = 3 * 24 * 60 * minute;

/** A try that the receiver did not take. */
export interface FailedTry {
  readonly deliveryId: string;
  /** The first is 1. */
  readonly attempt: number;
  /** Milliseconds since it was first tried. */
  readonly age: number;
}

/** From 0 up to and not including 1; the same for the same try, and as good as chance between them. */
const jitterOf = ({ deliveryId, attempt }: FailedTry): number =>
  Number.parseInt(uuid5('webhook-try', deliveryId, attempt).slice(0, 8), 16) / 2 ** 32;

/**
 * Milliseconds until it is tried again: a wait that doubles with each try, of which the second half is drawn by lot. Null when
 * it has been tried for so long that it is no use any more.
 */
export const waitAfter = (failed: FailedTry): number | null => {
  if (failed.age >= giveUpAfter) return null;
  const wait = Math.min(longestWait, minute * 2 ** Math.min(failed.attempt - 1, mostDoublings));
  return Math.floor(wait * (0.5 + jitterOf(failed) / 2));
};
