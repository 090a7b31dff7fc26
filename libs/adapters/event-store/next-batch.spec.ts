import { describe, expect, it } from '@jest/globals';
import { eventNamed, eventsNamed, streamNamed } from '#kernel/testing';
import { nextBatch } from './next-batch.js';
import { prepareAppend } from './prepared-append.js';

const waiting = (stream: string, label: string, text = '') => ({
  label,
  prepared: prepareAppend({
    streamId: streamNamed(stream),
    expectedRevision: 'no-stream',
    events: [eventNamed(label, { text })],
  }),
});
const labels = (list: readonly { readonly label: string }[]) => list.map(({ label }) => label);

describe('what goes in the next call', () => {
  it('is one append for each stream, and the others keep their order', () => {
    const { batch, rest } = nextBatch([
      waiting('a', 'a1'),
      waiting('a', 'a2'),
      waiting('b', 'b1'),
      waiting('a', 'a3'),
    ]);
    expect(labels(batch)).toEqual(['a1', 'b1']);
    expect(labels(rest)).toEqual(['a2', 'a3']);
  });

  it('is no more than 256 appends', () => {
    const all = Array.from({ length: 300 }, (_, n) => waiting(n.toString(), n.toString()));
    const { batch, rest } = nextBatch(all);
    expect(labels([...batch, ...rest])).toEqual(labels(all));
    expect(batch).toHaveLength(256);
  });

  it('is no more text than a call should carry, but always something', () => {
    const large = 'x'.repeat(3_000_000);
    const { batch, rest } = nextBatch([
      waiting('a', 'a', large),
      waiting('b', 'b', large),
      waiting('c', 'c'),
    ]);
    expect(labels(batch)).toEqual(['a', 'c']);
    expect(labels(rest)).toEqual(['b']);
    expect(labels(nextBatch([waiting('d', 'd', large + large)]).batch)).toEqual(['d']);
  });

  it('lets nothing overtake what came before it in its stream', () => {
    const large = 'x'.repeat(3_000_000);
    const { batch, rest } = nextBatch([
      waiting('a', 'a', large),
      waiting('b', 'b1', large),
      waiting('b', 'b2'),
    ]);
    expect(labels(batch)).toEqual(['a']);
    expect(labels(rest)).toEqual(['b1', 'b2']);
  });
});

describe('an event type', () => {
  it('has no line breaks, for events travel as lines', () => {
    const [first] = eventsNamed('broken');
    const append = (type: string) =>
      prepareAppend({
        streamId: streamNamed('broken'),
        expectedRevision: 'no-stream',
        events: first ? [{ ...first, type }] : [],
      });
    for (const type of ['', 'Thing\nHappened', 'Thing\tHappened', 'Thing\u0000']) {
      expect(() => append(type)).toThrow(RangeError);
    }
    expect(append('Møtet er holdt').events[0]?.type).toBe('Møtet er holdt');
  });
});
