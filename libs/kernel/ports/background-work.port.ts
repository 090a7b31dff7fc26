import type { TenantId } from '../brands.js';

/** What a piece of work in the background is about. */
export interface WorkAbout {
  readonly kind: 'instance' | 'mail' | 'policy' | 'job';
  readonly id: string;
  /** The category of the streams it belongs to, where it belongs to any. */
  readonly category: string | null;
}

/** A piece of work that nobody waits for. */
export interface BackgroundWork {
  readonly tenant: TenantId;
  readonly about: WorkAbout;
  /** A short code of what is tried: `fire-timers`, `policy:open-follow-up-when-split`. */
  readonly work: string;
}

/**
 * `done`: it went well. `incident`: it did not, and stands now where people see it. `stopped`: the process is to end; whoever
 * looks next finds the work as it was.
 */
export type WorkOutcome = 'done' | 'incident' | 'stopped';

/**
 * Tries a piece of background work until it goes well or is given up visibly. Throws only when not even that it was given up
 * could be written down.
 */
export type Attempt = (work: BackgroundWork, task: () => Promise<unknown>) => Promise<WorkOutcome>;
