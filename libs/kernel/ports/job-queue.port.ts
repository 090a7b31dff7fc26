import type { JobRequest } from '../policy.js';

/** A job that rings again and again. */
export interface RepeatedJob extends Omit<JobRequest, 'id'> {
  /** Unchanged from start to start, so that scheduling again replaces. */
  readonly schedulerId: string;
  /** Cron with seconds, in Europe/Oslo: `0 0 7 * * *`. */
  readonly cron: string;
}

/** The alarm clock. Losing all it holds loses nothing: a sweep finds in the log what was due. */
export abstract class JobQueue {
  abstract wake(job: JobRequest): Promise<void>;
  abstract repeat(job: RepeatedJob): Promise<void>;
  /** Works on the queue's jobs, one at a time, until closed. Throwing makes the queue try again later. */
  abstract work(queue: string, handle: (job: JobRequest) => Promise<void>): Promise<() => Promise<void>>;
  abstract close(): Promise<void>;
}
