import { emptyAgenda, nothingTold } from '#engine';
import type { FollowUpDocument } from '#contexts/follow-up';
import type { Instant, LocalDate, TenantId } from '#kernel';
import type { VedtakDocument } from '#contexts/vedtak';
import type { VedtaksloggRow } from '../core/vedtakslogg.js';
import type { ReportRequest } from '../reports/vedtaksrapport.report.js';

export const tenant = '1841' as TenantId;
export const day = (text: string) => text as LocalDate;
export const instant = (text: string) => `${text}T10:00:00.000Z` as Instant;

/** A vedtak of kommunestyret with one point, all of it plainly fictitious. */
export const vedtak = (changes: Partial<VedtakDocument> = {}): VedtakDocument => ({
  vedtakId: 'v-1',
  organ: 'kommunestyret',
  caseNumber: { year: 2025, sequence: 45, asWritten: 'KS 045/25' },
  date: day('2025-06-12'),
  title: 'Ny gang- og sykkelvei ved Ørnes skole',
  titles: [],
  text: null,
  source: 'manual',
  final: true,
  systemCase: null,
  archiveCase: null,
  triage: { needsFollowUp: true, reason: null, at: instant('2025-06-13') },
  points: [{ point: 1, text: 'Kommunedirektøren bes legge fram en sak.', kind: 'VEDTAK', origin: 'triage' }],
  shielding: null,
  links: [],
  withdrawn: null,
  registeredAt: instant('2025-06-13'),
  recordedAt: instant('2025-06-13'),
  revision: '0',
  ...changes,
});

const nothingDue = { told: nothingTold, timersFrom: null, agenda: emptyAgenda, nextDue: null };

/** Its follow-up, in progress since the day after. */
export const followUp = (changes: Partial<FollowUpDocument> = {}): FollowUpDocument => ({
  followUpId: 'f-1',
  vedtakId: 'v-1',
  point: 1,
  kind: 'VEDTAK',
  origin: 'triage',
  openedAs: 'IKKE_STARTET',
  procedure: { id: 'vedtaksoppfolging', version: 1, hash: '0' },
  unit: 'teknisk',
  coUnits: [],
  officer: 'p-1',
  deputy: null,
  responsibleAsWritten: null,
  deadline: null,
  originalDeadline: null,
  deadlineMoves: 0,
  noDeadlineBecause: null,
  status: 'UNDER_ARBEID',
  statusAsWritten: null,
  wordsPublished: false,
  publicComment: null,
  internalComment: null,
  holdReasons: [],
  holdUntil: null,
  reference: null,
  treatment: null,
  deviations: [],
  organTold: null,
  openedAt: instant('2025-06-13'),
  endedAt: null,
  lastReportedAt: null,
  unchangedSince: instant('2025-06-13'),
  missingSince: null,
  since: instant('2025-06-13'),
  ...nothingDue,
  history: [],
  revision: '0',
  ...changes,
});

export const row = (
  vedtakChanges: Partial<VedtakDocument> = {},
  followUpChanges: Partial<FollowUpDocument> | null = {},
): VedtaksloggRow => ({
  vedtak: vedtak(vedtakChanges),
  followUp: followUpChanges === null ? null : followUp(followUpChanges),
});

/** A public report in bokmål of the first half of 2026, made on 1 July. */
export const request = (changes: Partial<ReportRequest> = {}): ReportRequest => ({
  municipality: { number: '1841', name: 'Fauske' },
  period: { from: day('2026-01-01'), to: day('2026-06-30') },
  today: day('2026-07-01'),
  generatedAt: instant('2026-07-01'),
  language: 'nb',
  edition: 'public',
  names: {
    organs: new Map([
      ['kommunestyret', 'Kommunestyret'],
      ['formannskapet', 'Formannskapet'],
      ['aaseralutvalget', 'Åseralutvalget'],
    ]),
    units: new Map([
      ['teknisk', 'Teknisk drift'],
      ['oppvekst', 'Oppvekst og kultur'],
    ]),
    titles: new Map([['p-1', 'Rådgiver vei']]),
    people: new Map([['p-1', 'Kari Eksempel']]),
  },
  ...changes,
});
