import type { Attempt, CommandPorts, Drawer, EffectLedger, KeptFiles, Lease, ReadStore } from '#kernel';

/** What drawing files needs of the outside world. */
export interface DrawingPorts extends CommandPorts {
  readonly documents: ReadStore;
  readonly ledger: EffectLedger;
  readonly lease: Lease;
  readonly files: KeptFiles;
  readonly drawer: Drawer;
  /** Answers when every read model shows all that stands in the log. */
  readonly catchUp: () => Promise<unknown>;
  /** The version of this build: it stands beside the hash, for another may draw otherwise. */
  readonly build: string;
  /** Aborted when the process is to end: the file in hand is finished, no other is begun. */
  readonly stopping?: AbortSignal;
}

/** What drawing by itself needs besides: nobody waits for how it goes. */
export interface DrawingWorkPorts extends DrawingPorts {
  readonly attempt: Attempt;
}
