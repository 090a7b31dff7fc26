import { describe, it } from '@jest/globals';
import type { ActorId, Instant, LocalDate } from '#kernel';
import { specify } from '#kernel/testing';
import type { OrganisationCommand } from './organisation.commands.js';
import { organisationDecider } from './organisation.decider.js';
import type { OrganisationEvent } from './organisation.events.js';

const issued = {
  by: 'person-1' as ActorId,
  roles: ['COORDINATOR'],
  at: '2026-01-01T08:00:00.000Z' as Instant,
};
const ask = <T extends OrganisationCommand['type']>(
  type: T,
  data: Extract<OrganisationCommand, { type: T }>['data'],
) => ({ type, data, issued }) as unknown as OrganisationCommand;
const accept = (...events: readonly OrganisationEvent[]) => ask('AcceptOrganisationList', { events });
const day = (text: string) => text as LocalDate;

const given = specify(organisationDecider);
const unit = (unitId: string, parentId: string | null = null, name = unitId): OrganisationEvent => ({
  type: 'UnitAdded',
  data: { unitId, name, parentId },
});
const membership = {
  membershipId: 'm1',
  personId: 'p1',
  unitId: 'plan',
  role: 'LEADER' as const,
  title: 'Plansjef',
  from: day('2026-01-01'),
};
const started: OrganisationEvent = { type: 'MembershipStarted', data: membership };
const ended = (to: string): OrganisationEvent => ({
  type: 'MembershipEnded',
  data: { membershipId: 'm1', to: day(to) },
});
const deputy: OrganisationEvent = { type: 'DeputyNamed', data: { personId: 'p1', deputyId: 'p2' } };

describe('An organisation list', () => {
  it('is accepted whole, and what one part makes the next may use', () => {
    given()
      .when(accept(unit('top'), unit('plan', 'top'), started, deputy))
      .then(unit('top'), unit('plan', 'top'), started, deputy);
  });

  it('leaves out what already holds, also what it says twice', () => {
    given(unit('top'))
      .when(accept(unit('top'), unit('plan', 'top'), unit('plan', 'top')))
      .then(unit('plan', 'top'));
  });

  it('changes nothing when all of it holds', () => {
    given(unit('plan'), started, deputy, ended('2026-06-01'))
      .when(accept(unit('plan'), deputy, ended('2026-06-01')))
      .thenNothing();
  });

  it('is refused whole for one bad part', () => {
    given()
      .when(accept(unit('top'), started))
      .thenRejected('unit-unknown', { unit: 'plan' });
  });
});

describe('A unit', () => {
  it('is renamed and moved', () => {
    const renamed: OrganisationEvent = { type: 'UnitRenamed', data: { unitId: 'plan', name: 'Plan' } };
    const moved: OrganisationEvent = { type: 'UnitMoved', data: { unitId: 'plan', parentId: 'top' } };
    given(unit('top'), unit('plan')).when(accept(renamed, moved)).then(renamed, moved);
    given(unit('top'), unit('plan'), renamed, moved).when(accept(renamed, moved)).thenNothing();
  });

  it('lies under a unit that exists', () => {
    given()
      .when(ask('AddUnit', { unitId: 'plan', name: 'Plan', parentId: 'top' }))
      .thenRejected('unit-unknown');
    given(unit('plan'))
      .when(accept({ type: 'UnitMoved', data: { unitId: 'plan', parentId: 'top' } }))
      .thenRejected('unit-unknown');
  });

  it('never lies under itself', () => {
    given(unit('a'), unit('b', 'a'), unit('c', 'b'))
      .when(accept({ type: 'UnitMoved', data: { unitId: 'a', parentId: 'c' } }))
      .thenRejected('unit-circular', { unit: 'a' });
  });

  it('has a name without a national identity number', () => {
    given()
      .when(ask('AddUnit', { unitId: 'plan', name: ' ', parentId: null }))
      .thenRejected('name-blank');
    given(unit('plan'))
      .when(accept({ type: 'UnitRenamed', data: { unitId: 'plan', name: 'Plan 01818010083' } }))
      .thenRejected('national-id-in-text');
  });

  it('must be known to be renamed or moved', () => {
    given()
      .when(accept({ type: 'UnitRenamed', data: { unitId: 'plan', name: 'Plan' } }))
      .thenRejected('unit-unknown');
    given()
      .when(accept({ type: 'UnitMoved', data: { unitId: 'plan', parentId: null } }))
      .thenRejected('unit-unknown');
  });

  it('is one unit only', () => {
    given(unit('plan'))
      .when(ask('AddUnit', { unitId: 'plan', name: 'Noe annet', parentId: null }))
      .thenRejected('unit-exists', { unit: 'plan' });
    given(unit('plan'))
      .when(ask('AddUnit', { unitId: 'plan', name: 'plan', parentId: null }))
      .thenNothing();
  });
});

describe('A membership', () => {
  it('starts once', () => {
    given(unit('plan')).when(ask('AddMembership', membership)).then(started);
    given(unit('plan'), started).when(ask('AddMembership', membership)).thenNothing();
    given(unit('plan'), started)
      .when(ask('AddMembership', { ...membership, title: 'Rådgiver' }))
      .thenRejected('membership-exists');
  });

  it('has a title that can be read', () => {
    given(unit('plan'))
      .when(ask('AddMembership', { ...membership, title: 'x'.repeat(201) }))
      .thenRejected('text-too-long');
  });

  it('ends once, not before it began', () => {
    given(unit('plan'), started)
      .when(ask('EndMembership', { membershipId: 'm1', to: day('2026-03-01') }))
      .then(ended('2026-03-01'));
    given(unit('plan'), started, ended('2026-03-01'))
      .when(ask('EndMembership', { membershipId: 'm1', to: day('2026-03-01') }))
      .thenNothing();
    given(unit('plan'), started, ended('2026-03-01'))
      .when(ask('EndMembership', { membershipId: 'm1', to: day('2026-04-01') }))
      .thenRejected('membership-ended', { to: '2026-03-01' });
    given(unit('plan'), started)
      .when(ask('EndMembership', { membershipId: 'm1', to: day('2025-12-31') }))
      .thenRejected('ended-before-start');
    given()
      .when(ask('EndMembership', { membershipId: 'm1', to: day('2026-03-01') }))
      .thenRejected('membership-unknown');
  });
});

describe('A deputy', () => {
  it('is named, and taken away', () => {
    given()
      .when(ask('NameDeputy', { personId: 'p1', deputyId: 'p2' }))
      .then(deputy);
    given(deputy)
      .when(ask('NameDeputy', { personId: 'p1', deputyId: null }))
      .then({ type: 'DeputyNamed', data: { personId: 'p1', deputyId: null } });
    given()
      .when(ask('NameDeputy', { personId: 'p1', deputyId: null }))
      .thenNothing();
  });

  it('is somebody else', () => {
    given()
      .when(ask('NameDeputy', { personId: 'p1', deputyId: 'p1' }))
      .thenRejected('deputy-is-self');
  });
});
