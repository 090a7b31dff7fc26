import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instant } from '#kernel';
import { roundPeriod, type RoundPeriod } from '../core/round-period.js';
import { roundView, type RoundMaterial } from '../core/round-view.js';
import {
  at,
  caseOf,
  day,
  movedDeadline,
  organisation,
  pointOf,
  roundOf,
  told,
  line,
} from '../testing/round-material.js';
import { directorsReport, type DirectorsMaterial } from './directors-report.js';

const november = roundPeriod('2026-11') as RoundPeriod;
const basis = 'offl. § 13, jf. fvl. § 13';

const points = [
  pointOf('001', {
    title: 'Ny gangvei til skolen',
    deadline: day('2026-10-01'),
    history: [told('2026-06-10'), told('2026-11-10')],
  }),
  pointOf('002', {
    title: 'Svømmehall',
    deadline: day('2026-12-31'),
    history: [
      line('2026-01-15', 'FollowUpOpened', { details: { 'deadline.to': '2026-10-01' } }),
      told('2026-11-12', 'Anbudet er ute.'),
      movedDeadline('2026-11-13', '2026-10-01', '2026-12-31'),
    ],
  }),
  pointOf('003', {
    ...{ title: 'Personalsak', shieldedBy: basis, unit: 'school', officer: 'teacher' },
    deadline: day('2026-09-01'),
    history: [
      told('2026-02-01', 'Hemmelig'),
      movedDeadline('2026-11-20', '2026-08-01', '2026-09-01', 'Hemmelig grunn'),
    ],
  }),
];
const round = roundOf(
  { officer: { points: ['001', '002'], answered: '2026-11-12' }, teacher: { points: ['003'] } },
  { at: '2026-12-01T06:00:00.000Z' as Instant, inTime: false },
);
const material = (change: Partial<RoundMaterial> = {}): RoundMaterial => ({
  ...{ period: november, day: day('2026-11-30'), round, points, organisation, reports: new Map() },
  ...change,
});

const people = { director: 'Dina', leader: 'Lars', officer: 'Olav', teacher: 'Tone' };
const reportOf = (change: Partial<DirectorsMaterial> = {}) =>
  directorsReport({
    view: roundView(material()),
    before: null,
    cases: [],
    names: {
      people: new Map(Object.entries(people)),
      titles: new Map(organisation.memberships.map(({ personId, title }) => [personId, title])),
      units: new Map(organisation.units.map(({ unitId, name }) => [unitId, name])),
    },
    ...{ municipality: { number: '9999', name: 'Demo' }, language: 'nb', generatedAt: at('2026-12-01') },
    ...change,
  });

describe('The director’s report', () => {
  it('has the figures of each unit, and how its part of the round was closed', () => {
    expect(reportOf().units).toMatchObject([
      {
        ...{ name: 'Oppvekst', closing: 'LATE' },
        figures: { asked: 1, reported: 0, missing: 1, overdue: 1, deadlinesMoved: 1, standingStill: 1 },
      },
      {
        ...{ name: 'Plan og næring', closing: 'IN_TIME' },
        figures: { asked: 1, reported: 1, missing: 0, overdue: 1, deadlinesMoved: 1, standingStill: 1 },
      },
    ]);
  });

  it('says who is missing, by name, title and unit', () => {
    expect(reportOf().missing).toEqual([
      {
        ...{ personId: 'teacher', name: 'Tone', title: 'Rådgiver oppvekst', unit: 'Oppvekst' },
        ...{ points: 1, askedOn: '2026-11-02' },
      },
    ]);
  });

  it('lists what is late, was moved and why, and has stood still, and whose it is', () => {
    const report = reportOf();
    const gangvei = { number: 'KS 001/26', title: 'Ny gangvei til skolen', responsible: 'Olav' };
    expect(report.overdue).toContainEqual(expect.objectContaining({ ...gangvei, daysOverdue: 60 }));
    expect(report.moved[0]).toMatchObject({
      ...{ title: 'Svømmehall', from: '2026-10-01', to: '2026-12-31', reason: 'Anbudet kom sent inn.' },
    });
    expect(report.still).toContainEqual(
      expect.objectContaining({ ...gangvei, unchangedSince: '2026-06-10', months: 5 }),
    );
  });

  it('says of what is shielded its number and legal basis alone, wherever it stands', () => {
    const source = { category: 'followUp', id: '003' };
    const hidden = { title: 'Hemmelig avvik', description: 'Hemmelig tiltak', officer: 'teacher', source };
    const report = reportOf({
      cases: [
        caseOf('1', 'avvik', hidden),
        caseOf('2', 'oppdrag', { ...hidden, deadline: day('2026-11-01') }),
      ],
    });
    const shielded = [
      ...report.overdue,
      ...report.moved,
      ...report.still,
      ...report.deviations,
      ...report.cases,
    ]
      .filter(({ shieldedBy }) => shieldedBy !== null)
      .map(({ number, shieldedBy, ...others }) => [
        number,
        shieldedBy,
        Object.entries(others).filter(
          ([name, value]) => value !== null && !['caseId', 'procedure'].includes(name),
        ),
      ]);
    expect(shielded).toEqual(Array.from({ length: 5 }, () => ['KS 003/26', basis, []]));
    expect(JSON.stringify(report)).not.toMatch(/Hemmelig|Personalsak/);
  });

  it('has the deviations that nobody has gone through first on the agenda, and orders last', () => {
    const step = { id: 'review', from: 'MELDT', to: 'GJENNOMGAATT' };
    const reviewed = [
      { at: at('2026-11-06'), actor: 'director', type: 'CaseStepTaken', step, comment: null, details: {} },
    ];
    const report = reportOf({
      cases: [
        caseOf('1', 'avvik', { title: 'Anbudet ble for dyrt', description: 'Ny runde', officer: 'officer' }),
        caseOf('2', 'avvik', { history: reviewed }),
        caseOf('3', 'avvik', { ended: true }),
        caseOf('4', 'oppdrag', { title: 'Kartlegg boliger', deadline: day('2026-11-29') }),
        caseOf('5', 'utredning', { deadline: day('2026-12-24') }),
      ],
    });
    expect(report.deviations.map(({ caseId }) => caseId)).toEqual(['1']);
    expect(report.agenda.map(({ lines }) => lines)).toEqual([
      ['Anbudet ble for dyrt – Olav'],
      ['1 av 2 har ikke rapportert.', 'Punkter over fristen: 2. Flyttede frister: 2. Står stille: 2.'],
      ['Kartlegg boliger (1 dag)'],
    ]);
  });

  it('sees the month before as it stood then', () => {
    const october = roundPeriod('2026-10') as RoundPeriod;
    const before = roundView(material({ period: october, day: october.to, round: null }));
    expect(reportOf({ before }).before).toMatchObject({
      name: 'oktober 2026',
      // The swimming pool had its first deadline then.
      figures: { asked: 0, overdue: 3, deadlinesMoved: 0, deviations: 0 },
    });
  });
});

describe('Whatever a round is like', () => {
  const someone = fc.constantFrom('director', 'leader', 'officer', 'teacher', 'stranger');
  const somewhere = fc.constantFrom('top', 'plan', 'school', null);
  const month = fc.integer({ min: 1, max: 12 }).map((each) => `2026-${each.toString().padStart(2, '0')}-10`);
  const aPoint = fc.record({
    ...{ unit: somewhere, officer: fc.option(someone), months: fc.array(month, { maxLength: 4 }) },
    ...{ deadline: fc.option(month), ended: fc.boolean() },
  });
  const some = fc.record({
    asks: fc.dictionary(someone, fc.option(month), { maxKeys: 5 }),
    all: fc.array(aPoint, { maxLength: 12 }),
  });

  it('nobody who was asked is missing from it, each point is counted once, and the sums agree', () => {
    fc.assert(
      fc.property(some, ({ asks, all }) => {
        const ids = all.map((_, index) => index.toString());
        const view = roundView(
          material({
            round: roundOf(
              Object.fromEntries(
                Object.entries(asks).map(([who, answered]) => [
                  who,
                  answered === null ? { points: ids } : { points: ids, answered },
                ]),
              ),
            ),
            points: all.map(({ unit, officer, months, deadline, ended }, index) =>
              pointOf(index.toString(), {
                ...{ unit, officer, deadline: deadline === null ? null : day(deadline) },
                history: [
                  ...months.toSorted().map((each) => told(each)),
                  ...(ended ? [told('2026-11-20', 'Ferdig', 'AVSLUTTET')] : []),
                ],
              }),
            ),
          }),
        );
        const report = reportOf({ view });
        const { figures, units, missing, overdue } = report;
        const sum = (of: (each: typeof figures) => number) =>
          units.reduce((total, each) => total + of(each.figures), 0);
        const unanswered = Object.keys(asks).filter((who) => asks[who] === null);
        expect(missing.map(({ personId }) => personId).toSorted()).toEqual(unanswered.toSorted());
        expect(figures).toMatchObject({
          asked: Object.keys(asks).length,
          reported: Object.keys(asks).length - unanswered.length,
          missing: unanswered.length,
          openPoints: all.filter(({ ended }) => !ended).length,
          overdue: overdue.length,
        });
        for (const name of [
          'asked',
          'reported',
          'missing',
          'openPoints',
          'overdue',
          'standingStill',
        ] as const)
          expect(sum((each) => each[name])).toBe(figures[name]);
      }),
    );
  });
});
