import type { LocalDate, TenantId } from '#kernel';
import type { Membership, MunicipalityDocument, OrganisationDocument } from './organisation.document.js';
import { roles, type Role } from './organisation.events.js';
import { isWithin, lineOf } from './unit-tree.js';

/** True from the membership's first day until the day it ends, that day not included. */
export const isActive = ({ from, to }: Membership, day: LocalDate): boolean =>
  from <= day && (to === null || day < to);

/** What holds on that day, in the order it began to be known. */
export const membershipsOn = ({ memberships }: OrganisationDocument, day: LocalDate): readonly Membership[] =>
  memberships.filter((each) => isActive(each, day));

/** The person's memberships that hold on that day. */
export const activeMembershipsOf = (
  organisation: OrganisationDocument,
  personId: string,
  day: LocalDate,
): readonly Membership[] => membershipsOn(organisation, day).filter((each) => each.personId === personId);

/** The person's roles that day, each once. */
export const rolesOf = (
  organisation: OrganisationDocument,
  personId: string,
  day: LocalDate,
): readonly Role[] => {
  const held = activeMembershipsOf(organisation, personId, day).map(({ role }) => role);
  return roles.filter((role) => held.includes(role));
};

/** Ids of the units whose work the person leads that day, sub-units included; a director leads them all. */
export const unitsLedBy = (
  organisation: OrganisationDocument,
  personId: string,
  day: LocalDate,
): readonly string[] => {
  const own = activeMembershipsOf(organisation, personId, day);
  const everything = own.some(({ role }) => role === 'DIRECTOR');
  const led = own.filter(({ role }) => role === 'LEADER').map(({ unitId }) => unitId);
  return organisation.units
    .map(({ unitId }) => unitId)
    .filter((unitId) => everything || led.some((top) => isWithin(organisation, unitId, top)));
};

const leads = ({ role }: Membership) => role === 'LEADER' || role === 'DIRECTOR';

/**
 * The person who leads the unit that day, or the nearest one above; null when nobody does.
 * `notThis` is passed over: whoever asks for a leader's own leader.
 */
export const leaderOf = (
  organisation: OrganisationDocument,
  unitId: string,
  day: LocalDate,
  notThis: string | null = null,
): string | null => {
  const leaders = membershipsOn(organisation, day).filter((each) => leads(each) && each.personId !== notThis);
  const nearest = lineOf(organisation, unitId)
    .map((unit) => leaders.find((each) => each.unitId === unit))
    .find((each) => each !== undefined);
  return nearest?.personId ?? null;
};

const inRole = (organisation: OrganisationDocument, role: Role, day: LocalDate): readonly string[] => [
  ...new Set(
    membershipsOn(organisation, day)
      .filter((each) => each.role === role)
      .map(({ personId }) => personId),
  ),
];

/** Person ids of those who coordinate the follow-up that day. */
export const coordinatorsOf = (organisation: OrganisationDocument, day: LocalDate): readonly string[] =>
  inRole(organisation, 'COORDINATOR', day);

/** Person ids of the municipality's director that day; more than one while one takes over from another. */
export const directorsOf = (organisation: OrganisationDocument, day: LocalDate): readonly string[] =>
  inRole(organisation, 'DIRECTOR', day);

/** Person ids of everybody with a membership in the unit that day, each once. */
export const officersOf = (
  organisation: OrganisationDocument,
  unitId: string,
  day: LocalDate,
): readonly string[] => [
  ...new Set(
    membershipsOn(organisation, day)
      .filter((each) => each.unitId === unitId)
      .map(({ personId }) => personId),
  ),
];

/** The id of the person who stands in for this one; null when nobody is named. */
export const deputyOf = ({ deputies }: OrganisationDocument, personId: string): string | null =>
  deputies[personId] ?? null;

/** A municipality's key beside what it says of itself. */
export interface KnownMunicipality {
  readonly tenant: TenantId;
  readonly municipality: MunicipalityDocument;
}

/** The municipality with that number: today's number first, else one it has had. */
export const tenantByNumber = (known: readonly KnownMunicipality[], number: string): TenantId | undefined => {
  const now = known.find(({ municipality }) => municipality.number === number);
  const once = known.find(({ municipality }) => municipality.numbers.some((each) => each.number === number));
  return (now ?? once)?.tenant;
};
