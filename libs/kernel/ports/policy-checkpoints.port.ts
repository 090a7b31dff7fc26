import type { AnyPolicy } from '../policy.js';

/** How far each policy has reacted. Never reset by a rebuild: what was done was done. */
export abstract class PolicyCheckpoints {
  /** A policy not seen before starts at `head`: it reacts to what comes, not to the past. */
  abstract prepare(policies: readonly AnyPolicy[], head: bigint): Promise<void>;
  abstract read(policy: AnyPolicy): Promise<bigint>;
  /** Of several at once, in the order asked for. */
  abstract readAll(policies: readonly AnyPolicy[]): Promise<readonly bigint[]>;
  /** Never goes back. */
  abstract save(policy: AnyPolicy, position: bigint): Promise<void>;
}
