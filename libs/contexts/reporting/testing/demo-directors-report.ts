import type { Instant, Language } from '#kernel';
import type { DirectorsReport } from '../core/directors-report.js';
import { periodBefore, roundPeriod, type RoundPeriod } from '../core/round-period.js';
import { roundView } from '../core/round-view.js';
import { directorsReport } from '../reports/directors-report.js';
import {
  at,
  caseOf,
  day,
  line,
  movedDeadline,
  organisation,
  pointOf,
  roundOf,
  told,
} from './round-material.js';

const november = roundPeriod('2026-11') as RoundPeriod;

const points = [
  pointOf('001/26', {
    title: 'Ny gangvei til skolen ved Demo sentrum, med belysning og skilting',
    deadline: day('2026-10-01'),
    history: [told('2026-06-10'), told('2026-11-10')],
  }),
  pointOf('002/26', {
    title: 'Svømmehall <script>alert(1)</script>',
    deadline: day('2026-12-31'),
    history: [
      line('2026-01-15', 'FollowUpOpened', { details: { 'deadline.to': '2026-10-01' } }),
      line('2026-11-09', 'DeviationReported'),
      told('2026-11-12', 'Anbudet er ute.'),
      movedDeadline('2026-11-13', '2026-10-01', '2026-12-31', 'Anbudet kom inn for sent & dyrt.'),
    ],
  }),
  pointOf('003/26', {
    ...{ title: 'Personalsak', shieldedBy: 'offl. § 13, jf. fvl. § 13', unit: 'school', officer: 'teacher' },
    deadline: day('2026-09-01'),
    history: [told('2026-02-01', 'Hemmelig')],
  }),
  pointOf('004/26', {
    title: 'Løypenett',
    unit: null,
    officer: null,
    history: [told('2026-03-01', 'I gang')],
  }),
];

/** A made-up month with something of everything, in a language. */
export const demoDirectorsReport = (language: Language): DirectorsReport => {
  const round = roundOf(
    { officer: { points: ['001/26', '002/26'], answered: '2026-11-12' }, teacher: { points: ['003/26'] } },
    { at: '2026-12-01T06:00:00.000Z' as Instant, inTime: false },
  );
  const material = {
    period: november,
    day: day('2026-11-30'),
    round,
    points,
    organisation,
    reports: new Map(),
  };
  const before = periodBefore(november);
  return directorsReport({
    view: roundView(material),
    before:
      before === undefined ? null : roundView({ ...material, period: before, day: before.to, round: null }),
    cases: [
      caseOf('1', 'avvik', {
        ...{ title: 'Anbudet for svømmehallen er 4 mill. kroner over økonomiplanen', officer: 'officer' },
        description: 'Ny runde med forhandlinger, og forslag om å dele opp arbeidet.',
        source: { category: 'followUp', id: '002/26' },
      }),
      caseOf('2', 'oppdrag', {
        title: 'Kartlegg kommunale boliger',
        deadline: day('2026-11-29'),
        officer: 'leader',
      }),
    ],
    names: {
      people: new Map(
        Object.entries({ leader: 'Lars Eksempel', officer: 'Olav Eksempel', teacher: 'Tone Prøve' }),
      ),
      titles: new Map(organisation.memberships.map(({ personId, title }) => [personId, title])),
      units: new Map(organisation.units.map(({ unitId, name }) => [unitId, name])),
    },
    ...{ municipality: { number: '9999', name: 'Demo' }, language, generatedAt: at('2026-12-01') },
  });
};
