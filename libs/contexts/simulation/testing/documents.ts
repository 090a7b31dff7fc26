import { emptyAgenda, nothingTold, procedureRef, type Procedure } from '#engine';
import type { CaseDocument } from '#contexts/cases';
import type { FollowUpDocument } from '#contexts/follow-up';
import type { Membership, OrganisationDocument } from '#contexts/organisation';
import { newestOf, emptyLibrary, politiskVedtakRef } from '#contexts/procedures';
import type { FollowedPoint } from '#contexts/reminders';
import type { ActorId, Instant, LocalDate, Person, TenantId } from '#kernel';

export const demo = '9999' as TenantId;
export const day = (text: string) => text as LocalDate;
export const instant = (text: string) => text as Instant;

/** A procedure that comes with Iverk. */
export const shipped = (id: string): Procedure => {
  const found = newestOf(emptyLibrary, id);
  if (found === undefined) throw new RangeError(id);
  return found;
};

const opened = instant('2026-01-15T09:00:00.000Z');

const nothingDue = { told: nothingTold, timersFrom: null, agenda: emptyAgenda, nextDue: null };

const followUp = (change: Partial<FollowUpDocument> = {}): FollowUpDocument => ({
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

export const point = (change: Partial<FollowUpDocument> = {}): FollowedPoint => ({
  followUp: followUp(change),
  vedtak: null,
});

/** An order of the director's, which its officer works on. */
export const order = (change: Partial<CaseDocument> = {}): CaseDocument => ({
  caseId: 'order-1',
  procedure: procedureRef(shipped('oppdrag')),
  title: 'Heltidskultur',
  description: null,
  state: 'UNDER_ARBEID',
  status: 'UNDER_ARBEID',
  ended: false,
  shares: [{ what: null, main: [{ kind: 'UNIT', id: 'plan' }], part: [] }],
  officer: 'officer',
  deputy: null,
  deadline: null,
  originalDeadline: null,
  deadlineMoves: 0,
  source: null,
  parent: null,
  children: [],
  openedAt: opened,
  endedAt: null,
  since: opened,
  ...nothingDue,
  history: [],
  revision: '1',
  ...change,
});

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
