import { describe, expect, it } from '@jest/globals';
import type { LocalDate } from '#kernel';
import { figuresBy, figuresOf } from './log-figures.js';
import { lineOf, type LogLine } from './log-line.js';

const day = (text: string) => text as LocalDate;
const today = day('2026-03-12');
const line = (facts: Partial<LogLine> = {}): LogLine => ({
  vedtakId: 'v',
  followUpId: 'f',
  organ: 'KS',
  unit: 'school',
  officer: 'o',
  kind: 'VEDTAK',
  strategy: null,
  status: 'UNDER_ARBEID',
  open: true,
  madeOn: day('2026-03-02'),
  ended: null,
  deadline: null,
  originalDeadline: null,
  deadlineMoves: 0,
  unchangedSince: day('2026-03-10'),
  ...facts,
});
const done = { open: false, status: 'AVSLUTTET' } as const;

describe('figures of the vedtakslogg', () => {
  it('counts what is open, late, moved, and how old it is', () => {
    const lines = [
      line({ deadline: day('2026-03-11'), deadlineMoves: 2 }),
      line({ deadline: day('2026-03-12'), madeOn: day('2026-01-11') }),
      line({ deadline: day('2026-01-01'), status: 'MELDT_IVERKSATT' }),
      line({ ...done, madeOn: day('2026-01-01'), ended: day('2026-02-01') }),
      line({ open: false, status: 'OPPHEVET', ended: day('2026-02-01') }),
      line({ open: false, status: 'INGEN_OPPFOLGING', ended: day('2026-02-01') }),
    ];
    expect(figuresOf(null, lines, today)).toEqual({
      group: null,
      points: 6,
      open: 3,
      overdue: 1,
      byStatus: [
        { status: 'INGEN_OPPFOLGING', points: 1 },
        { status: 'UNDER_ARBEID', points: 2 },
        { status: 'MELDT_IVERKSATT', points: 1 },
        { status: 'AVSLUTTET', points: 1 },
        { status: 'OPPHEVET', points: 1 },
      ],
      medianAge: 10,
      oldestAge: 60,
      medianUnchanged: 2,
      medianDaysToDone: 31,
      carriedOutPercent: 50,
      deadlinesMoved: 1,
    });
  });

  it('has no figure of nothing', () => {
    expect(figuresOf(null, [], today)).toMatchObject({
      ...{ points: 0, byStatus: [], medianAge: null, oldestAge: null },
      ...{ medianUnchanged: null, medianDaysToDone: null, carriedOutPercent: null },
    });
  });

  it('puts together by what is asked for, the largest group first', () => {
    const lines = [line({ unit: null }), line(), line({ unit: 'health', ...done }), line()];
    expect(figuresBy('UNIT', lines, today).map(({ group, points }) => [group, points])).toEqual([
      ['school', 2],
      [null, 1],
      ['health', 1],
    ]);
  });
});

describe('a line', () => {
  it('of a vedtak alone stands by its triage', () => {
    const values = {
      'vedtak.organ': 'KS',
      'vedtak.date': null,
      'vedtak.registered': '2026-01-05T10:00:00.000Z',
      'vedtak.triaged': 'NO',
      'vedtak.triagedAt': '2026-01-31T23:30:00.000Z',
    };
    expect(lineOf({ keys: ['v', null], values })).toMatchObject({
      ...{ status: 'INGEN_OPPFOLGING', open: false, madeOn: '2026-01-05' },
      ...{ ended: '2026-02-01', unchangedSince: '2026-02-01', deadlineMoves: 0 },
    });
  });
});
