import type { CaseDocument } from '#contexts/cases';
import { politiskVedtakRef, shippedProcedures } from '#contexts/procedures';
import { emptyAgenda, nothingTold, procedureRef } from '#engine';
import type { FollowUpDocument } from '#contexts/follow-up';
import type { Membership, OrganisationDocument } from '#contexts/organisation';
import type { FollowedPoint, RoundDocument } from '#contexts/reminders';
import type { VedtakDocument } from '#contexts/vedtak';
import type { Instant, LocalDate } from '#kernel';

export const day = (text: string) => text as LocalDate;
export const at = (on: string) => `${on}T08:00:00.000Z` as Instant;

type Line = FollowUpDocument['history'][number];

/** A line of a point's history. */
export const line = (on: string, type: string, change: Partial<Line> = {}): Line => ({
  ...{ at: at(on), recordedAt: at(on), actor: 'officer', type, status: null, words: null },
  ...{ wordsPublished: false, publicComment: null, internalComment: null, details: {} },
  ...change,
});

/** Somebody told how it goes. */
export const told = (
  on: string,
  publicComment = 'Arbeidet går framover.',
  status: Line['status'] = 'UNDER_ARBEID',
) => line(on, 'StatusReported', { publicComment, status });

/** A deadline that was moved. */
export const movedDeadline = (on: string, from: string, to: string, reason = 'Anbudet kom sent inn.') =>
  line(on, 'DeadlineMoved', { details: { 'deadline.from': from, 'deadline.to': to, reason } });

const openedAt = at('2026-01-15');

export interface PointChange extends Partial<FollowUpDocument> {
  readonly shieldedBy?: string;
  readonly title?: string;
  readonly number?: string;
}

/** A point and its vedtak. */
export const pointOf = (
  id: string,
  { shieldedBy, title = `Sak ${id}`, number = `KS ${id}/26`, ...change }: PointChange = {},
): FollowedPoint => ({
  followUp: {
    ...{ followUpId: id, vedtakId: `vedtak-${id}`, point: 1, kind: 'VEDTAK', origin: 'triage' },
    ...{ procedure: politiskVedtakRef, unit: 'plan', coUnits: [], officer: 'officer', deputy: null },
    ...{ responsibleAsWritten: null, deadline: null, originalDeadline: null, deadlineMoves: 0 },
    ...{ noDeadlineBecause: null, openedAs: 'IKKE_STARTET', status: 'UNDER_ARBEID', told: nothingTold },
    ...{ statusAsWritten: null, wordsPublished: false, publicComment: null, internalComment: null },
    ...{
      holdReasons: [],
      holdUntil: null,
      reference: null,
      treatment: null,
      deviations: [],
      organTold: null,
    },
    ...{ openedAt, endedAt: null, lastReportedAt: null, unchangedSince: openedAt, missingSince: null },
    ...{ since: openedAt, timersFrom: null, agenda: emptyAgenda, nextDue: null, history: [], revision: '1' },
    ...change,
  },
  vedtak: {
    ...{ vedtakId: `vedtak-${id}`, organ: 'KS', date: day('2026-01-10'), title, titles: [], text: null },
    caseNumber: { year: 2026, sequence: 1, asWritten: number },
    ...{ source: 'manual', final: true, systemCase: null, archiveCase: null, triage: null, points: [] },
    shielding: shieldedBy === undefined ? null : { basis: shieldedBy, until: null },
    ...{
      links: [],
      withdrawn: null,
      registeredAt: openedAt,
      recordedAt: openedAt,
      revision: '1',
    },
  } satisfies VedtakDocument,
});

const member = (personId: string, unitId: string, role: Membership['role'], title: string): Membership => ({
  ...{ membershipId: `${personId}-${unitId}`, personId, unitId, role, title },
  ...{ from: day('2024-01-01'), to: null },
});

/** Two units below the director's, each with a leader and an officer. */
export const organisation: OrganisationDocument = {
  units: [
    { unitId: 'top', name: 'Kommunedirektøren', parentId: null },
    { unitId: 'plan', name: 'Plan og næring', parentId: 'top' },
    { unitId: 'school', name: 'Oppvekst', parentId: 'top' },
  ],
  memberships: [
    member('director', 'top', 'DIRECTOR', 'Kommunedirektør'),
    member('leader', 'plan', 'LEADER', 'Leder Plan og næring'),
    member('officer', 'plan', 'CASE_OFFICER', 'Arealplanlegger'),
    member('teacher', 'school', 'CASE_OFFICER', 'Rådgiver oppvekst'),
  ],
  deputies: {},
};

export interface AskChange {
  readonly points: readonly string[];
  readonly answered?: string;
  readonly inTime?: boolean;
}

/** A round of November, with those who were asked. */
export const roundOf = (
  asks: Readonly<Record<string, AskChange>>,
  closed: RoundDocument['closed'] = null,
): RoundDocument => ({
  ...{ roundId: 'round', period: '2026-11', on: day('2026-11-02'), answerBy: day('2026-11-30') },
  ...{ rule: { id: 'ask-every-period', version: 1 }, openedAt: at('2026-11-02'), closed },
  asks: Object.fromEntries(
    Object.entries(asks).map(([recipient, { points, answered, inTime = true }]) => [
      recipient,
      {
        ...{ recipient, language: 'nb', askedAt: at('2026-11-02'), mailKeys: [], told: [] },
        points: points.map((followUpId) => ({ followUpId, missing: false, as: 'OFFICER' })),
        answered: answered === undefined ? null : { at: at(answered), inTime },
      },
    ]),
  ),
});

/** A case of a procedure that comes with Iverk. */
export const caseOf = (id: string, procedure: string, change: Partial<CaseDocument> = {}): CaseDocument => {
  const found = shippedProcedures.findLast((each) => each.id === procedure);
  if (found === undefined) throw new RangeError(procedure);
  return {
    ...{ caseId: id, procedure: procedureRef(found), title: `Sak ${id}`, description: null },
    ...{ state: found.initial, status: 'REGISTRERT', ended: false, shares: [], officer: null, deputy: null },
    ...{ deadline: null, originalDeadline: null, deadlineMoves: 0, told: nothingTold, source: null },
    ...{ parent: null, children: [], openedAt: at('2026-11-05'), endedAt: null, since: at('2026-11-05') },
    ...{ timersFrom: null, agenda: emptyAgenda, nextDue: null, history: [], revision: '1' },
    ...change,
  };
};
