import type { FollowUpDocument } from '../../libs/contexts/follow-up/index.js';
import { politiskVedtakRef } from '../../libs/contexts/procedures/index.js';
import type { VedtakDocument } from '../../libs/contexts/vedtak/index.js';
import type { Vedtaksrapport } from '../../libs/contexts/reporting/core/vedtaksrapport.js';
import { vedtaksrapport } from '../../libs/contexts/reporting/reports/vedtaksrapport.report.js';
import { emptyAgenda, nothingTold } from '../../libs/engine/index.js';
import { addDays, type Instant, type LocalDate } from '../../libs/kernel/index.js';

const registered = '2024-01-10T10:00:00.000Z' as Instant;
const organs = ['kommunestyret', 'formannskapet', 'oppvekst', 'plan'];
const statuses = ['UNDER_ARBEID', 'UNDER_ARBEID', 'IKKE_STARTET', 'MELDT_IVERKSATT'] as const;
const sentences = [
  'Anbudet er lyst ut, og svarene ventes før ferien.',
  'Arbeidet følger planen som ble lagt fram for utvalget i vår.',
  'Grunneierne på Ærøya har fått brev, og to av dem har svart.',
];

const vedtakAt = (n: number): VedtakDocument => ({
  vedtakId: `vedtak-${n.toString()}`,
  organ: organs[n % organs.length] ?? '',
  caseNumber: { year: 2024, sequence: n + 1, asWritten: `KS ${(n + 1).toString()}/24` },
  date: addDays('2023-01-10' as LocalDate, n % 700),
  title: `Ny gang- og sykkelvei ved Ørnes skole, strekning ${n.toString()}`,
  titles: [],
  text: null,
  source: 'manual',
  final: true,
  systemCase: null,
  archiveCase: null,
  triage: { needsFollowUp: true, reason: null, at: registered },
  points: [
    {
      point: 1,
      text: `Kommunedirektøren bes legge fram en sak om strekning ${n.toString()} med kostnader og framdrift.`,
      kind: 'VEDTAK',
      origin: 'triage',
    },
  ],
  shielding: null,
  links: [],
  withdrawn: null,
  registeredAt: registered,
  recordedAt: registered,
  revision: '0',
});

const followUpAt = (n: number): FollowUpDocument => ({
  followUpId: `follow-up-${n.toString()}`,
  vedtakId: `vedtak-${n.toString()}`,
  point: 1,
  kind: 'VEDTAK',
  origin: 'triage',
  openedAs: 'IKKE_STARTET',
  procedure: politiskVedtakRef,
  unit: `unit-${(n % 10).toString()}`,
  coUnits: [],
  officer: null,
  deputy: null,
  responsibleAsWritten: null,
  deadline: addDays('2026-08-01' as LocalDate, n % 300),
  originalDeadline: null,
  deadlineMoves: 0,
  noDeadlineBecause: null,
  status: statuses[n % statuses.length] ?? 'UNDER_ARBEID',
  statusAsWritten: null,
  wordsPublished: false,
  publicComment: `${sentences[n % sentences.length] ?? ''} ${sentences[(n + 1) % sentences.length] ?? ''}`,
  internalComment: null,
  holdReasons: [],
  holdUntil: null,
  reference: null,
  treatment: null,
  ...{ deviations: [], organTold: null },
  openedAt: registered,
  endedAt: null,
  lastReportedAt: null,
  unchangedSince: registered,
  missingSince: null,
  since: registered,
  told: nothingTold,
  timersFrom: null,
  agenda: emptyAgenda,
  nextDue: null,
  history: [],
  revision: '0',
});

const named = (ids: readonly string[]) => new Map(ids.map((id) => [id, `Enhet ${id}`]));

/** A report of that many open points with the texts that reports have. */
export const reportModel = (points: number): Vedtaksrapport =>
  vedtaksrapport(
    Array.from({ length: points }, (_, n) => ({ vedtak: vedtakAt(n), followUp: followUpAt(n) })),
    {
      municipality: { number: '9999', name: 'Prøvekommune' },
      period: { from: '2026-01-01' as LocalDate, to: '2026-06-30' as LocalDate },
      today: '2026-07-01' as LocalDate,
      generatedAt: '2026-07-01T10:00:00.000Z' as Instant,
      language: 'nb',
      edition: 'public',
      names: {
        organs: named(organs),
        units: named(Array.from({ length: 10 }, (_, n) => `unit-${n.toString()}`)),
        titles: new Map(),
        people: new Map(),
      },
    },
  );
