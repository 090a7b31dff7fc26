import { activeMembershipsOf, organisationOf, unitsLedBy } from '#contexts';
import { dayOf, type Issued, type TenantId } from '#kernel';
import { personFor } from './person.js';
import type { Session } from './session.js';
import { operator } from './submit.js';

/** Who acts: the person who is named, in the roles they have today; else whoever may run commands on this machine. */
export const actingPerson = async (
  session: Session,
  tenant: TenantId,
  named: string | undefined,
): Promise<Omit<Issued, 'at'>> => {
  if (named === undefined) return operator;
  const { documents, clock } = session.platform;
  const by = await personFor(session, tenant, named);
  const organisation = await organisationOf(documents, tenant);
  const today = dayOf(clock.now());
  const memberships = activeMembershipsOf(organisation, by, today);
  const roles = [...new Set(memberships.map(({ role }) => role))];
  return { by, roles, leads: unitsLedBy(organisation, by, today) };
};
