import { beforeEach, describe, expect, it } from '@jest/globals';
import { InMemoryEventStore } from '#adapters/event-store';
import { eventsNamed, happen, named, renamed, streamNamed, thingCatalog } from '#kernel/testing';
import { pagesUpTo, type Stretch } from './log-pages.js';
import type { LogPage, ReadAllRequest } from './ports/event-store.port.js';

describe('the log page by page', () => {
  let store: InMemoryEventStore;
  let asked: ReadAllRequest[];
  const listening = {
    head: () => store.head(),
    readAll: (request: ReadAllRequest): Promise<LogPage> => {
      asked.push(request);
      return store.readAll(request);
    },
  };

  const append = (name: string, ...events: string[]) =>
    store.append({
      streamId: streamNamed(name),
      expectedRevision: 'no-stream',
      events: eventsNamed(...events),
    });

  const positionsOf = async (stretch?: Stretch): Promise<readonly (readonly string[])[]> => {
    const pages: string[][] = [];
    for await (const { events } of pagesUpTo(listening, stretch))
      pages.push(events.map(({ position }) => position.toString()));
    return pages;
  };

  beforeEach(async () => {
    store = new InMemoryEventStore();
    asked = [];
    await append('a', '1', '2', '3', '4', '5');
  });

  it('is all of it when nothing else is said, and nothing when it is empty', async () => {
    expect(await positionsOf()).toEqual([['1', '2', '3', '4', '5']]);
    store = new InMemoryEventStore();
    expect(await positionsOf()).toEqual([]);
  });

  it('goes from a position to the page that reaches another', async () => {
    expect(await positionsOf({ after: 1n, pageSize: 2 })).toEqual([
      ['2', '3'],
      ['4', '5'],
    ]);
    expect(await positionsOf({ until: 3n, pageSize: 2 })).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(await positionsOf({ after: 5n })).toEqual([]);
  });

  it('ends at the head of the moment it was begun, and before a position that the log does not reach', async () => {
    const pages = pagesUpTo(listening, { pageSize: 5 });
    await pages.next();
    await append('b', '6');
    expect(await pages.next()).toMatchObject({ done: true });
    expect(await positionsOf({ until: 100n, pageSize: 3 })).toEqual([
      ['1', '2', '3'],
      ['4', '5', '6'],
    ]);
  });

  it('holds what is asked for alone, with digests where they are asked for', async () => {
    await happen(store, 'thing', named('Benk'), renamed('Krakk'));
    const categories = [thingCatalog.category];
    const stretch = { categories, digests: true, pageSize: 1 };
    expect(await positionsOf(stretch)).toEqual([['6'], ['7']]);
    expect(asked).toMatchObject([
      { after: 0n, limit: 1, categories, digests: true },
      { after: 6n, limit: 1, categories, digests: true },
    ]);
  });

  it('has the next page on its way while one is worked on, and leaves it to nobody who stops', async () => {
    const failing = {
      head: listening.head,
      readAll: (request: ReadAllRequest) =>
        request.after === 0n ? listening.readAll(request) : Promise.reject(new Error('gone')),
    };
    const pages = pagesUpTo(failing, { pageSize: 2 });
    expect((await pages.next()).value?.upTo).toBe(2n);
    expect(await pages.return()).toMatchObject({ done: true });
    for await (const page of pagesUpTo(listening, { pageSize: 2 })) {
      expect(page.upTo).toBe(2n);
      expect(asked.at(-1)?.after).toBe(2n);
      break;
    }
    await expect(
      (async () => {
        for await (const page of pagesUpTo(failing, { pageSize: 2 })) expect(page.upTo).toBe(2n);
      })(),
    ).rejects.toThrow('gone');
  });
});
