import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type FollowUpDocument } from '#contexts/follow-up';
import type { Procedure } from '#engine';
import { addDays, type LocalDate } from '#kernel';
import { emptyLibrary, politiskVedtak, politiskVedtakRef } from '#contexts/procedures';
import { day, demo, instant, order, organisation, people, point, shipped } from '../testing/documents.js';
import { countMails } from './count-mails.js';
import { simulate } from './simulate.js';
import type { SimulationInput } from './simulation.js';
import { byMonth, byPerson } from './summarise.js';

const open = (change: Partial<FollowUpDocument> = {}) =>
  point({ procedure: politiskVedtakRef, since: instant('2026-01-15T09:00:00.000Z'), ...change });
/** As published by a municipality whose rounds begin no cases. */
const withoutCases: Procedure = {
  ...shipped('maanedsrapportering'),
  version: 2,
  start: { by: ['DIRECTOR'] },
};
const input = (change: Partial<SimulationInput> = {}): SimulationInput => ({
  ...{ tenant: demo, language: 'nb', rhythm: 'NEVER', closedDays: [], organisation, people: people() },
  from: day('2026-03-02'),
  to: day('2026-06-01'),
  points: [open({ deadline: day('2026-03-20') })],
  ...{ cases: [], begunBefore: new Set(), library: { published: [withoutCases] } },
  ...change,
});
const lines = (change: Partial<SimulationInput> = {}) =>
  simulate(input(change)).events.map(({ day: on, what, key, people: whom }) =>
    [on, what, key, ...whom].join(' '),
  );

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
    const { events } = simulate(input({ points: [open({ deadline: day('2026-03-20'), officer: null })] }));
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
        const play = (to: LocalDate) => simulate(input({ from, to, points })).events;
        const until = addDays(from, cut);
        expect(play(until)).toEqual(play(addDays(from, 365)).filter((event) => event.day < until));
      }),
    );
  });
});

describe('The morning’s mail', () => {
  const told = (change: Partial<SimulationInput>) =>
    simulate(input(change)).mails.map(({ day: on, recipient, items, toDirector }) =>
      [on, recipient, ...items.map(({ kind, rung }) => `${kind} ${rung ?? ''}`.trim()), toDirector].join(' '),
    );
  const late = ['one', 'two'].map((followUpId) => open({ followUpId, deadline: day('2026-03-27') }));

  it('would be one to each person and day, whatever the number of points', () => {
    expect(told({ points: late, from: day('2026-03-30'), to: day('2026-04-08'), rhythm: 'MONTHLY' })).toEqual(
      [
        '2026-03-30 officer REMIND overdue/officer REMIND overdue/officer false',
        '2026-04-01 officer ASK ASK false',
      ],
    );
    const { mails } = simulate(input({ points: late, from: day('2026-03-30') }));
    expect(countMails(mails)).toMatchObject({ mails: 7, reminded: 2, reachedDirector: 2 });
  });

  it('would wait for the day of the week that somebody has chosen, and for the first that is not quiet', () => {
    const tuesdays = new Map([['officer', { delivery: 'DIGEST', weekday: 2, language: null }]]) as never;
    const month = {
      from: day('2026-04-01'),
      to: day('2026-04-30'),
      rhythm: 'MONTHLY',
      points: [open()],
    } as const;
    expect(told({ ...month, preferences: tuesdays })).toEqual(['2026-04-07 officer ASK false']);
    expect(told({ ...month, closedDays: [day('2026-04-01')] })).toEqual(['2026-04-07 officer ASK false']);
  });
});

describe('Of cases', () => {
  const none = { points: [] };
  const overdue = order({ deadline: day('2026-03-20') });

  it('those that are open would be reminded and go up the line by their own procedure', () => {
    expect(lines({ ...none, cases: [overdue] })).toEqual([
      '2026-03-23 REMIND overdue/responsible officer',
      '2026-03-23 REMIND overdue/responsible leader',
      '2026-03-30 ESCALATE overdue/sector-leader sector-leader',
      '2026-04-09 ESCALATE overdue/director director',
    ]);
    const { events, begun } = simulate(input({ ...none, cases: [overdue] }));
    expect([events[0]?.caseIds, events[0]?.followUpIds, begun]).toEqual([['order-1'], [], []]);
  });

  it('another procedure stands in for the one they have pinned, and for no other', () => {
    const { timers = [], ...oppdrag } = shipped('oppdrag');
    const patient = timers.filter(({ id }) => id !== 'overdue');
    const procedure = { ...oppdrag, version: 2, timers: patient };
    expect(lines({ ...none, cases: [overdue], procedure })).toEqual([]);
    expect(lines({ ...none, cases: [overdue], procedure: { ...procedure, id: 'other' } })).toHaveLength(4);
  });
});

describe('The case of a report', () => {
  const month: Partial<SimulationInput> = {
    ...{ rhythm: 'MONTHLY', to: day('2026-04-30'), library: emptyLibrary },
    points: [open({ deadline: null })],
  };

  it('would begin when somebody is asked, be reminded of, go up the line, and lapse', () => {
    expect(lines({ ...month, to: day('2026-05-01') }).filter((line) => line < '2026-04-01')).toEqual([
      '2026-03-02 ASK  officer',
      '2026-03-09 REMIND unanswered/officer officer',
      '2026-03-16 ESCALATE unanswered/leader leader',
      '2026-03-19 ESCALATE unanswered/sector-leader sector-leader',
      '2026-03-19 ESCALATE unanswered/sector-leader coordinator',
      '2026-03-26 ESCALATE unanswered/director director',
    ]);
    expect(lines({ ...month, to: day('2026-05-01') }).filter((line) => line >= '2026-04-09')).toEqual([
      '2026-04-13 ESCALATE period-over/director director',
      '2026-04-13 REMIND unanswered/officer officer',
      '2026-04-20 ESCALATE unanswered/leader leader',
      '2026-04-23 ESCALATE unanswered/sector-leader sector-leader',
      '2026-04-23 ESCALATE unanswered/sector-leader coordinator',
      '2026-04-27 STEP period-over/lapse',
      '2026-04-30 ESCALATE unanswered/director director',
    ]);
  });

  it('would be one for each person and period, pinned to the newest in force', () => {
    const points = ['one', 'two'].map((followUpId) => open({ followUpId, deadline: null }));
    const { begun } = simulate(input({ ...month, points }));
    expect(begun.map(({ title, day: on, procedure }) => [title, on, procedure.version])).toEqual([
      ['Rapportering for 2026-03', '2026-03-02', 2],
      ['Rapportering for 2026-04', '2026-04-01', 2],
    ]);
    expect(simulate(input({ ...month, library: { published: [withoutCases] } })).begun).toEqual([]);
  });

  it('begins no second time', () => {
    const [first, second] = simulate(input(month)).begun;
    const begunBefore = new Set([first?.id ?? '']);
    expect(simulate(input({ ...month, begunBefore })).begun.map(({ id }) => id)).toEqual([second?.id]);
  });

  it('is played by the procedure that stands in for its own, from where that one begins', () => {
    const { timers = [], ...reporting } = shipped('maanedsrapportering');
    const procedure = { ...reporting, version: 9, timers: timers.filter(({ id }) => id === 'period-over') };
    const { events, begun } = simulate(input({ ...month, procedure }));
    expect(begun.map(({ procedure: { version } }) => version)).toEqual([9, 9]);
    expect(new Set(events.map(({ key }) => key))).toEqual(
      new Set([null, 'period-over/director', 'period-over/lapse']),
    );
  });
});
