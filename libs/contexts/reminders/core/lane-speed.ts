/** How fast mails are handed to the mail server. */
export interface LaneSpeed {
  /** So many at once. */
  readonly width: number;
  /** Milliseconds before the next. */
  readonly pause: number;
  /** How often in a row the server has said that it has too much to do, or has not said what it did. */
  readonly trouble: number;
}

const widest = 16;
const firstPause = 500;
const longestPause = 30_000;
/** After so many in a row it is left alone until the next round. */
const mostTrouble = 6;

/** One mail goes first, to see whether the server is there at all. */
export const firstSpeed: LaneSpeed = { width: 1, pause: 0, trouble: 0 };

/** The server takes what it is given: soon as many at once as it may get. A pause shrinks before it goes. */
export const faster = ({ width, pause }: LaneSpeed): LaneSpeed =>
  pause > 0
    ? { width, pause: pause <= firstPause ? 0 : Math.floor(pause / 2), trouble: 0 }
    : { width: Math.min(widest, width * 2), pause, trouble: 0 };

/** The server has too much to do: one at a time, and longer and longer between them. */
export const slower = ({ pause, trouble }: LaneSpeed): LaneSpeed => ({
  width: 1,
  pause: pause === 0 ? firstPause : Math.min(longestPause, pause * 2),
  trouble: trouble + 1,
});

/** It may have taken the mail, and did not say so: one at a time, until it says something again. */
export const warier = ({ pause, trouble }: LaneSpeed): LaneSpeed => ({
  width: 1,
  pause,
  trouble: trouble + 1,
});

export const isHopeless = ({ trouble }: LaneSpeed): boolean => trouble >= mostTrouble;
