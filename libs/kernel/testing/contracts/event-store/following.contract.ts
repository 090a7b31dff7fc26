import { describe, expect, it } from '@jest/globals';
import type { EventStore, LogPage, StoredEvent, SubscribeRequest, TenantId } from '#kernel';
import { eventNamed, streamNamed } from '../some-events.js';
import { ascending, everything, idsOf, numbers, type LogUnderTest } from './log-under-test.js';

type Request = Omit<SubscribeRequest, 'signal'>;

/** Takes pages until it has `count` events; then the subscription is left. */
const take = async (
  store: EventStore,
  request: Request,
  count: number,
): Promise<{ readonly events: readonly StoredEvent[]; readonly upTo: bigint }> => {
  const events: StoredEvent[] = [];
  let upTo = request.after;
  if (count === 0) return { events, upTo };
  for await (const page of store.subscribe({ ...request, signal: new AbortController().signal })) {
    events.push(...page.events);
    ({ upTo } = page);
    if (events.length >= count) break;
  }
  return { events, upTo };
};

export const followingContract = ({ store, start, opened }: LogUnderTest): void => {
  const write = async (label: string, count: number, place = {}) => {
    for (const n of numbers(count)) {
      const name = `${label}-${n.toString()}`;
      await start(streamNamed(name, place), eventNamed(name));
    }
  };
  const expected = (label: string, count: number) =>
    numbers(count).map((n) => eventNamed(`${label}-${n.toString()}`).eventId);

  describe('following', () => {
    it('gives what there is and then what comes, in order, in pages no larger than asked for', async () => {
      const after = await store().head();
      await write('there', 5);
      const stop = new AbortController();
      const pages: LogPage[] = [];
      let seen = 0;
      let writing: Promise<void> | undefined;
      for await (const page of store().subscribe({ after, pageSize: 2, signal: stop.signal })) {
        pages.push(page);
        seen += page.events.length;
        if (seen >= 5) writing ??= write('comes', 5);
        if (seen === 10) stop.abort();
      }
      await writing;
      const events = pages.flatMap((page) => page.events);
      expect(idsOf(events)).toEqual([...expected('there', 5), ...expected('comes', 5)]);
      expect(pages.every((page) => page.events.length <= 2)).toBe(true);
      expect(pages.every((page) => page.events.every(({ position }) => position <= page.upTo))).toBe(true);
      expect(events).toEqual(await everything(store(), { after }));
    });

    it('gives only the categories and the municipality asked for, and digests when asked', async () => {
      const after = await store().head();
      const place = { category: 'followed', tenant: '5555' };
      await write('unwanted', 3);
      await write('other-place', 2, { ...place, tenant: '5556' });
      await write('wanted', 3, place);
      const tenant = '5555' as TenantId;
      for (const filter of [{ tenant }, { tenant, categories: ['followed', 'alpha'] }])
        expect(idsOf((await take(store(), { after, ...filter }, 3)).events)).toEqual(expected('wanted', 3));
      const both = await take(store(), { after, categories: ['followed'], digests: true }, 5);
      expect(idsOf(both.events)).toEqual([...expected('other-place', 2), ...expected('wanted', 3)]);
      for (const { digest } of both.events) expect(digest).toMatch(/^[0-9a-f]{64}$/);
    });

    it('ends when told to while it waits, and gives nothing when told to before', async () => {
      const after = await store().head();
      const stop = new AbortController();
      const pages = store().subscribe({ after, signal: stop.signal })[Symbol.asyncIterator]();
      const next = pages.next();
      setImmediate(() => {
        stop.abort();
      });
      expect((await next).done).toBe(true);
      const never = store().subscribe({ after: 0n, signal: AbortSignal.abort() })[Symbol.asyncIterator]();
      expect((await never.next()).done).toBe(true);
    });

    it('loses and doubles nothing of what 20 writers write beside it', async () => {
      const after = await store().head();
      const perWriter = 15;
      const following = take(store(), { after, pageSize: 64 }, 20 * perWriter);
      await Promise.all(numbers(20).map((n) => write(`beside-${n.toString()}`, perWriter)));
      const { events } = await following;
      expect(ascending(events)).toBe(true);
      expect(idsOf(events)).toEqual(idsOf(await everything(store(), { after })));
      expect(new Set(idsOf(events)).size).toBe(20 * perWriter);
    });

    it('holds up nobody for one who is slow', async () => {
      const after = await store().head();
      const stop = new AbortController();
      const slow = store().subscribe({ after, pageSize: 2, signal: stop.signal })[Symbol.asyncIterator]();
      const first = slow.next();
      await write('slow', 10);
      const taken = [await first];
      const quick = await take(store(), { after }, 10);
      expect(idsOf(quick.events)).toEqual(expected('slow', 10));
      const events: StoredEvent[] = [];
      for (; ; taken.push(await slow.next())) {
        const page = taken.at(-1)?.value as LogPage;
        events.push(...page.events);
        if (events.length === 10) break;
      }
      expect(idsOf(events)).toEqual(expected('slow', 10));
      stop.abort();
      expect((await slow.next()).done).toBe(true);
    });

    it('goes on after the last page that was taken when it was left in the middle', async () => {
      const after = await store().head();
      await write('half', 10);
      const first = await take(store(), { after, pageSize: 3 }, 5);
      const rest = await take(store(), { after: first.upTo, pageSize: 3 }, 10 - first.events.length);
      expect(idsOf([...first.events, ...rest.events])).toEqual(expected('half', 10));
    });

    it('goes on in a store opened anew on the same log', async () => {
      const { openAnother } = opened();
      if (openAnother === undefined) return;
      const after = await store().head();
      await write('anew', 10);
      const first = await take(store(), { after, pageSize: 4 }, 5);
      const another = await openAnother();
      expect(await another.head()).toBe(await store().head());
      const rest = await take(another, { after: first.upTo }, 10 - first.events.length);
      expect(idsOf([...first.events, ...rest.events])).toEqual(expected('anew', 10));
    });

    it('sees what another store on the same log writes', async () => {
      const { openAnother } = opened();
      if (openAnother === undefined) return;
      const another = await openAnother();
      const after = await store().head();
      const following = take(store(), { after }, 1);
      const event = eventNamed('from-another');
      await another.append({
        streamId: streamNamed('from-another'),
        expectedRevision: 'no-stream',
        events: [event],
      });
      expect(idsOf((await following).events)).toEqual([event.eventId]);
    });

    it('mends what was cut while it reads and while it waits', async () => {
      const { cutConnections } = opened();
      if (cutConnections === undefined) return;
      const after = await store().head();
      await write('before-cut', 6);
      const stop = new AbortController();
      const pages: LogPage[] = [];
      let seen = 0;
      let writing: Promise<void> | undefined;
      for await (const page of store().subscribe({ after, pageSize: 2, signal: stop.signal })) {
        pages.push(page);
        seen += page.events.length;
        if (seen < 6) await cutConnections();
        else writing ??= cutConnections().then(() => write('after-cut', 4));
        if (seen === 10) stop.abort();
      }
      await writing;
      expect(idsOf(pages.flatMap(({ events }) => events))).toEqual([
        ...expected('before-cut', 6),
        ...expected('after-cut', 4),
      ]);
    });

    it('wakes who watches when something is appended, until they stop', async () => {
      let woken = 0;
      let rouse: () => void = () => undefined;
      const awake = new Promise<void>((resolve) => {
        rouse = resolve;
      });
      const stop = await store().watch(() => {
        woken += 1;
        rouse();
      });
      await write('watched', 1);
      await awake;
      await stop();
      const before = woken;
      await write('unwatched', 1);
      await store().head();
      expect(woken).toBe(before);
    });
  });
};
