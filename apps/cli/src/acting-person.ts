import { activeMembershipsOf, organisationOf, standingOf } from '#contexts';
import { dayOf, type Issued, type TenantId } from '#kernel';
import { personFor } from './person.js';
import type { Session } from './session.js';
import { operator } from './submit.js';

/** Who acts: the person who is named, as they stand in the organisation today; else whoever may run commands on this machine. */
export const actingPerson = async (
  session: Session,
  tenant: TenantId,
  named: string | undefined,
): Promise<Omit<Issued, 'at'>> => {
  if (named === undefined) return operator;
  const { documents, clock } = session.platform;
  const by = await personFor(session, tenant, named);
  const organisation = await organisationOf(documents, tenant);
  const day = dayOf(clock.now());
  const roles = activeMembershipsOf(organisation, by, day).map(({ role }) => role);
  const { forums, leads } = standingOf({ organisation, day }, by);
  return { by, roles: [...new Set([...roles, ...forums])], leads };
};
