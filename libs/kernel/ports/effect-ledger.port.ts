import type { Instant } from '../brands.js';
import type { Fence } from './lease.port.js';

/** In whose right an effect is claimed: a claim under a lease is refused to those who held the lease before. */
export interface ClaimTerms {
  readonly fence?: Fence;
  /** Now, where it is not the ledger's own clock that decides whether it is time. */
  readonly at?: Instant;
}

export interface Claim {
  /**
   * `new` and `unresolved` (claimed before, outcome not known: try again with the same bytes) may go on; `done` may not, and
   * `later` not yet.
   */
  readonly state: 'new' | 'unresolved' | 'done' | 'later';
  /** How often it has been claimed, this time included. */
  readonly attempts: number;
  /** When it was claimed first. */
  readonly since: Instant;
}

/** What has been done to the outside world. Never dropped by a rebuild. Throws `LeaseLost` for an older epoch of a lease. */
export abstract class EffectLedger {
  /** Claims the effect before it is tried. */
  abstract claim(key: string, terms?: ClaimTerms): Promise<Claim>;
  /** Not to be claimed again before then. */
  abstract postpone(key: string, until: Instant, fence?: Fence): Promise<void>;
  /** The first outcome stands. */
  abstract resolve(key: string, outcome: string, fence?: Fence): Promise<void>;
}
