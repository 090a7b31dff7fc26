import { UnrecoverableError, type JobsOptions, type Queue } from 'bullmq';
import { Fault, JobQueue, type JobRequest, type Lease, type RepeatedJob } from '#kernel';
import { idsOnly } from './ids-only.js';
import { openJobStore, type JobStore } from './job-store.js';
import { openWorker, type QueueWorker } from './queue-worker.js';
import { ScheduleKeeper, type KeeperOptions } from './schedule-keeper.js';
import { isRinging, isSetAlready, scheduleOf } from './schedules.js';

export interface BullmqOptions {
  /** Told of faults nobody waits for: a lost connection, a job that failed. */
  readonly onFault?: (fault: Error) => void;
  /** How long to wait before the first new try, in milliseconds; doubled for each. */
  readonly backoff?: number;
  /** Between all processes that work on the store: who holds it sets what rings again and again. Without one, we do. */
  readonly lease?: Pick<Lease, 'tryHold'>;
  /** How often the leader looks whether what rings again and again is set still, in milliseconds. */
  readonly lookAgainEvery?: number;
}

const retries = (backoff: number): JobsOptions => ({
  attempts: 8,
  backoff: { type: 'exponential', delay: backoff },
  removeOnComplete: true,
  // The sweep finds what a job given up should have done.
  removeOnFail: { count: 100 },
  // Where it went wrong is told to the process's log; the store holds no more than it needs.
  stackTraceLimit: 0,
});

/** The alarm clock on BullMQ, kept in PostgreSQL or in Redis as the URL's scheme says. */
export class BullmqJobQueue extends JobQueue {
  private readonly queues = new Map<string, Queue>();
  private readonly workers = new Set<QueueWorker>();
  private readonly keeper: ScheduleKeeper;

  private constructor(
    private readonly store: JobStore,
    private readonly options: Required<Pick<BullmqOptions, 'onFault' | 'backoff'>>,
    keeping: KeeperOptions,
  ) {
    super();
    this.keeper = new ScheduleKeeper(
      {
        set: (job) => this.set(job),
        isSet: async ({ queue, schedulerId }) =>
          isRinging(await this.queue(queue).getJobScheduler(schedulerId)),
        ring: ({ schedulerId, queue, name, data }) => this.wake({ queue, name, id: schedulerId, data }),
      },
      keeping,
    );
  }

  static async open(url: string, options: BullmqOptions = {}): Promise<BullmqJobQueue> {
    const { onFault = () => undefined, backoff = 1_000, lease, lookAgainEvery = 10_000 } = options;
    const store = await openJobStore(url, onFault);
    return new BullmqJobQueue(store, { onFault, backoff }, { lease, lookAgainEvery, onFault });
  }

  /** Waking again while the job waits changes nothing; while it runs, it runs once more afterwards. */
  override async wake({ queue, name, id, data }: JobRequest): Promise<void> {
    const deduplication = { id, keepLastIfActive: true };
    await this.queue(queue).add(name, idsOnly(data), { ...retries(this.options.backoff), deduplication });
  }

  override async repeat(job: RepeatedJob): Promise<void> {
    idsOnly(job.data);
    await this.keeper.keep(job);
  }

  private async set({ queue, name, schedulerId, cron, data }: RepeatedJob): Promise<void> {
    const opts = retries(this.options.backoff);
    try {
      await this.queue(queue).upsertJobScheduler(schedulerId, scheduleOf(cron), { name, data, opts });
    } catch (fault) {
      // Its next ring is there already, for it is ringing at this moment: then it is set.
      if (!isSetAlready(fault)) throw fault;
    }
  }

  override async work(
    queue: string,
    handle: (job: JobRequest) => Promise<void>,
  ): Promise<() => Promise<void>> {
    const { onFault } = this.options;
    const worker = openWorker(this.store, { queue, onFault }, (request) => this.run(handle, request));
    this.workers.add(worker);
    await worker.ready();
    return async () => {
      this.workers.delete(worker);
      await worker.close();
    };
  }

  /** Lets jobs that run finish; takes no new ones. */
  override async close(): Promise<void> {
    await this.keeper.close();
    await Promise.all([...this.workers].map((worker) => worker.close()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    this.workers.clear();
    this.queues.clear();
    await this.store.close();
  }

  /**
   * A fault that no retry can help is given up at once. The store is told of which sort it was and no more: what a fault
   * says may name somebody, and jobs hold ids only.
   */
  private async run(handle: (job: JobRequest) => Promise<void>, request: JobRequest): Promise<void> {
    try {
      await handle(request);
    } catch (fault) {
      const told = fault instanceof Error ? fault : new Error(String(fault));
      this.options.onFault(told);
      const sort = told.constructor.name;
      throw fault instanceof Fault && !fault.retryable ? new UnrecoverableError(sort) : new JobFailed(sort);
    }
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

/** A job that is to be tried again. */
class JobFailed extends Error {}
