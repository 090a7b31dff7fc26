import { ErrorCode, UnrecoverableError, type Job, type JobsOptions, type Queue, type Worker } from 'bullmq';
import { Fault, JobQueue, type JobRequest, type RepeatedJob } from '#kernel';
import { openJobStore, type JobStore } from './job-store.js';

export interface BullmqOptions {
  /** Told of faults nobody waits for: a lost connection, a job that failed. */
  readonly onFault?: (fault: Error) => void;
  /** How long to wait before the first new try, in milliseconds; doubled for each. */
  readonly backoff?: number;
  /** How often what rings again and again is set anew, in milliseconds. */
  readonly setAgainEvery?: number;
}

const retries = (backoff: number): JobsOptions => ({
  attempts: 8,
  backoff: { type: 'exponential', delay: backoff },
  removeOnComplete: true,
  // The sweep finds what a job given up should have done.
  removeOnFail: { count: 100 },
});

/** The alarm clock on BullMQ, kept in PostgreSQL or in Redis as the URL's scheme says. */
export class BullmqJobQueue extends JobQueue {
  private readonly queues = new Map<string, Queue>();
  private readonly workers = new Set<Worker>();
  private readonly repeated = new Map<string, RepeatedJob>();
  private readonly settingAgain: NodeJS.Timeout;

  private constructor(
    private readonly store: JobStore,
    private readonly options: Required<BullmqOptions>,
  ) {
    super();
    this.settingAgain = setInterval(() => void this.setAgain(), options.setAgainEvery).unref();
  }

  static async open(url: string, options: BullmqOptions = {}): Promise<BullmqJobQueue> {
    const settled = { onFault: () => undefined, backoff: 1_000, setAgainEvery: 60_000, ...options };
    return new BullmqJobQueue(await openJobStore(url, settled.onFault), settled);
  }

  /** Waking again while the job waits changes nothing; while it runs, it runs once more afterwards. */
  override async wake({ queue, name, id, data }: JobRequest): Promise<void> {
    const deduplication = { id, keepLastIfActive: true };
    await this.queue(queue).add(name, data, { ...retries(this.options.backoff), deduplication });
  }

  /** Set anew again and again: a store that was wiped while we live must not silence the clock until the next start. */
  override async repeat(job: RepeatedJob): Promise<void> {
    this.repeated.set(job.schedulerId, job);
    await this.set(job);
  }

  private async set({ queue, name, schedulerId, cron, data }: RepeatedJob): Promise<void> {
    const opts = retries(this.options.backoff);
    try {
      await this.queue(queue).upsertJobScheduler(
        schedulerId,
        { pattern: cron, tz: 'Europe/Oslo' },
        { name, data, opts },
      );
    } catch (fault) {
      // Its next ring is there already, for somebody has set it at the same moment: then it is set.
      if (!isSetAlready(fault)) throw fault;
    }
  }

  private async setAgain(): Promise<void> {
    try {
      for (const job of this.repeated.values()) await this.set(job);
    } catch (fault) {
      // The store is away: it is told where everything else of it is, and tried again soon.
      this.options.onFault(fault instanceof Error ? fault : new Error(String(fault)));
    }
  }

  override async work(
    queue: string,
    handle: (job: JobRequest) => Promise<void>,
  ): Promise<() => Promise<void>> {
    // A worker killed again and again must not make BullMQ give the job up.
    const worker = this.store.worker(queue, (job) => run(handle, requestFrom(queue, job)), {
      concurrency: 1,
      maxStalledCount: 100,
    });
    worker.on('error', this.options.onFault);
    worker.on('failed', (_, fault) => {
      this.options.onFault(fault);
    });
    this.workers.add(worker);
    await worker.waitUntilReady();
    return async () => {
      this.workers.delete(worker);
      await worker.close();
    };
  }

  /** Lets jobs that run finish; takes no new ones. */
  override async close(): Promise<void> {
    clearInterval(this.settingAgain);
    await Promise.all([...this.workers].map((worker) => worker.close()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    this.workers.clear();
    this.queues.clear();
    await this.store.close();
  }

  private queue(name: string): Queue {
    const known = this.queues.get(name);
    if (known !== undefined) return known;
    const queue = this.store.queue(name);
    queue.on('error', this.options.onFault);
    this.queues.set(name, queue);
    return queue;
  }
}

const alreadySet: readonly unknown[] = [ErrorCode.SchedulerJobIdCollision, ErrorCode.SchedulerJobSlotsBusy];

const isSetAlready = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && alreadySet.includes(fault.code);

const requestFrom = (queue: string, job: Job): JobRequest => ({
  queue,
  name: job.name,
  id: job.deduplicationId ?? job.id ?? job.name,
  data: job.data as JobRequest['data'],
});

/** A fault that no retry can help is given up at once. */
const run = async (handle: (job: JobRequest) => Promise<void>, request: JobRequest): Promise<void> => {
  try {
    await handle(request);
  } catch (fault) {
    if (fault instanceof Fault && !fault.retryable) throw new UnrecoverableError(fault.message);
    throw fault;
  }
};
