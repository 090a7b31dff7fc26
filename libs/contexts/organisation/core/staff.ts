import type { LocalDate } from '#kernel';
import { membershipsOn, unitsLedBy } from './organisation.queries.js';
import type { Membership, OrganisationDocument } from './organisation.document.js';
import type { Role } from './organisation.events.js';
import { lineOf } from './unit-tree.js';

/** Who works in the municipality that day. */
export interface StaffOn {
  readonly organisation: OrganisationDocument;
  readonly day: LocalDate;
}

/** The director's leader group, and the widened one (the director's yearly letter: UKLG and KLG). */
export const forums = ['KLG', 'UKLG'] as const;
export type Forum = (typeof forums)[number];

const personOf = ({ personId }: Membership) => personId;

/** Person ids of those who have a role that day. */
export const inRole = ({ organisation, day }: StaffOn, role: Role): readonly string[] =>
  membershipsOn(organisation, day)
    .filter((each) => each.role === role)
    .map(personOf);

/** Leaders of the unit and of those above it, nearest first; units without one are left out. */
export const leadersAbove = (
  { organisation, day }: StaffOn,
  unit: string | null,
): readonly (readonly string[])[] => {
  const leaders = membershipsOn(organisation, day).filter(({ role }) => role === 'LEADER');
  return (unit === null ? [] : lineOf(organisation, unit))
    .map((each) => leaders.filter(({ unitId }) => unitId === each).map(personOf))
    .filter((those) => those.length > 0);
};

/** Units right below the director's, and those that stand over all. */
const isAtTop = ({ units }: OrganisationDocument, unitId: string): boolean => {
  const parent = units.find((each) => each.unitId === unitId)?.parentId ?? null;
  return parent === null || units.some((each) => each.unitId === parent && each.parentId === null);
};

/**
 * Person ids of those who sit in a forum that day: in the leader group the director and who leads a unit right below, in the
 * widened one every leader.
 */
export const membersOf = (forum: Forum, staff: StaffOn): readonly string[] => {
  const { organisation, day } = staff;
  const leaders = membershipsOn(organisation, day).filter(
    ({ role, unitId }) => role === 'LEADER' && (forum === 'UKLG' || isAtTop(organisation, unitId)),
  );
  return [...new Set([...inRole(staff, 'DIRECTOR'), ...leaders.map(personOf)])];
};

/** The forums a person sits in that day, and the ids of the units they lead. */
export const standingOf = (
  staff: StaffOn,
  personId: string,
): { readonly forums: readonly Forum[]; readonly leads: readonly string[] } => ({
  forums: forums.filter((forum) => membersOf(forum, staff).includes(personId)),
  leads: unitsLedBy(staff.organisation, personId, staff.day),
});
