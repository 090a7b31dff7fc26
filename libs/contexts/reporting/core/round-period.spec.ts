import { describe, expect, it } from '@jest/globals';
import type { LocalDate } from '#kernel';
import { periodsNewestFirst } from './round-period.js';

const day = (text: string) => text as LocalDate;

describe('The periods there are to choose among', () => {
  it('are those of the rounds, the one that was opened last first, of whatever rhythm', () => {
    const rounds = [
      { period: '2026-T1', on: day('2026-05-04') },
      { period: 'M2026-12-10', on: day('2026-11-26') },
      { period: '2026-11', on: day('2026-11-02') },
    ];
    expect(periodsNewestFirst(rounds, day('2026-12-01')).map(({ id }) => id)).toEqual([
      ...['M2026-12-10', '2026-11', '2026-T1'],
    ]);
  });

  it('are this month alone where nobody has been asked yet', () => {
    expect(periodsNewestFirst([], day('2026-12-01'))).toEqual([
      { id: '2026-12', from: '2026-12-01', to: '2026-12-31' },
    ]);
  });
});
