import type { LocalDate, TenantId } from '#kernel';
import type { Membership, MunicipalityDocument, OrganisationDocument } from './organisation.document.js';
import { isWithin } from './unit-tree.js';

/** True from the membership's first day until the day it ends, that day not included. */
const isActive = ({ from, to }: Membership, day: LocalDate): boolean =>
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

/** Person ids of those who coordinate the follow-up that day, each once. */
export const coordinatorsOf = (organisation: OrganisationDocument, day: LocalDate): readonly string[] => [
  ...new Set(
    membershipsOn(organisation, day)
      .filter(({ role }) => role === 'COORDINATOR')
      .map(({ personId }) => personId),
  ),
];

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
