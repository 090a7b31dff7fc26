import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#kernel';
import type { Change } from './change.js';
import { takenAway } from './taken-away.js';

const two = (number: number) => number.toString().padStart(2, '0');
const after = (seconds: number) =>
  `2026-02-03T09:${two(Math.floor(seconds / 60))}:${two(seconds % 60)}.000Z` as Instant;
const change = {
  ...{ position: '7', vedtakId: 'v', at: after(0), status: null, deadline: null, needsFollowUp: null },
};

describe('the feed of what is shielded', () => {
  /** What is told away of a vedtak to which this happened, a second apart; `+` is a minute. */
  const goneOf = (kinds: readonly (Change['kind'] | '+')[], final = true) => {
    let seconds = 0;
    const changes = kinds.flatMap((kind, index): readonly Change[] => {
      seconds += kind === '+' ? 60 : 1;
      const recordedAt = after(seconds);
      const of = kind === 'STATUS' || kind === 'OPENED' ? 'f' : null;
      return kind === '+' ? [] : [{ ...change, eventId: index.toString(), kind, followUpId: of, recordedAt }];
    });
    return takenAway(changes, final).map(({ eventId }) => eventId);
  };

  it.each([
    [
      'what stood there until it was shielded',
      ['REGISTERED', 'OPENED', '+', 'STATUS', '+', 'SHIELDED'],
      '0 1 3',
    ],
    ['nothing of what was shielded as it came', ['REGISTERED', 'SHIELDED', 'STATUS', '+', 'SHIELDED'], ''],
    ['nothing of what came while it was shielded', ['REGISTERED', '+', 'SHIELDED', '+', 'STATUS', '+'], '0'],
    [
      'what was published in between',
      ['REGISTERED', 'SHIELDED', 'STATUS', '+', 'PUBLISHED', '+', 'SHIELDED', 'STATUS'],
      '0 2 4',
    ],
    ['nothing that was published by mistake', ['REGISTERED', 'SHIELDED', '+', 'PUBLISHED', 'SHIELDED'], ''],
    ['what was final before', ['REGISTERED', '+', 'MADE_FINAL', '+', 'SHIELDED'], '0 2'],
    ['nothing that became final later', ['REGISTERED', '+', 'SHIELDED', '+', 'MADE_FINAL', '+'], ''],
  ] as const)('tells away %s', (_, kinds, gone) => {
    expect(goneOf(kinds).join(' ')).toBe(gone);
  });

  it('tells away nothing but the work of what is not final', () => {
    expect(goneOf(['REGISTERED', 'OPENED', '+', 'SHIELDED'], false)).toEqual(['1']);
  });
});
