import { describe, expect, it } from '@jest/globals';
import type { ActorId, Instant, LocalDate } from '#kernel';
import { specify } from '#kernel/testing';
import { isAway, standInOf, toldInsteadOf } from './absence.js';
import { noOrganisation } from './organisation.changes.js';
import type { EndAbsence, SetAbsence } from './organisation.commands.js';
import { organisationDecider } from './organisation.decider.js';
import type { OrganisationDocument } from './organisation.document.js';
import type { OrganisationEvent } from './organisation.events.js';

const day = (text: string) => text as LocalDate;
const at = '2026-03-02T08:00:00.000Z' as Instant;
const given = specify(organisationDecider);

const issuedBy = (
  by: string,
  roles: readonly string[] = ['CASE_OFFICER'],
  leads: readonly string[] = [],
) => ({
  by: by as ActorId,
  roles,
  leads,
  at,
});
const officer = issuedBy('officer');
const absence = { absenceId: 'a1', personId: 'officer', from: day('2026-03-09'), to: day('2026-03-13') };
const set = (change: Partial<SetAbsence['data']> = {}, issued = officer): SetAbsence => ({
  type: 'SetAbsence',
  data: { ...absence, ...change },
  issued,
});
const end = (to: string, issued = officer): EndAbsence => ({
  type: 'EndAbsence',
  data: { absenceId: 'a1', to: day(to) },
  issued,
});
const wasSet: OrganisationEvent = { type: 'AbsenceSet', data: absence };
const staffed: readonly OrganisationEvent[] = [
  { type: 'UnitAdded', data: { unitId: 'plan', name: 'Plan', parentId: null } },
  {
    type: 'MembershipStarted',
    data: {
      ...{ membershipId: 'm1', personId: 'officer', unitId: 'plan', role: 'CASE_OFFICER', title: '' },
      from: day('2026-01-01'),
    },
  },
];

describe('An absence', () => {
  it('is set by the person, once', () => {
    given(...staffed)
      .when(set())
      .then(wasSet);
    given(...staffed, wasSet)
      .when(set())
      .thenNothing();
    given(...staffed, wasSet)
      .when(set({ absenceId: 'a2' }))
      .thenNothing();
  });

  it('is set by the leader of a unit the person stands in, the coordinator and the director', () => {
    given(...staffed)
      .when(set({}, issuedBy('boss', ['LEADER'], ['plan'])))
      .then(wasSet);
    given(...staffed)
      .when(set({}, issuedBy('c', ['COORDINATOR'])))
      .then(wasSet);
    given(...staffed)
      .when(set({}, issuedBy('d', ['DIRECTOR'])))
      .then(wasSet);
  });

  it('is set by nobody else', () => {
    given(...staffed)
      .when(set({}, issuedBy('colleague')))
      .thenRejected('absence-not-yours');
    given(...staffed)
      .when(set({}, issuedBy('other-boss', ['LEADER'], ['school'])))
      .thenRejected('absence-not-yours');
    given(...staffed, wasSet)
      .when(end('2026-03-10', issuedBy('colleague')))
      .thenRejected('absence-not-yours');
  });

  it('does not end before it begins', () => {
    given()
      .when(set({ to: day('2026-03-08') }))
      .thenRejected('absence-backwards', { from: '2026-03-09', to: '2026-03-08' });
  });

  it('ends on another day than was said', () => {
    given(wasSet)
      .when(end('2026-03-10'))
      .then({ type: 'AbsenceEnded', data: { absenceId: 'a1', to: day('2026-03-10') } });
    given(wasSet).when(end('2026-03-13')).thenNothing();
  });

  it('is withdrawn when its last day would come before its first', () => {
    given(wasSet)
      .when(end('2026-03-08'))
      .then({ type: 'AbsenceWithdrawn', data: { absenceId: 'a1' } });
  });

  it('that is not there cannot end', () => {
    given().when(end('2026-03-08')).thenRejected('absence-unknown', { absence: 'a1' });
    given(wasSet, { type: 'AbsenceWithdrawn', data: { absenceId: 'a1' } })
      .when(end('2026-03-10'))
      .thenRejected('absence-unknown', { absence: 'a1' });
  });
});

describe('Who is there', () => {
  const organisation: OrganisationDocument = {
    ...noOrganisation,
    deputies: { officer: 'deputy' },
    absences: [absence, { absenceId: 'a2', personId: 'long', from: day('2026-03-01'), to: null }],
  };
  const on = (date: string) => ({ organisation, day: day(date) });

  it('is away on the first day, on the last, and in between', () => {
    const awayOn = ['2026-03-08', '2026-03-09', '2026-03-13', '2026-03-14'].map((each) =>
      isAway(organisation, 'officer', day(each)),
    );
    expect(awayOn).toEqual([false, true, true, false]);
    expect(isAway(organisation, 'long', day('2030-01-01'))).toBe(true);
    expect(isAway(noOrganisation, 'officer', day('2026-03-09'))).toBe(false);
  });

  it('stands in for who is not, unless away or gone as well', () => {
    expect(standInOf(organisation, 'officer', day('2026-03-09'))).toBe('deputy');
    const absences = [{ absenceId: 'd', personId: 'deputy', from: day('2026-03-09'), to: null }];
    expect(standInOf({ ...organisation, absences }, 'officer', day('2026-03-09'))).toBeUndefined();
    expect(standInOf(organisation, 'deputy', day('2026-03-09'))).toBeUndefined();
  });

  it('is told in the place of who is away, and nothing is told to nobody', () => {
    expect(toldInsteadOf(on('2026-03-08'), 'officer', ['other'])).toBe('officer');
    expect(toldInsteadOf(on('2026-03-09'), 'officer', ['other'])).toBe('other');
    expect(toldInsteadOf(on('2026-03-09'), 'officer', ['long', null])).toBe('deputy');
    expect(toldInsteadOf(on('2026-03-09'), 'long')).toBe('long');
  });
});
