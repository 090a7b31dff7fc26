import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instant } from './brands.js';
import { entryAt, insertInTime, type Dated } from './timeline.js';

const entry = (at: string, name: string) => ({ at: at as Instant, name });
const line = (...entries: readonly ReturnType<typeof entry>[]) =>
  entries.reduce<readonly ReturnType<typeof entry>[]>(insertInTime, []);

describe('A timeline', () => {
  it('puts a late entry where it happened', () => {
    const names = line(entry('2017', 'a'), entry('2019', 'c'), entry('2018', 'b')).map(({ name }) => name);
    expect(names).toEqual(['a', 'b', 'c']);
  });

  it('puts the later recorded of two equal instants last', () => {
    expect(line(entry('2018', 'first'), entry('2018', 'second')).at(-1)?.name).toBe('second');
  });

  it('knows what held at a moment', () => {
    const timeline = line(entry('2017', 'a'), entry('2019', 'b'));
    expect(entryAt(timeline, '2018' as Instant)?.name).toBe('a');
    expect(entryAt(timeline, '2019' as Instant)?.name).toBe('b');
    expect(entryAt(timeline, '2016' as Instant)).toBeUndefined();
  });

  it('is in order whatever the order things came in', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2000, max: 2010 })), (years) => {
        const timeline = years
          .map((year) => ({ at: year.toString() as Instant }))
          .reduce<readonly Dated[]>(insertInTime, []);
        expect(timeline.map(({ at }) => Number(at))).toEqual(years.toSorted((a, b) => a - b));
      }),
    );
  });
});
