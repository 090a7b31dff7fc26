import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AppendRequest, EventStore, EventToAppend, StreamId, TenantId } from '#kernel';
import { eventNamed, eventsNamed, streamNamed } from '../some-events.js';
import { everything, type LogUnderTest } from './log-under-test.js';

/** One append: to which of three streams, how many events, and what is wrong with it. */
interface Step {
  readonly stream: number;
  readonly count: number;
  readonly kind: 'fits' | 'too-early' | 'too-late' | 'repeat' | 'other-bytes';
  /** Which earlier append is repeated. */
  readonly which: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  stream: fc.nat(2),
  count: fc.integer({ min: 1, max: 4 }),
  kind: fc.constantFrom('fits', 'fits', 'fits', 'too-early', 'too-late', 'repeat', 'other-bytes'),
  which: fc.nat(),
});

interface Written {
  readonly request: AppendRequest;
  readonly revision: bigint;
}

/** A list of what was accepted, which is all an event store is. */
class Model {
  readonly #run: string;
  readonly #place: { readonly category: string; readonly tenant: string };
  readonly written: Written[] = [];
  #made = 0;

  constructor(run: string, tenant: string) {
    this.#run = run;
    this.#place = { category: 'model', tenant };
  }

  streamOf(stream: number): StreamId {
    return streamNamed(`${this.#run}-${stream.toString()}`, this.#place);
  }

  lengthOf(streamId: StreamId): number {
    return this.events().filter((event) => event.streamId === streamId).length;
  }

  events(): readonly (EventToAppend & { readonly streamId: StreamId; readonly revision: bigint })[] {
    return this.written.flatMap(({ request: { streamId, events }, revision }) =>
      events.map((event, n) => ({ ...event, streamId, revision: revision - BigInt(events.length - 1 - n) })),
    );
  }

  /** What to append, and what a store must say to it: a revision or a fault's name. */
  next({ stream, count, kind, which }: Step): { request: AppendRequest; answer: bigint | string } {
    const earlier = this.written[which % Math.max(this.written.length, 1)];
    if (earlier !== undefined && kind === 'repeat')
      return { request: earlier.request, answer: earlier.revision };
    if (earlier !== undefined && kind === 'other-bytes') {
      const events = earlier.request.events.map((event) => ({ ...event, data: { other: true } }));
      return { request: { ...earlier.request, events }, answer: 'EventIdReused' };
    }
    return this.#fresh(this.streamOf(stream), count, kind);
  }

  #fresh(
    streamId: StreamId,
    count: number,
    kind: Step['kind'],
  ): { request: AppendRequest; answer: bigint | string } {
    const last = BigInt(this.lengthOf(streamId) - 1);
    const expected = last + (kind === 'too-late' ? 1n : kind === 'too-early' && last >= 0n ? -1n : 0n);
    const names = Array.from({ length: count }, () => `${this.#run}-${(this.#made++).toString()}`);
    const expectedRevision = expected < 0n ? 'no-stream' : expected;
    const request = { streamId, expectedRevision, events: eventsNamed(...names) } as const;
    if (expected !== last) return { request, answer: 'StreamConflict' };
    this.written.push({ request, revision: last + BigInt(count) });
    return { request, answer: last + BigInt(count) };
  }
}

const answerOf = (store: EventStore, request: AppendRequest): Promise<bigint | string> =>
  store.append(request).then(
    ({ revision }) => revision,
    (fault: unknown) => (fault as Error).name,
  );

export const modelContract = ({ store }: LogUnderTest): void => {
  describe('whatever is appended', () => {
    let runs = 0;

    it('answers and holds what a plain list would', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async (steps) => {
          runs += 1;
          const tenant = `6${runs.toString().padStart(4, '0')}` as TenantId;
          const model = new Model(`model-${runs.toString()}`, tenant);
          for (const each of steps) {
            const { request, answer } = model.next(each);
            expect(await answerOf(store(), request)).toBe(answer);
          }
          const all = model.events();
          expect(await everything(store(), { tenant, limit: 3 })).toMatchObject(all);
          for (const streamId of [0, 1, 2].map((stream) => model.streamOf(stream)))
            expect(await store().readStream(streamId)).toMatchObject(
              all.filter((event) => event.streamId === streamId),
            );
        }),
        { numRuns: 30 },
      );
    });

    it('answers the same when all come at once as long as each has a stream of its own', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 40 }),
          async (counts) => {
            runs += 1;
            const run = `together-${runs.toString()}`;
            const requests = counts.map((count, n): AppendRequest => ({
              streamId: streamNamed(`${run}-${n.toString()}`),
              expectedRevision: 'no-stream',
              events: Array.from({ length: count }, (_, i) =>
                eventNamed(`${run}-${n.toString()}-${i.toString()}`),
              ),
            }));
            const twice = [...requests, ...requests];
            const places = await Promise.all(twice.map((request) => store().append(request)));
            expect(places.slice(0, counts.length)).toEqual(places.slice(counts.length));
            expect(places.map(({ revision }) => Number(revision) + 1)).toEqual([...counts, ...counts]);
            const streams = await store().readStreams(requests.map(({ streamId }) => streamId));
            for (const { streamId, events } of requests) expect(streams.get(streamId)).toMatchObject(events);
          },
        ),
        { numRuns: 15 },
      );
    });
  });
};
