import { setTimeout as pause } from 'node:timers/promises';
import { createPostgresBackend, createRedisBackend, withBackend, type QueueEvents } from 'bullmq';
import { Redis } from 'ioredis';
import { openJobStore } from '../../../libs/adapters/job-queue/job-store.js';

/** What an observer of a queue is told. */
const observe = (url: string, queue: string): QueueEvents => {
  if (url.startsWith('postgres')) {
    const connection = { connectionString: url, max: 2 };
    const { QueueEvents } = withBackend(createPostgresBackend);
    return new QueueEvents(queue, { connection }) as unknown as QueueEvents;
  }
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  const { QueueEvents } = withBackend(createRedisBackend);
  return new QueueEvents(queue, { connection });
};

/** The jobs that real workers know, which find nothing to do and are done in some milliseconds. */
const kinds = [
  { queue: 'timers', name: 'fire-timers' },
  { queue: 'operations', name: 'retry' },
] as const;

const wanted = 12;

/** Keeps workers busy: there are always some jobs that wait, and each is followed to its end. */
export const openJobLoad = async (url: string) => {
  const store = await openJobStore(url, () => undefined);
  const waiting = new Set<string>();
  const started = new Map<string, number>();
  const problems: string[] = [];
  let added = 0;
  let done = 0;
  const lanes = await Promise.all(
    kinds.map(async ({ queue, name }) => {
      const events = observe(url, queue);
      events.on('error', () => undefined);
      const keyOf = (jobId: string) => `${queue}/${jobId}`;
      events.on('active', ({ jobId }) => {
        started.set(keyOf(jobId), (started.get(keyOf(jobId)) ?? 0) + 1);
      });
      events.on('completed', ({ jobId }) => {
        if (waiting.delete(keyOf(jobId))) done += 1;
        if ((started.get(keyOf(jobId)) ?? 1) > 1) problems.push(`doubled: ${keyOf(jobId)} was begun twice`);
        started.delete(keyOf(jobId));
      });
      events.on('stalled', ({ jobId }) => problems.push(`stalled: ${keyOf(jobId)}`));
      events.on('failed', ({ jobId, failedReason }) =>
        problems.push(`failed: ${keyOf(jobId)}, ${failedReason}`),
      );
      await events.waitUntilReady();
      return { events, name, jobs: store.queue(queue), keyOf };
    }),
  );
  const stopping = new AbortController();
  const { signal } = stopping;
  const room = () => waiting.size < wanted || signal.aborted;
  const adding = (async () => {
    for (let n = 0; !signal.aborted; n += 1) {
      const { jobs, name, keyOf } = lanes[n % lanes.length] as (typeof lanes)[number];
      const jobId = `load-${n.toString()}`;
      // Before it is added: it may be done before we are told that it was.
      waiting.add(keyOf(jobId));
      await jobs.add(name, {}, { removeOnComplete: true, jobId });
      added += 1;
      while (!room()) await pause(2);
    }
  })();
  return {
    added: () => added,
    done: () => done,
    /** The jobs that are not done yet. */
    open: (): ReadonlySet<string> => new Set(waiting),
    isDone: (job: string) => !waiting.has(job),
    /** What has gone wrong since it was asked last. */
    problems: () => problems.splice(0),
    close: async () => {
      stopping.abort();
      await adding;
      await Promise.all(lanes.map(({ events, jobs }) => Promise.all([events.close(), jobs.close()])));
      await store.close();
    },
  };
};

export type JobLoad = Awaited<ReturnType<typeof openJobLoad>>;
