import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { JobQueue, JobRequest } from '#kernel';

export interface JobQueueUnderTest {
  /** Another process's view of the same store. */
  readonly open: () => Promise<JobQueue>;
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
  return {
    items,
    add: (item: T) => {
      items.push(item);
      changed();
      return Promise.resolve();
    },
    reaches: (count: number) =>
      new Promise<readonly T[]>((resolve) => {
        changed = () => {
          if (items.length >= count) resolve([...items]);
        };
        changed();
      }),
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
