import type { Aggregate, AnyProjection } from '#kernel';

/** A sort of instances whose timers are to be fired: what decides them, and where what is due of them can be looked up. */
export interface TimedInstances {
  /** Decides `FireTimers`. */
  readonly aggregate: Aggregate;
  /** Keyed by the id of the instance, with a column `nextDue`. */
  readonly projection: AnyProjection;
}
