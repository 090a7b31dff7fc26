import { setTimeout as sleep } from 'node:timers/promises';
import type { Held, Lease, RepeatedJob } from '#kernel';

/** What the one who keeps the schedules does with the store. */
export interface Schedules {
  readonly set: (job: RepeatedJob) => Promise<void>;
  /** Whether the store still has it, and it rings. */
  readonly isSet: (job: RepeatedJob) => Promise<boolean>;
  /** Rings out of turn: what should have rung may not have. */
  readonly ring: (job: RepeatedJob) => Promise<void>;
}

export interface KeeperOptions {
  /** Between all processes that work; without one this process leads alone. */
  readonly lease: Pick<Lease, 'tryHold'> | undefined;
  /** How often the leader looks whether all is set still, in milliseconds. */
  readonly lookAgainEvery: number;
  /** Told of faults that nobody waits for. */
  readonly onFault: (fault: Error) => void;
}

/** The lease of whoever sets the alarm clock. */
export const schedulesLease = 'job-schedules';

/** How soon another takes over when the leader has died. */
const tryAgainEvery = 2_000;

const alone: Pick<Lease, 'tryHold'> = {
  tryHold: (lease, work) => work({ fence: { lease, epoch: 0n }, lost: new AbortController().signal }),
};

/**
 * Sets what rings again and again, in one process among all that know of it: the leader. Whoever takes the lead over sets
 * all anew and rings once for each, and looks from then on whether the store still has it: one that was wiped must not
 * silence the clock. The others wait to take over.
 */
export class ScheduleKeeper {
  readonly #schedules: Schedules;
  readonly #options: KeeperOptions;
  readonly #jobs = new Map<string, RepeatedJob>();
  readonly #stopping = new AbortController();
  #leads = false;
  #isKnown = false;
  #running: Promise<void> | undefined;
  #settled: () => void = () => undefined;
  readonly #known = new Promise<void>((resolve) => {
    this.#settled = () => {
      this.#isKnown = true;
      resolve();
    };
  });

  constructor(schedules: Schedules, options: KeeperOptions) {
    this.#schedules = schedules;
    this.#options = options;
  }

  /** Ends when it is set, or known to be somebody else's to set. */
  async keep(job: RepeatedJob): Promise<void> {
    this.#jobs.set(job.schedulerId, job);
    this.#running ??= this.#run();
    await this.#known;
    if (this.#leads) await this.#schedules.set(job);
  }

  /** Lets another take the lead at once. */
  async close(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { lease = alone, onFault } = this.#options;
    const { signal } = this.#stopping;
    do {
      try {
        await lease.tryHold(schedulesLease, (held) => this.#lead(held));
      } catch (fault) {
        // The lease is lost, or a store is away: another may have it, and we try again soon.
        if (!signal.aborted) onFault(fault instanceof Error ? fault : new Error(String(fault)));
      }
      this.#settled();
    } while (await passes(tryAgainEvery, signal));
  }

  async #lead({ lost }: Held): Promise<void> {
    const over = AbortSignal.any([lost, this.#stopping.signal]);
    const put = (job: RepeatedJob) => (this.#isKnown ? this.#setAndRing(job) : this.#schedules.set(job));
    try {
      for (const job of this.#jobs.values()) await put(job);
      this.#leads = true;
      this.#settled();
      while (await passes(this.#options.lookAgainEvery, over)) await this.#lookAgain();
    } finally {
      this.#leads = false;
    }
  }

  async #lookAgain(): Promise<void> {
    for (const job of this.#jobs.values())
      if (!(await this.#schedules.isSet(job))) await this.#setAndRing(job);
  }

  async #setAndRing(job: RepeatedJob): Promise<void> {
    await this.#schedules.set(job);
    await this.#schedules.ring(job);
  }
}

/** Whether so long could pass before it was over. */
const passes = (milliseconds: number, over: AbortSignal): Promise<boolean> =>
  sleep(milliseconds, true, { signal: over, ref: false }).catch(() => false);
