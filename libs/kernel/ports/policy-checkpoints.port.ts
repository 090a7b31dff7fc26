import type { LogPosition, TenantId } from '../brands.js';
import type { AnyPolicy } from '../policy.js';
import type { Park, Parked } from './read-store.port.js';

/** How far each policy has reacted. Never reset by a rebuild: what was done was done. */
export abstract class PolicyCheckpoints {
  /** A policy not seen before starts at `head`: it reacts to what comes, not to the past. */
  abstract prepare(policies: readonly AnyPolicy[], head: LogPosition): Promise<void>;
  abstract read(policy: AnyPolicy): Promise<LogPosition>;
  /** Of several at once, in the order asked for. */
  abstract readAll(policies: readonly AnyPolicy[]): Promise<readonly LogPosition[]>;
  /** Never goes back. */
  abstract save(policy: AnyPolicy, position: LogPosition): Promise<void>;
  /** What stands still because of an event that cannot be read or reacted to. */
  abstract parked(): Promise<readonly Parked[]>;
  /** Adds, or moves on, where a policy stands still for a municipality. */
  abstract park(park: Park): Promise<void>;
  /** It has caught up with the others. */
  abstract release(park: Park): Promise<void>;
  /** Asks whoever follows the log to try again what is parked; answers how many that are. */
  abstract askRetry(which: { readonly follower?: string; readonly tenant?: TenantId }): Promise<number>;
}
