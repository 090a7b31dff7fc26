import { describe, expect, it } from '@jest/globals';
import { shipped } from '../testing/documents.js';
import { unknownRungs, withOtherRungs } from './other-rungs.js';

const month = shipped('maanedsrapportering');
const ladderOf = (others: Parameters<typeof withOtherRungs>[1], timer = 'unanswered') =>
  withOtherRungs(month, others)
    .timers?.find(({ id }) => id === timer)
    ?.ladder.map(({ id, after = 0 }) => `${id} ${after.toString()}`);

describe('A procedure with other rungs', () => {
  it('is without those that are left out, and has others later, and is else what it was', () => {
    expect(ladderOf([])).toEqual(['officer 0', 'leader 5', 'sector-leader 8', 'director 13']);
    expect(
      ladderOf([
        { timer: 'unanswered', rung: 'director', on: false },
        { timer: 'unanswered', rung: 'leader', on: true, after: 7 },
        { timer: 'unanswered', rung: 'officer', on: true },
      ]),
    ).toEqual(['officer 0', 'leader 7', 'sector-leader 8']);
    expect(withOtherRungs(month, [])).toBe(month);
  });

  it('has no timer that does nothing', () => {
    const others = ['director', 'lapse'].map((rung) => ({ timer: 'period-over', rung, on: false }));
    expect(ladderOf(others, 'period-over')).toBeUndefined();
  });

  it('is refused rungs it does not have', () => {
    const king = { timer: 'unanswered', rung: 'king', on: true };
    expect(unknownRungs(month, [king, { timer: 'unanswered', rung: 'leader', on: false }])).toEqual([king]);
  });
});
