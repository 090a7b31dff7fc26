import type { LogPosition, TenantId } from '../brands.js';
import type { AnyProjection } from '../projection.js';
import type { Fence } from './lease.port.js';
import { ReadStore, type Park } from './read-store.port.js';

/** Names one document of a projection. */
export interface DocumentKey {
  readonly tenant: TenantId;
  readonly key: string;
}

/** What becomes of one document. */
export interface DocumentChange extends DocumentKey {
  /** `undefined` deletes. */
  readonly document: object | undefined;
  /** The document's canonical JSON, when it has been made already. */
  readonly json?: string;
}

/** One projection's way over a page of the log. */
export interface ProjectionStep {
  readonly projection: AnyProjection;
  /** Its checkpoint before, and after. */
  readonly from: LogPosition;
  readonly to: LogPosition;
  readonly changes: readonly DocumentChange[];
  readonly parks?: readonly Park[];
}

/** A parked municipality's way over a page of its own events, towards the projection's checkpoint. */
export interface ReplayStep {
  readonly projection: AnyProjection;
  readonly tenant: TenantId;
  /** `after` of its park before, and after. */
  readonly from: LogPosition;
  readonly to: LogPosition;
  readonly changes: readonly DocumentChange[];
  /** Where it stands still again; `released` when it has caught up with the others. */
  readonly then: 'onwards' | 'released' | Park;
}

/** The side of a read store that follows the log. Only whoever runs projections writes here. */
export abstract class ProjectionStore extends ReadStore {
  /** Makes tables; empties a projection whose version or columns differ from the stored ones. Idempotent, under a lock. */
  abstract prepare(projections: readonly AnyProjection[]): Promise<void>;
  /** The documents' JSON as it is stored, in the order asked for. */
  abstract load(
    projection: AnyProjection,
    keys: readonly DocumentKey[],
  ): Promise<readonly (string | undefined)[]>;
  /**
   * Rows, parks and checkpoints of all steps in one transaction. Throws `CheckpointRaced` for projections whose
   * checkpoint is not `from` (the others are written), `LeaseLost` when the fence does not hold (nothing is written),
   * `UnwritableDocuments` when the database takes one of them not (nothing is written).
   */
  abstract commit(steps: readonly ProjectionStep[], fence?: Fence): Promise<void>;
  /** Throws as `commit` does. */
  abstract commitReplay(step: ReplayStep, fence?: Fence): Promise<void>;
  /** Asks whoever follows the log to try again what is parked; answers how many that are. */
  abstract askRetry(which: { readonly follower?: string; readonly tenant?: TenantId }): Promise<number>;
  /** Empties the projection and sets its checkpoint to 0n. */
  abstract reset(projection: AnyProjection): Promise<void>;
  /** The same projections once more, out of sight of readers: what is built there can be swapped in. */
  abstract beside(): ProjectionStore;
  /**
   * Puts what was built beside in the place of what readers see, all at once. `catchUp` is called while nobody else can
   * move the checkpoints, and must bring what is beside to where the living ones are.
   */
  abstract swapIn(
    projections: readonly AnyProjection[],
    catchUp: () => Promise<void>,
    fence?: Fence,
  ): Promise<void>;
}
