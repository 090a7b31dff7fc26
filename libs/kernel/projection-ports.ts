import type { EventStore } from './ports/event-store.port.js';
import type { ProjectionStore } from './ports/projection-store.port.js';
import type { Park, ReadStore } from './ports/read-store.port.js';

/** Which events an operator has said to leave out, as `follower/event id`; read from a read model of its own. */
export type SkipList = (documents: ReadStore) => Promise<ReadonlySet<string>>;

/** What running projections needs of the outside world. */
export interface ProjectionPorts {
  readonly store: EventStore;
  readonly documents: ProjectionStore;
  /** Told when a municipality's part of a read model stands still: somebody must look. */
  readonly onParked?: (park: Park) => void;
}
