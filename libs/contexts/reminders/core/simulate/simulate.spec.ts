import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type FollowUpDocument } from '#contexts/follow-up';
import { addDays, type LocalDate } from '#kernel';
import { politiskVedtak, politiskVedtakRef } from '#contexts/procedures';
import { day, demo, instant, organisation, people, point } from '../../testing/documents.js';
import { simulate } from './simulate.js';
import type { SimulationInput } from './simulation.js';
import { byMonth, byPerson } from './summarise.js';

const open = (change: Partial<FollowUpDocument> = {}) =>
  point({ procedure: politiskVedtakRef, since: instant('2026-01-15T09:00:00.000Z'), ...change });
const input = (change: Partial<SimulationInput> = {}): SimulationInput => ({
  ...{ tenant: demo, language: 'nb', rhythm: 'NEVER', closedDays: [], organisation, people: people() },
  from: day('2026-03-02'),
  to: day('2026-06-01'),
  points: [open({ deadline: day('2026-03-20') })],
  ...change,
});
const lines = (change: Partial<SimulationInput> = {}) =>
  simulate(input(change)).map(({ day: on, what, key, people: whom }) => [on, what, key, ...whom].join(' '));

describe('If nobody did anything', () => {
  it('a deadline would be reminded of before it, and go up the line after it', () => {
    expect(lines()).toEqual([
      '2026-03-06 REMIND before-deadline/officer officer',
      '2026-03-23 REMIND overdue/officer officer',
      '2026-03-30 ESCALATE overdue/leader leader',
      '2026-04-09 ESCALATE overdue/sector-leader sector-leader',
      '2026-04-23 ESCALATE overdue/director director',
    ]);
  });

  it('what is closed that day would wait until the municipality is open', () => {
    expect(lines({ closedDays: [day('2026-03-06'), day('2026-03-23')] }).slice(0, 2)).toEqual([
      '2026-03-09 REMIND before-deadline/officer officer',
      '2026-03-24 REMIND overdue/officer officer',
    ]);
  });

  it('what had its day before would come on the first, and only the latest of it', () => {
    expect(lines({ points: [open({ deadline: day('2026-01-20') })] })).toEqual([
      '2026-03-02 ESCALATE overdue/director director',
    ]);
  });

  it('each period would ask those who have open points, on its first business day', () => {
    expect(lines({ rhythm: 'MONTHLY', points: [open({ deadline: null })] })).toEqual([
      '2026-03-02 ASK  officer',
      '2026-04-01 ASK  officer',
      '2026-05-04 ASK  officer',
    ]);
  });

  it('another procedure could take steps of itself, and nothing would be asked of what it ends', () => {
    const procedure = {
      ...politiskVedtak,
      version: 2,
      transitions: [
        ...politiskVedtak.transitions,
        { id: 'fade', from: ['UNDER_ARBEID'], to: ['INGEN_OPPFOLGING'], by: ['DIRECTOR'], requires: [] },
      ],
      timers: [
        {
          id: 'fade',
          in: ['UNDER_ARBEID'],
          due: { after: 'entry', days: 60 },
          ladder: [{ id: 'go', act: 'STEP' as const, step: 'fade' }],
        },
      ],
    };
    expect(lines({ procedure, rhythm: 'MONTHLY' })).toEqual(
      ['2026-03-16 STEP fade/go', '2026-03-02 ASK  officer'].toSorted(),
    );
  });

  it('nobody would hear of what has nobody, and that is counted', () => {
    const events = simulate(input({ points: [open({ deadline: day('2026-03-20'), officer: null })] }));
    const [march] = byMonth(events);
    expect(march).toEqual({
      month: '2026-03',
      asked: { events: 0, people: 0 },
      reminded: { events: 2, people: 0 },
      escalated: { LEADER: 1 },
      steps: 0,
      unheard: 2,
    });
    expect(byPerson(events).map(({ personId }) => personId)).toEqual(['director', 'leader', 'sector-leader']);
  });

  it('a year at once is the same as its parts one after another, for what begins in each', () => {
    const deadlines = fc.array(fc.integer({ min: 0, max: 360 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(deadlines, fc.integer({ min: 1, max: 360 }), (days, cut) => {
        const from = day('2026-03-02');
        const points = days.map((n, index) =>
          open({ followUpId: index.toString(), deadline: addDays(from, n) }),
        );
        const play = (to: LocalDate) => simulate(input({ from, to, points }));
        const until = addDays(from, cut);
        expect(play(until)).toEqual(play(addDays(from, 365)).filter((event) => event.day < until));
      }),
    );
  });
});
