import { decider, type Aggregate, type Rejection } from '#kernel';
import {
  applyChange,
  judgeChange,
  noOrganisation,
  type OrganisationRefusal,
} from './organisation.changes.js';
import type { OrganisationCommand } from './organisation.commands.js';
import type { OrganisationDocument } from './organisation.document.js';
import { organisationEvents, type OrganisationEvent } from './organisation.events.js';

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
  },
  evolve: {
    UnitAdded: applyChange,
    UnitRenamed: applyChange,
    UnitMoved: applyChange,
    MembershipStarted: applyChange,
    MembershipEnded: applyChange,
    DeputyNamed: applyChange,
  },
});

/** An organisation's catalog with the decider that writes it. */
export const organisationAggregate: Aggregate = { catalog: organisationEvents, decider: organisationDecider };
