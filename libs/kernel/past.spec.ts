import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instant, LocalDate } from './brands.js';
import type { RecordedEvent } from './envelope.js';
import { documentAt, pastOf, type PastDocument } from './past.js';
import type { PastHead, Period } from './past-periods.js';
import { applyTo, projection } from './projection.js';
import { record } from './testing/fold.js';

type Said = { type: 'Said'; data: { word: string } };
interface Document {
  readonly words: readonly string[];
}

/** The word that was said last by the day it was said on, as our read models have it. */
const words = projection<Said, Document>({
  name: 'words',
  version: 1,
  catalogs: [],
  keyOf: ({ subjectId }) => subjectId,
  columns: {
    newest: { type: 'text', of: ({ words: [newest] }) => newest ?? null },
    count: { type: 'integer', of: ({ words: { length } }) => length % 2 },
  },
  indexes: [],
  on: { Said: (document, { data }) => ({ words: [data.word, ...(document?.words ?? [])] }) },
});

const past = pastOf(words, { columns: ['newest', 'count'], indexes: [] });

const day = (number: number) => `2026-03-${number.toString().padStart(2, '0')}` as LocalDate;
const noon = (number: number) => `${day(number)}T11:00:00.000Z` as Instant;
/** The n-th event is learned on the n-th of April. */
const learned = (index: number) =>
  `2026-04-${(index + 1).toString().padStart(2, '0')}T08:00:00.000Z` as Instant;

const said = fc.array(fc.record({ on: fc.integer({ min: 1, max: 6 }), word: fc.constantFrom('a', 'b') }), {
  minLength: 1,
  maxLength: 9,
});

const eventsOf = (told: readonly { readonly on: number; readonly word: string }[]) =>
  record<Said>(
    told.map(({ on, word }, index) => ({
      event: { type: 'Said', data: { word } },
      at: noon(on),
      recordedAt: learned(index),
    })),
  );

/** The head after all of it, and every period there has ever been, as the last word of each is. */
const remember = (events: readonly RecordedEvent<Said>[]) => {
  const periods = new Map<string, Period>();
  let head: PastDocument | undefined;
  for (const event of events) {
    const before = head;
    head = applyTo(past, { key: event.subjectId, document: before }, event);
    for (const { key, document } of past.beside?.(before, head as PastDocument) ?? [])
      periods.set(key, document as Period);
  }
  return { head: head as PastHead, periods: [...periods.values()] };
};

const columnsOf = (document: Document | undefined) =>
  document && { newest: words.columns['newest']?.of(document), count: words.columns['count']?.of(document) };

const holds = (asOf: LocalDate, knownAt: Instant) => (each: Period) =>
  each.dayFrom <= asOf &&
  (each.dayTo === null || each.dayTo > asOf) &&
  each.knownFrom <= knownAt &&
  (each.knownTo === null || each.knownTo > knownAt);

describe('the past of a projection', () => {
  it('is, at any moment, what the projection makes of what had happened and was known', () => {
    fc.assert(
      fc.property(said, (told) => {
        const events = eventsOf(told);
        const { head, periods } = remember(events);
        for (let asOf = 0; asOf <= 7; asOf += 1)
          for (let known = 0; known < events.length; known += 1) {
            const [at, by] = [day(Math.max(1, asOf)), learned(known)];
            const then = events
              .filter(
                ({ occurredAt, recordedAt }) => occurredAt <= noon(Math.max(1, asOf)) && recordedAt <= by,
              )
              .reduce<Document | undefined>(
                (document, event) => applyTo(words, { key: 'subject', document }, event),
                undefined,
              );
            expect(documentAt(past, head, { asOf: at, knownAt: by })).toEqual(then);
            expect(documentAt(past, head, { asOf: at, knownAt: events[known]?.position ?? 0n })).toEqual(
              then,
            );
            const found = periods.filter(holds(at, by));
            expect(found.map(({ values }) => values)).toEqual(then === undefined ? [] : [columnsOf(then)]);
          }
      }),
    );
  });

  it('writes two periods for what comes in order, however long the history', () => {
    const { head, periods } = remember(
      eventsOf([1, 2, 3, 4, 5, 6].map((on) => ({ on, word: on % 2 === 0 ? 'a' : 'b' }))),
    );
    expect(head.open.map(({ dayFrom, dayTo }) => [dayFrom, dayTo])).toEqual(
      [1, 2, 3, 4, 5, 6].map((on) => [day(on), on === 6 ? null : day(on + 1)]),
    );
    expect(periods).toHaveLength(11);
  });

  it('writes nothing where no column changes', () => {
    const before = remember(eventsOf([{ on: 1, word: 'a' }]));
    const steady = pastOf(words, { columns: [], indexes: [] });
    const [first, second] = eventsOf([
      { on: 1, word: 'a' },
      { on: 2, word: 'b' },
    ]) as [RecordedEvent<Said>, RecordedEvent<Said>];
    const one = applyTo(steady, { key: 'subject', document: undefined }, first);
    const two = applyTo(steady, { key: 'subject', document: one }, second);
    expect(steady.beside?.(one, two as PastDocument)).toEqual([]);
    expect(before.periods).toHaveLength(1);
  });
});
