import type { ActorId, Instant, LocalDate } from '#kernel';

/** A task that somebody has taken on, been handed, or acknowledged. */
export interface TaskState {
  /** Whose it is now; null while nobody has claimed it. */
  readonly claimedBy: ActorId | null;
  readonly acknowledgedBy: ActorId | null;
}

/** What an instance has had from its timers and tasks since it came to its present state, and before. */
export interface Agenda {
  /** Days that were dealt with, fired or skipped, by the timer's key. */
  readonly handled: Readonly<Record<string, readonly LocalDate[]>>;
  /** By the task's id; those of states that were left are gone. */
  readonly tasks: Readonly<Record<string, TaskState>>;
}

/** Where an instance stands, as far as its timers, tasks and guards care. */
export interface Instance {
  readonly state: string;
  /**
   * When it came to that state, or when the log learned it where that was later: nobody can be reminded of what nobody
   * here knew.
   */
  readonly since: Instant;
  /** Days that steps have told, by name. */
  readonly dates: Readonly<Record<string, LocalDate | null>>;
  /** What steps have chosen, by the name of the field. */
  readonly values: Readonly<Record<string, string>>;
  readonly agenda: Agenda;
}

/** Nothing has been due, nothing claimed. */
export const emptyAgenda: Agenda = { handled: {}, tasks: {} };
