import { describe, expect, it, jest } from '@jest/globals';
import { Fault, type LogPage, type ReadAllRequest } from '#kernel';
import { pageThrough } from './page-through.js';

class Passing extends Fault {
  readonly retryable = true;
}

/** A log of so many pages without events, that says which it was asked for. */
const logOf = (pages: number, read?: (request: ReadAllRequest) => Promise<LogPage> | undefined) => {
  const asked: bigint[] = [];
  let wake: () => void = () => undefined;
  return {
    asked,
    wake: () => {
      wake();
    },
    readAll: (request: ReadAllRequest): Promise<LogPage> => {
      asked.push(request.after);
      const upTo = request.after < BigInt(pages) ? request.after + 1n : request.after;
      return read?.(request) ?? Promise.resolve({ events: [], upTo });
    },
    watch: (watcher: () => void) => {
      wake = watcher;
      return Promise.resolve(() => Promise.resolve());
    },
  };
};

const never = () => new Promise<LogPage>(() => undefined);

describe('a subscription made of pages', () => {
  it('fetches one page ahead while one is worked on, and no more', async () => {
    const log = logOf(5);
    const pages = pageThrough(log, { after: 0n, signal: new AbortController().signal });
    await pages.next();
    await new Promise(setImmediate);
    expect(log.asked).toEqual([0n, 1n]);
    await pages.next();
    await new Promise(setImmediate);
    expect(log.asked).toEqual([0n, 1n, 2n]);
    await pages.return();
  });

  it('ends on the signal while a read is under way that never answers', async () => {
    const stop = new AbortController();
    const pages = pageThrough(logOf(5, never), { after: 0n, signal: stop.signal });
    const next = pages.next();
    setImmediate(() => {
      stop.abort();
    });
    expect(await next).toEqual({ done: true, value: undefined });
  });

  it('tries again what passes by itself, and throws what does not', async () => {
    let failures = 2;
    const log = logOf(1, () => {
      failures -= 1;
      if (failures === 1) return Promise.reject(new Passing('in a moment'));
      if (failures === 0) return Promise.reject(Object.assign(new Error('too many'), { code: '53300' }));
      return undefined;
    });
    const pages = pageThrough(log, { after: 0n, signal: new AbortController().signal });
    expect((await pages.next()).value).toEqual({ events: [], upTo: 1n });
    expect(log.asked.slice(0, 3)).toEqual([0n, 0n, 0n]);
    await pages.return();

    const broken = logOf(1, () => Promise.reject(new Error('for good')));
    const failing = pageThrough(broken, { after: 0n, signal: new AbortController().signal });
    await expect(failing.next()).rejects.toThrow('for good');
  });

  it('looks again without sleeping when it was woken while it looked', async () => {
    let news = false;
    const log = logOf(0, ({ after }) => {
      if (news) return Promise.resolve({ events: [], upTo: 9n });
      news = true;
      log.wake();
      return Promise.resolve({ events: [], upTo: after });
    });
    const slept = jest.spyOn(globalThis, 'setTimeout');
    const pages = pageThrough(log, { after: 0n, signal: new AbortController().signal });
    expect((await pages.next()).value).toEqual({ events: [], upTo: 9n });
    expect(slept).not.toHaveBeenCalled();
    slept.mockRestore();
    await pages.return();
  });

  it('looks by itself when nobody wakes it, also where nothing can be watched', async () => {
    let looks = 0;
    const log = logOf(0, ({ after }) => Promise.resolve({ events: [], upTo: (looks += 1) > 1 ? 9n : after }));
    const unwatched = { ...log, watch: () => Promise.reject(new Error('no connection')) };
    const pages = pageThrough(unwatched, { after: 0n, signal: new AbortController().signal });
    expect((await pages.next()).value).toEqual({ events: [], upTo: 9n });
    await pages.return();
  });
});
