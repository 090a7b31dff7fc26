import type { FollowUpDocument } from '../../libs/contexts/follow-up/index.js';
import { emptyLibrary, politiskVedtakRef } from '../../libs/contexts/procedures/index.js';
import { simulate } from '../../libs/contexts/simulation/core/simulate.js';
import type { SimulationInput } from '../../libs/contexts/simulation/core/simulation.js';
import { emptyAgenda } from '../../libs/engine/index.js';
import {
  addDays,
  type ActorId,
  type Instant,
  type LocalDate,
  type TenantId,
} from '../../libs/kernel/index.js';
import type { Bench } from '../context.js';
import type { Findings } from '../result.js';
import { inRounds, must, type Cell } from '../rounds.js';
import { median } from '../statistics.js';

const vedtakCount = 300;
const officerCount = 40;
const pointsOfVedtak = 2;
const mostMilliseconds = 3000;
const mostMegabytes = 300;

const from = '2026-01-01' as LocalDate;
const opened = '2025-11-03T09:00:00.000Z' as Instant;
const officer = (n: number) => `officer-${(n % officerCount).toString()}`;

const followUp = (n: number): FollowUpDocument => ({
  followUpId: `follow-up-${n.toString()}`,
  vedtakId: `vedtak-${Math.floor(n / pointsOfVedtak).toString()}`,
  point: (n % pointsOfVedtak) + 1,
  kind: 'VEDTAK',
  origin: 'triage',
  openedAs: 'IKKE_STARTET',
  told: { values: {}, dates: {}, texts: {} },
  procedure: politiskVedtakRef,
  unit: `unit-${(n % 10).toString()}`,
  coUnits: [],
  officer: officer(n),
  deputy: null,
  responsibleAsWritten: null,
  deadline: addDays(from, (n * 37) % 400),
  originalDeadline: null,
  deadlineMoves: 0,
  noDeadlineBecause: null,
  status: n % 3 === 0 ? 'IKKE_STARTET' : 'UNDER_ARBEID',
  statusAsWritten: null,
  wordsPublished: false,
  publicComment: null,
  internalComment: null,
  holdReasons: [],
  holdUntil: null,
  reference: null,
  treatment: null,
  ...{ deviations: [], organTold: null },
  openedAt: opened,
  endedAt: null,
  lastReportedAt: null,
  unchangedSince: opened,
  missingSince: null,
  since: opened,
  timersFrom: null,
  agenda: emptyAgenda,
  nextDue: null,
  history: [],
  revision: '0',
});

const member = (personId: string, unitId: string, role: 'LEADER' | 'DIRECTOR' | 'CASE_OFFICER') => ({
  membershipId: personId,
  personId,
  unitId,
  role,
  title: role,
  from: '2020-01-01' as LocalDate,
  to: null,
});

const unitIds = Array.from({ length: 10 }, (_, n) => `unit-${n.toString()}`);
const officers = Array.from({ length: officerCount }, (_, n) => officer(n));

/**
 * One municipality with 300 vedtak of two points, 40 officers in ten units, and all of 2026 before it: with the case of
 * each officer's report every month.
 */
const municipality: SimulationInput = {
  tenant: '1841' as TenantId,
  from,
  to: '2027-01-01' as LocalDate,
  language: 'nb',
  rhythm: 'MONTHLY',
  closedDays: [],
  points: Array.from({ length: vedtakCount * pointsOfVedtak }, (_, n) => ({
    followUp: followUp(n),
    vedtak: null,
  })),
  cases: [],
  begunBefore: new Set(),
  library: emptyLibrary,
  organisation: {
    units: [
      { unitId: 'top', name: 'Kommunedirektøren', parentId: null },
      ...unitIds.map((unitId) => ({ unitId, name: unitId, parentId: 'top' })),
    ],
    memberships: [
      member('director', 'top', 'DIRECTOR'),
      ...unitIds.map((unitId) => member(`leader-${unitId}`, unitId, 'LEADER')),
      ...officers.map((each, n) => member(each, unitIds[n % unitIds.length] ?? 'top', 'CASE_OFFICER')),
    ],
    deputies: {},
  },
  people: new Map(
    officers.map((each) => [
      each,
      { personId: each as ActorId, name: each, email: `${each}@demo.example`, employeeNumber: null },
    ]),
  ),
};

const name = 'a year of 300 vedtak and 40 officers, simulated';

const playing: Cell = {
  name,
  unit: 'ms',
  measure: () => {
    const began = performance.now();
    must(simulate(municipality).events.length > vedtakCount, 'the year is full of reminders');
    return Promise.resolve(performance.now() - began);
  },
};

/** The memory of the whole process that measures is more than simulating needs. */
export const measureSimulate = async ({ options }: Bench): Promise<Findings> => {
  const cells = await inRounds([playing], options('simulate', true));
  const milliseconds = median(cells[0]?.values ?? []);
  const megabytes = process.memoryUsage().rss / 2 ** 20;
  return {
    cells,
    ratios: [],
    counts: [
      {
        work: `${name}: at most ${mostMilliseconds.toString()} ms`,
        against: 'ours',
        values: [milliseconds.toFixed(0)],
        reached: milliseconds <= mostMilliseconds,
      },
      {
        work: `${name}: at most ${mostMegabytes.toString()} MB in the process`,
        against: 'ours',
        values: [megabytes.toFixed(0)],
        reached: megabytes <= mostMegabytes,
      },
    ],
  };
};
