import { emptyAgenda, nothingTold } from '#engine';
import type { ActorId, Instant, LocalDate, Person, TenantId } from '#kernel';
import { type FollowUpDocument } from '#contexts/follow-up';
import type { Membership, OrganisationDocument } from '#contexts/organisation';
import type { VedtakDocument } from '#contexts/vedtak';
import { politiskVedtakRef } from '#contexts/procedures';
import type { FollowedPoint, RoundInput } from '../core/plan-round.js';

export const demo = '9999' as TenantId;
export const day = (text: string) => text as LocalDate;
export const instant = (text: string) => text as Instant;

const opened = instant('2026-01-15T09:00:00.000Z');

const nothingDue = { told: nothingTold, timersFrom: null, agenda: emptyAgenda, nextDue: null };

export const followUp = (change: Partial<FollowUpDocument> = {}): FollowUpDocument => ({
  followUpId: 'follow-up-1',
  vedtakId: 'vedtak-1',
  point: 1,
  kind: 'VEDTAK',
  origin: 'triage',
  openedAs: 'IKKE_STARTET',
  procedure: politiskVedtakRef,
  unit: 'plan',
  coUnits: [],
  officer: 'officer',
  deputy: null,
  responsibleAsWritten: null,
  deadline: day('2026-12-31'),
  originalDeadline: day('2026-12-31'),
  deadlineMoves: 0,
  noDeadlineBecause: null,
  status: 'UNDER_ARBEID',
  statusAsWritten: null,
  wordsPublished: false,
  publicComment: null,
  internalComment: 'Bare for oss',
  holdReasons: [],
  holdUntil: null,
  reference: null,
  treatment: null,
  deviations: [],
  organTold: null,
  openedAt: opened,
  endedAt: null,
  lastReportedAt: instant('2026-10-05T08:00:00.000Z'),
  unchangedSince: opened,
  missingSince: null,
  since: opened,
  ...nothingDue,
  history: [],
  revision: '3',
  ...change,
});

export const vedtak = (change: Partial<VedtakDocument> = {}): VedtakDocument => ({
  vedtakId: 'vedtak-1',
  organ: 'KS',
  caseNumber: { year: 2026, sequence: 12, asWritten: 'KS 012/26' },
  date: day('2026-01-10'),
  title: 'Ny gangvei til skolen',
  titles: [],
  text: null,
  source: 'manual',
  final: true,
  systemCase: null,
  archiveCase: null,
  triage: null,
  points: [{ point: 1, text: 'Kommunen bygger veien', kind: 'VEDTAK', origin: 'triage' }],
  shielding: null,
  links: [],
  withdrawn: null,
  registeredAt: opened,
  recordedAt: opened,
  revision: '2',
  ...change,
});

export const point = (
  change: Partial<FollowUpDocument> = {},
  about: Partial<VedtakDocument> | null = {},
): FollowedPoint => ({ followUp: followUp(change), vedtak: about === null ? null : vedtak(about) });

export const person = (personId: string, email: string | null = `${personId}@demo.example`): Person => ({
  personId: personId as ActorId,
  name: personId,
  email,
  employeeNumber: null,
});

const member = (personId: string, unitId: string, role: Membership['role']): Membership => ({
  membershipId: `${personId}-${unitId}-${role}`,
  personId,
  unitId,
  role,
  title: role,
  from: day('2024-01-01'),
  to: null,
});

/** Two units, one under the other, each with its leader; an officer in the lower one; a coordinator on top. */
export const organisation: OrganisationDocument = {
  units: [
    { unitId: 'top', name: 'Kommunedirektøren', parentId: null },
    { unitId: 'sector', name: 'Samfunn', parentId: 'top' },
    { unitId: 'plan', name: 'Plan', parentId: 'sector' },
  ],
  memberships: [
    member('director', 'top', 'DIRECTOR'),
    member('coordinator', 'top', 'COORDINATOR'),
    member('sector-leader', 'sector', 'LEADER'),
    member('leader', 'plan', 'LEADER'),
    member('officer', 'plan', 'CASE_OFFICER'),
    member('deputy', 'plan', 'CASE_OFFICER'),
  ],
  deputies: {},
};

const everybody = ['director', 'coordinator', 'sector-leader', 'leader', 'officer', 'deputy'];

/** The demo's people; those in `without` have no address. */
export const people = (...without: readonly string[]): ReadonlyMap<string, Person> =>
  new Map(everybody.map((id) => [id, person(id, without.includes(id) ? null : undefined)]));

export const roundInput = (change: Partial<RoundInput> = {}): RoundInput => ({
  tenant: demo,
  period: '2026-11',
  staffedOn: day('2026-11-02'),
  language: 'nb',
  organisation,
  people: people(),
  points: [point()],
  alreadyAsked: new Set(),
  ...change,
});

/** What a follow-up holds when its status was told at that moment, by a person unless a list did. */
export const toldAt = (
  moment: string,
  type = 'StatusReported',
): Pick<FollowUpDocument, 'lastReportedAt' | 'history'> => ({
  lastReportedAt: instant(moment),
  history: [
    {
      at: instant(moment),
      recordedAt: instant(moment),
      actor: 'officer',
      type,
      status: 'UNDER_ARBEID',
      words: null,
      wordsPublished: false,
      publicComment: 'Arbeidet går framover.',
      internalComment: null,
      details: {},
    },
  ],
});
