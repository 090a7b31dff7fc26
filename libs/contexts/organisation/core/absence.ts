import type { LocalDate } from '#kernel';
import type { Absence, OrganisationDocument } from './organisation.document.js';
import type { StaffOn } from './staff.js';

/** Both days counted. */
const covers = ({ from, to }: Absence, day: LocalDate): boolean => from <= day && (to === null || day <= to);

/** Whether somebody has said that the person is not there that day. */
export const isAway = ({ absences = [] }: OrganisationDocument, personId: string, day: LocalDate): boolean =>
  absences.some((each) => each.personId === personId && covers(each, day));

/** Whether every post the person had has ended. One who stands in no unit has not left any. */
export const hasLeft = ({ memberships }: OrganisationDocument, personId: string, day: LocalDate): boolean => {
  const theirs = memberships.filter((each) => each.personId === personId);
  return theirs.length > 0 && theirs.every(({ to }) => to !== null && to <= day);
};

const isThere = ({ organisation, day }: StaffOn, personId: string): boolean =>
  !isAway(organisation, personId, day) && !hasLeft(organisation, personId, day);

/** Who stands in for the person that day: the named deputy who is there, else undefined. */
export const standInOf = (
  organisation: OrganisationDocument,
  personId: string,
  day: LocalDate,
): string | undefined => {
  const deputy = organisation.deputies[personId];
  return deputy !== undefined && isThere({ organisation, day }, deputy) ? deputy : undefined;
};

/**
 * Who is told in the place of one who is away that day: the first of `before` who is there, else the named deputy, else
 * the person after all, so that nothing is told to nobody.
 */
export const toldInsteadOf = (
  staff: StaffOn,
  personId: string,
  before: readonly (string | null)[] = [],
): string => {
  const { organisation, day } = staff;
  if (!isAway(organisation, personId, day)) return personId;
  const there = before.find((each) => each !== null && each !== personId && isThere(staff, each));
  return there ?? standInOf(organisation, personId, day) ?? personId;
};
