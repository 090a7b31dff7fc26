import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { JobQueue, JobRequest } from '#kernel';

export interface JobQueueUnderTest {
  /** Another process's view of the same store. */
  readonly open: () => Promise<JobQueue>;
  /** The same, of a process that is one of several: one of them leads. It looks again often. */
  readonly openAmongOthers: () => Promise<JobQueue>;
  /** The store loses all it holds. */
  readonly wipe: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const gate = () => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
};

/** Resolves when `list` has that many items: whoever adds calls `changed`. */
const collector = <T>() => {
  const items: T[] = [];
  let changed: () => void = () => undefined;
  const until = (holds: () => boolean) =>
    new Promise<void>((resolve) => {
      changed = () => {
        if (holds()) resolve();
      };
      changed();
    });
  return {
    items,
    add: (item: T) => {
      items.push(item);
      changed();
      return Promise.resolve();
    },
    until: (wanted: (item: T) => boolean) => until(() => items.some(wanted)),
    reaches: async (count: number): Promise<readonly T[]> => {
      await until(() => items.length >= count);
      return [...items];
    },
  };
};

/** What every alarm clock does, whatever keeps its jobs. `open` gives queues whose retries come quickly. */
export const jobQueueContract = (store: string, prepare: () => Promise<JobQueueUnderTest>): void => {
  describe(`${store} keeps the contract of a job queue`, () => {
    let under: JobQueueUnderTest;
    let queue: JobQueue;
    let name = '';
    const ring = (id: string, data: JobRequest['data'] = {}): JobRequest => ({
      queue: name,
      name: 'ring',
      id,
      data,
    });

    beforeEach(async () => {
      name = `contract-${randomUUID()}`;
      under = await prepare();
      queue = await under.open();
    });
    afterEach(async () => {
      await queue.close();
      await under.close();
    });

    it('hands a job to whoever works on its queue, with its name, id and data', async () => {
      const seen = collector<JobRequest>();
      await queue.wake(ring('deliver.1841.a', { tenant: '1841' }));
      await queue.work(ring('').queue, (job) => seen.add(job));
      expect(await seen.reaches(1)).toEqual([ring('deliver.1841.a', { tenant: '1841' })]);
    });

    it('wakes once for an id that is woken again while it waits', async () => {
      const seen = collector<string>();
      for (const id of ['a', 'a', 'a', 'last']) await queue.wake(ring(id));
      await queue.work(ring('').queue, ({ id }) => seen.add(id));
      await seen.reaches(2);
      expect(seen.items).toEqual(['a', 'last']);
    });

    it('wakes again for an id that is woken while its job runs', async () => {
      const seen = collector<string>();
      const running = gate();
      const go = gate();
      await queue.work(ring('').queue, async ({ id }) => {
        await seen.add(id);
        running.open();
        await go.opened;
      });
      await queue.wake(ring('a'));
      await running.opened;
      await queue.wake(ring('a'));
      go.open();
      expect(await seen.reaches(2)).toEqual(['a', 'a']);
    });

    it('wakes again for an id whose job is finished', async () => {
      const seen = collector<string>();
      await queue.work(ring('').queue, ({ id }) => seen.add(id));
      await queue.wake(ring('a'));
      await seen.reaches(1);
      await queue.wake(ring('a'));
      expect(await seen.reaches(2)).toEqual(['a', 'a']);
    });

    it('does one job at a time', async () => {
      let running = 0;
      const most: number[] = [];
      const seen = collector<string>();
      for (const id of ['a', 'b', 'c']) await queue.wake(ring(id));
      await queue.work(ring('').queue, async ({ id }) => {
        running += 1;
        most.push(running);
        await Promise.resolve();
        running -= 1;
        await seen.add(id);
      });
      await seen.reaches(3);
      expect(most).toEqual([1, 1, 1]);
    });

    it('tries a job again that has failed', async () => {
      const seen = collector<string>();
      await queue.work(ring('').queue, async ({ id }) => {
        await seen.add(id);
        if (seen.items.length === 1) throw new Error('not this time');
      });
      await queue.wake(ring('a'));
      expect(await seen.reaches(2)).toEqual(['a', 'a']);
    });

    it('rings again and again by a schedule, and replaces the schedule that has the same id', async () => {
      const seen = collector<string>();
      const repeated = { ...ring(''), schedulerId: 'sweep', cron: '* * * * * *' };
      await queue.repeat({ ...repeated, data: { version: 'old' } });
      await queue.repeat({ ...repeated, data: { version: 'new' } });
      await queue.work(ring('').queue, ({ data }) => seen.add(data['version'] ?? ''));
      await seen.reaches(2);
      expect(new Set(seen.items)).toEqual(new Set(['new']));
    });

    it('gives each job to one of those who work on the queue, and each of them some', async () => {
      const done = collector<string>();
      const workers = await Promise.all([under.open(), under.open()]);
      const by = workers.map(() => 0);
      const ids = Array.from({ length: 40 }, (_, n) => `job-${n.toString()}`);
      for (const [n, worker] of workers.entries())
        await worker.work(name, async ({ id }) => {
          by[n] = (by[n] ?? 0) + 1;
          await done.add(id);
        });
      await Promise.all(ids.map((id) => queue.wake(ring(id))));
      await done.reaches(ids.length);
      await Promise.all(workers.map((worker) => worker.close()));
      expect([...done.items].sort()).toEqual([...ids].sort());
      expect(by.every((some) => some > 0)).toBe(true);
    });

    it('lets one of several processes set what rings, and another once that one is gone', async () => {
      const seen = collector<string>();
      const [first, second] = [await under.openAmongOthers(), await under.openAmongOthers()];
      const repeated = { ...ring(''), schedulerId: 'sweep', cron: '* * * * * *' };
      await first.repeat({ ...repeated, data: { by: 'first' } });
      await second.repeat({ ...repeated, data: { by: 'second' } });
      await queue.work(name, ({ data }) => seen.add(data['by'] ?? ''));
      await seen.reaches(3);
      expect(new Set(seen.items)).toEqual(new Set(['first']));

      await first.close();
      await seen.until((by) => by === 'second');
      await second.close();
    });

    it('sets anew what the store has lost, and rings at once for what may have been due', async () => {
      const seen = collector<string>();
      const leader = await under.openAmongOthers();
      const nextNewYear = { ...ring('', { of: 'year' }), schedulerId: 'yearly', cron: '0 0 0 1 1 *' };
      await leader.repeat(nextNewYear);
      await queue.work(name, ({ data }) => seen.add(data['of'] ?? ''));
      await under.wipe();
      expect(await seen.reaches(1)).toEqual(['year']);
      await leader.close();
    });

    it('carries ids only: no text, name or address gets into the store', async () => {
      for (const text of ['Ola Nordmann', 'ola@demo.invalid', 'skolevei på Øya', '', 'a'.repeat(300)]) {
        await expect(queue.wake(ring('a', { note: text }))).rejects.toThrow("A job's note is not an id");
        const repeated = { ...ring('', { note: text }), schedulerId: 'sweep', cron: '* * * * * *' };
        await expect(queue.repeat(repeated)).rejects.toThrow("A job's note is not an id");
      }
    });

    it('lets the job that runs finish when it is told to stop', async () => {
      const finished: string[] = [];
      const running = gate();
      const go = gate();
      const stop = await queue.work(ring('').queue, async ({ id }) => {
        running.open();
        await go.opened;
        finished.push(id);
      });
      await queue.wake(ring('a'));
      await running.opened;
      const stopped = stop();
      go.open();
      await stopped;
      expect(finished).toEqual(['a']);
    });

    it('keeps what waits when the process ends', async () => {
      const first = await under.open();
      await first.wake(ring('a'));
      await first.close();
      const seen = collector<string>();
      await queue.work(ring('').queue, ({ id }) => seen.add(id));
      expect(await seen.reaches(1)).toEqual(['a']);
    });
  });
};
