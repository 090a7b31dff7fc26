import { setTimeout as pause } from 'node:timers/promises';
import { createPostgresBackend, createRedisBackend, withBackend, type Job, type QueueEvents } from 'bullmq';
import { Redis } from 'ioredis';
import { openJobStore } from '../../../libs/adapters/job-queue/job-store.js';
import { until } from '../kind.js';

interface Observer {
  readonly events: QueueEvents;
  readonly close: () => Promise<void>;
}

/** What an observer of a queue is told. */
const observe = (url: string, queue: string): Observer => {
  if (url.startsWith('postgres')) {
    const { QueueEvents } = withBackend(createPostgresBackend);
    const connection = { connectionString: url, max: 2 };
    const events = new QueueEvents(queue, { connection }) as unknown as QueueEvents;
    return { events, close: () => events.close() };
  }
  const { QueueEvents } = withBackend(createRedisBackend);
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  const events = new QueueEvents(queue, { connection });
  const close = async () => {
    await events.close();
    // BullMQ leaves open what it was given.
    connection.disconnect();
  };
  return { events, close };
};

/** The jobs that real workers know, which find nothing to do and are done in some milliseconds. */
const kinds = [
  { queue: 'timers', name: 'fire-timers' },
  { queue: 'operations', name: 'retry' },
] as const;

/** So many wait in each queue at any time. */
const wanted = 6;

/** What is to be said of a job that is over: it was begun once, never stalled, and has not failed. */
const judge = ({ id, queueName, attemptsStarted, stalledCounter, failedReason }: Job): readonly string[] => {
  const name = `${queueName}/${String(id)}`;
  return [
    ...(attemptsStarted === 1 ? [] : [`doubled: ${name} was begun ${attemptsStarted.toString()} times`]),
    ...(stalledCounter === 0 ? [] : [`stalled: ${name}`]),
    ...(failedReason ? [`failed: ${name}, ${failedReason}`] : []),
  ];
};

/**
 * Keeps workers busy: some jobs wait at any time, and what has become of each is read off it when it is over. Who listens
 * to the queue's events is told of most of them, not of all: what is told counts, what is not told says nothing.
 */
export const openJobLoad = async (url: string) => {
  const store = await openJobStore(url, () => undefined);
  const told: string[] = [];
  let made = 0;
  let resting = false;
  const stopping = new AbortController();
  const { signal } = stopping;

  const lanes = kinds.map(({ queue, name }) => {
    const observer = observe(url, queue);
    const { events } = observer;
    events.on('error', () => undefined);
    events.on('stalled', ({ jobId }) => told.push(`stalled: ${queue}/${jobId}`));
    events.on('failed', ({ jobId, failedReason }) => told.push(`failed: ${queue}/${jobId}, ${failedReason}`));
    const jobs = store.queue(queue);
    const ids = new Set<string>();
    const fill = async () => {
      for (let waiting = await jobs.getWaitingCount(); waiting < wanted; waiting += 1) {
        made += 1;
        const jobId = `load-${made.toString()}`;
        ids.add(jobId);
        await jobs.add(name, {}, { jobId });
      }
    };
    let filling: Promise<void> = Promise.resolve();
    const adding = async () => {
      while (!signal.aborted) {
        if (!resting) filling = fill();
        await filling;
        await pause(5);
      }
    };
    /** What has become of all that was added; it is forgotten then. */
    const settle = async () => {
      await filling;
      await until(
        async () => (await jobs.getJobCountByTypes('waiting', 'active')) === 0,
        `${queue} is empty`,
      );
      const over = new Map(
        (await jobs.getJobs(['completed', 'failed'])).map((job) => [job.id, job] as const),
      );
      const problems = [...ids].flatMap((id) => {
        const job = over.get(id);
        return job === undefined ? [`lost: ${queue}/${id}`] : judge(job);
      });
      const count = ids.size;
      ids.clear();
      await jobs.clean(0, count + 1000, 'completed');
      return { count, problems };
    };
    return { observer, jobs, settle, added: adding() };
  });
  const completed = async () => {
    const counts = await Promise.all(lanes.map(({ jobs }) => jobs.getCompletedCount()));
    return counts.reduce((sum, count) => sum + count, 0);
  };
  return {
    completed,
    /** Waits for all that was added so far, and answers how much it was and what was wrong with it. */
    settle: async (): Promise<{ readonly jobs: number; readonly problems: readonly string[] }> => {
      resting = true;
      const settled = await Promise.all(lanes.map((lane) => lane.settle()));
      resting = false;
      return {
        jobs: settled.reduce((sum, { count }) => sum + count, 0),
        problems: [...settled.flatMap(({ problems }) => problems), ...told.splice(0)],
      };
    },
    close: async () => {
      stopping.abort();
      await Promise.all(lanes.map((lane) => lane.added));
      await Promise.all(lanes.map(({ observer, jobs }) => Promise.all([observer.close(), jobs.close()])));
      await store.close();
    },
  };
};
