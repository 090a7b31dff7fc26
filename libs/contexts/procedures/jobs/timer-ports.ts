import type { Attempt, CommandPorts, Ids, ReadStore } from '#kernel';

/** What firing timers needs of the outside world. */
export interface TimerPorts extends CommandPorts {
  readonly documents: ReadStore;
  readonly ids: Ids;
}

/** What firing them by itself needs besides: nobody waits for how it goes. */
export interface TimerWorkPorts extends TimerPorts {
  readonly attempt: Attempt;
  /** Answers when every read model shows all that stands in the log. */
  readonly catchUp: () => Promise<unknown>;
}
