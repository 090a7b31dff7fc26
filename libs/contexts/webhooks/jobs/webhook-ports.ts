import type { Attempt, CommandPorts, EffectLedger, Lease, ReadStore, WebPoster } from '#kernel';

/** What telling other systems needs of the outside world. */
export interface WebhookPorts extends CommandPorts {
  readonly documents: ReadStore;
  readonly ledger: EffectLedger;
  readonly lease: Lease;
  readonly poster: WebPoster;
  /** Answers when policies have reacted to all that stands in the log and every read model shows it. */
  readonly catchUp: () => Promise<unknown>;
  /** The address of Iverk's web pages, from the configuration. */
  readonly baseUrl: string;
  /** Aborted when the process is to end: what is on its way is finished, nothing else is begun. */
  readonly stopping?: AbortSignal;
}

/** What telling by itself needs besides: nobody waits for how it goes. */
export interface WebhookWorkPorts extends WebhookPorts {
  readonly attempt: Attempt;
}
