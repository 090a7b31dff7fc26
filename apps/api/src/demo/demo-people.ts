import { membershipsOn, organisationOf } from '#contexts';
import { inNorwegianOrder, type ActorId, type LocalDate, type TenantId } from '#kernel';
import type { ShellPorts } from '#toolkit/commands';
import type { DemoPerson } from '../viewer/viewer.objects.js';

/** Everybody who holds a role in the demo's municipality on a day, by role and name. */
export const demoPeopleOf = async (
  { documents, people }: Pick<ShellPorts, 'documents' | 'people'>,
  demo: TenantId,
  day: LocalDate,
): Promise<readonly DemoPerson[]> => {
  const organisation = await organisationOf(documents, demo);
  const memberships = membershipsOn(organisation, day);
  const named = await people.byIds(
    demo,
    memberships.map(({ personId }) => personId),
  );
  return memberships
    .map(({ personId, role, title, unitId }) => ({
      id: personId as ActorId,
      name: named.get(personId)?.name ?? '',
      title,
      unit: organisation.units.find((unit) => unit.unitId === unitId)?.name ?? '',
      role,
    }))
    .sort((a, b) => inNorwegianOrder(a.role, b.role) || inNorwegianOrder(a.name, b.name));
};
