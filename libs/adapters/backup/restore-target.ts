import type { Pool } from 'pg';
import type { EventStore } from '#kernel';

/** What an archive is restored into: migrated, with an empty log. */
export interface RestoreTarget {
  readonly pool: Pool;
  readonly storedLog: EventStore;
  /** What keeps its log, as a manifest says it. */
  readonly engine: string;
  readonly dataDir: string;
  readonly onEvents?: (count: number) => void;
}
