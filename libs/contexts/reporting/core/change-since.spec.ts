import { describe, expect, it } from '@jest/globals';
import type { LocalDate } from '#kernel';
import { changesOf, type PointFacts } from './change-since.js';

const day = (text: string) => text as LocalDate;
const point = (facts: Partial<PointFacts> = {}): PointFacts => ({
  status: 'UNDER_ARBEID',
  open: true,
  deadline: day('2026-06-01'),
  deadlineMoves: 0,
  unchangedSince: day('2026-01-01'),
  ...facts,
});
const closed = point({ status: 'AVSLUTTET', open: false });
const moved = { deadline: day('2026-09-01'), deadlineMoves: 1 };

describe('what has become of a point', () => {
  it.each<[string, PointFacts | undefined, PointFacts, readonly string[]]>([
    ['was not there', undefined, point(), ['NEW']],
    ['came and went', undefined, closed, ['NEW', 'CLOSED']],
    ['is as it was', point(), point(), ['STANDING_STILL']],
    ['has a new status', point(), point({ status: 'PAA_VENT' }), ['MOVED_ON']],
    ['has new words', point(), point({ unchangedSince: day('2026-02-01') }), ['MOVED_ON']],
    ['has another deadline and nothing else', point(), point(moved), ['STANDING_STILL', 'DEADLINE_MOVED']],
    [
      'got its first deadline',
      point({ deadline: null }),
      point({ unchangedSince: day('2026-02-01') }),
      ['MOVED_ON'],
    ],
    ['was closed', point(), closed, ['CLOSED']],
    ['was closed late', point(), { ...closed, ...moved }, ['CLOSED', 'DEADLINE_MOVED']],
    ['was closed all the time', closed, closed, []],
    ['was taken up again', closed, point(), ['REOPENED']],
  ])('%s', (_, before, now, expected) => {
    expect(changesOf(before, now)).toEqual(expected);
  });
});
