import { Fault } from '../fault.js';

/** A lease held for the nth time. A write that carries it is refused once somebody else holds the lease. */
export interface Fence {
  readonly lease: string;
  /** Counts the holders: the next one's is higher. */
  readonly epoch: bigint;
}

/** What work that holds a lease is given. */
export interface Held {
  readonly fence: Fence;
  /** Aborts as soon as it is known that somebody else may hold the lease. */
  readonly lost: AbortSignal;
}

/** Somebody else holds, or may hold, the lease. Thrown by a lease and by a store that checks a fence; hold it again. */
export class LeaseLost extends Fault {
  readonly retryable = true;

  constructor(
    readonly lease: string,
    cause?: unknown,
  ) {
    super(`The lease ${lease} was lost while it was held`, { cause });
  }
}

/** Mutual exclusion between processes; freed at once when the holder dies, and after some seconds when it hangs. */
export abstract class Lease {
  /** Runs `work` when nobody holds `name`; answers `undefined` at once when somebody does. Throws `LeaseLost`. */
  abstract tryHold<T>(name: string, work: (held: Held) => Promise<T>): Promise<T | undefined>;
  /** Whether somebody holds it now, alive. */
  abstract isHeld(name: string): Promise<boolean>;
  /** Waits its turn, then runs `work`. Throws `LeaseLost`. */
  abstract hold<T>(name: string, work: (held: Held) => Promise<T>): Promise<T>;
}
