import { uuid5 } from '#kernel';

const minute = 60_000;
/** Servers that greylist want some minutes; a mailbox that is full, some hours. */
const firstWait = 5 * minute;
const longestWait = 4 * 60 * minute;
/** Beyond this every wait has met the longest, and the power must stay a number. */
const mostDoublings = 20;
const giveUpAfter = 3 * 24 * 60 * minute;

/** A try of a mail that the server did not take, or did not say whether it took. */
export interface FailedTry {
  readonly mailKey: string;
  /** The first is 1. */
  readonly attempt: number;
  /** Milliseconds since it was first tried. */
  readonly age: number;
}

/** From 0 up to and not including 1; the same for the same try, and as good as chance between mails. */
const jitterOf = ({ mailKey, attempt }: FailedTry): number =>
  Number.parseInt(uuid5('mail-try', mailKey, attempt).slice(0, 8), 16) / 2 ** 32;

/**
 * Milliseconds until the mail is tried again: a wait that doubles with each try, of which the second half is drawn by lot, so
 * that those put off together do not all come back together. Null when it has been tried for so long that it is no use any more.
 */
export const waitAfter = (failed: FailedTry): number | null => {
  if (failed.age >= giveUpAfter) return null;
  const wait = Math.min(longestWait, firstWait * 2 ** Math.min(failed.attempt - 1, mostDoublings));
  return Math.floor(wait * (0.5 + jitterOf(failed) / 2));
};
