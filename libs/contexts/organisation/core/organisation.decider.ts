import { dayOf, decider, reject, type Aggregate, type Rejection } from '#kernel';
import {
  absenceIn,
  applyChange,
  judgeChange,
  noOrganisation,
  type OrganisationRefusal,
} from './organisation.changes.js';
import type { EndAbsence, OrganisationCommand, SetAbsence } from './organisation.commands.js';
import type { OrganisationDocument } from './organisation.document.js';
import { organisationEvents, type OrganisationEvent } from './organisation.events.js';
import { activeMembershipsOf } from './organisation.queries.js';

type Refused = Rejection<OrganisationRefusal>;
type Outcome = readonly OrganisationEvent[] | Refused;

/** What of these is new, in order; what already holds is left out. The first that cannot hold refuses all. */
const accept = (events: readonly OrganisationEvent[], before: OrganisationDocument): Outcome => {
  const accepted: OrganisationEvent[] = [];
  let organisation = before;
  for (const event of events) {
    const holds = judgeChange(organisation, event);
    if (typeof holds === 'object') return holds;
    if (holds) continue;
    accepted.push(event);
    organisation = applyChange(organisation, event);
  }
  return accepted;
};

/** Oneself; the leader of a unit one stands in; the coordinator and the director. */
const mayTellAbsence = (
  { issued }: Pick<SetAbsence, 'issued'>,
  personId: string,
  state: OrganisationDocument,
) => {
  const { by, roles, leads = [] } = issued;
  if (by === personId || roles.some((role) => ['COORDINATOR', 'DIRECTOR', 'SYSTEM'].includes(role)))
    return true;
  const theirs = activeMembershipsOf(state, personId, dayOf(issued.at));
  return roles.includes('LEADER') && theirs.some(({ unitId }) => leads.includes(unitId));
};

const setAbsence = (command: SetAbsence, state: OrganisationDocument): Outcome =>
  mayTellAbsence(command, command.data.personId, state)
    ? accept([{ type: 'AbsenceSet', data: command.data }], state)
    : reject('absence-not-yours');

const endAbsence = (command: EndAbsence, state: OrganisationDocument): Outcome => {
  const { absenceId, to } = command.data;
  const known = absenceIn(state, absenceId);
  if (known === undefined) return reject('absence-unknown', { absence: absenceId });
  if (!mayTellAbsence(command, known.personId, state)) return reject('absence-not-yours');
  const neverCame = to < known.from;
  return accept(
    [
      neverCame
        ? { type: 'AbsenceWithdrawn', data: { absenceId } }
        : { type: 'AbsenceEnded', data: { absenceId, to } },
    ],
    state,
  );
};

/** Decides on a municipality's units and memberships; its state is the organisation itself. */
export const organisationDecider = decider<
  OrganisationCommand,
  OrganisationEvent,
  OrganisationDocument,
  Refused
>({
  initialState: noOrganisation,
  decide: {
    AcceptOrganisationList: ({ data }, state) => accept(data.events, state),
    AddUnit: ({ data }, state) =>
      accept([{ type: 'UnitAdded', data: { ...data, name: data.name.trim() } }], state),
    AddMembership: ({ data }, state) => accept([{ type: 'MembershipStarted', data }], state),
    EndMembership: ({ data }, state) => accept([{ type: 'MembershipEnded', data }], state),
    NameDeputy: ({ data }, state) => accept([{ type: 'DeputyNamed', data }], state),
    SetAbsence: setAbsence,
    EndAbsence: endAbsence,
  },
  evolve: {
    UnitAdded: applyChange,
    UnitRenamed: applyChange,
    UnitMoved: applyChange,
    MembershipStarted: applyChange,
    MembershipEnded: applyChange,
    DeputyNamed: applyChange,
    AbsenceSet: applyChange,
    AbsenceEnded: applyChange,
    AbsenceWithdrawn: applyChange,
  },
});

/** An organisation's catalog with the decider that writes it. */
export const organisationAggregate: Aggregate = { catalog: organisationEvents, decider: organisationDecider };
