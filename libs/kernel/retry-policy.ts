import { Fault } from './fault.js';

/** How long to wait between tries. */
export interface Backoff {
  /** The longest the first wait can be. */
  readonly baseMs: number;
  /** The longest any wait can be. */
  readonly capMs: number;
  /** Chance, from 0 up to and not including 1; handed in, so that this stays pure. */
  readonly jitter: number;
}

/** Beyond this every wait there is has met its cap, and the power must stay a number. */
const mostDoublings = 52;

/**
 * Whole milliseconds to wait after the nth failed try: anything from nothing up to a ceiling that doubles for each try
 * ("full jitter"), so that those who failed together do not all come back together.
 */
export const retryDelay = (attempt: number, { baseMs, capMs, jitter }: Backoff): number =>
  Math.floor(jitter * Math.min(capMs, baseMs * 2 ** Math.min(attempt - 1, mostDoublings)));

/** Whether waiting can mend what broke. */
export type FaultClass = 'transient' | 'terminal';

/** What a bug throws, or data that no build reads: it breaks in the same way tomorrow. By name, which all realms share. */
const bugs = ['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'URIError', 'ZodError'];

const isBug = (thrown: unknown): boolean => {
  const { name } = (thrown ?? {}) as { readonly name?: unknown };
  return typeof name === 'string' && bugs.includes(name);
};

const ownClass = (thrown: unknown): FaultClass => {
  if (thrown instanceof Fault) return thrown.retryable ? 'transient' : 'terminal';
  return isBug(thrown) ? 'terminal' : 'transient';
};

/**
 * A fault says itself whether a retry can help. A bug stays one, unless it only wraps something else, as `fetch` wraps a lost
 * connection in a `TypeError`. Everything else comes from outside (networks, disks, other people's servers): it may pass.
 */
export const classOf = (fault: unknown): FaultClass => {
  const { cause } = (fault ?? {}) as { readonly cause?: unknown };
  return ownClass(isBug(fault) && cause !== undefined ? cause : fault);
};
