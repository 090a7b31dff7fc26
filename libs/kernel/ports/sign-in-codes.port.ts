import type { Instant } from '../brands.js';

/** A code that was asked for: for which e-mail address, by which browser. Kept as keyed hashes only. */
export interface AskedCode {
  readonly address: string;
  /** A secret that the browser which asked has, so that nobody else can try, or use up, its code. */
  readonly browser: string;
  readonly code: string;
}

/** How often something may be done. */
export interface Pace {
  /** What is counted by, such as an address; kept as a keyed hash only. */
  readonly by: string;
  readonly most: number;
  readonly minutes: number;
}

/** What came of a try: `gone` for a code that is too old, used, or was never asked for. */
export type CodeAnswer = 'right' | 'wrong' | 'locked' | 'gone';

/** One-time codes that prove that somebody reads an address. */
export abstract class SignInCodes {
  /** Counts one more; false when there have been too many. */
  abstract admit(pace: Pace, now: Instant): Promise<boolean>;
  /** Keeps the code until then, in the place of the address's last one. */
  abstract keep(asked: AskedCode, until: Instant): Promise<void>;
  /** One try. A right one uses the code up; the fifth wrong one locks it. */
  abstract answer(asked: AskedCode, now: Instant): Promise<CodeAnswer>;
  /** Whether a code that was answered rightly may be made into a session now: once. */
  abstract spend(asked: Omit<AskedCode, 'code'>, now: Instant): Promise<boolean>;
  /** Removes what no longer counts. */
  abstract sweep(now: Instant): Promise<void>;
}
