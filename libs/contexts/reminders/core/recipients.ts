import type { LocalDate, Person } from '#kernel';
import type { FollowUpDocument } from '#contexts/follow-up';
import {
  coordinatorsOf,
  hasLeft,
  isAway,
  lineOf,
  membershipsOn,
  standInOf,
  toldInsteadOf,
  type OrganisationDocument,
} from '#contexts/organisation';

/** Whom a municipality can ask, and where mail reaches them. */
export interface Staff {
  /** The day whose memberships and absences count. Who has left by the day of sending is not asked about an older one. */
  readonly staffedOn: LocalDate;
  readonly organisation: OrganisationDocument;
  readonly people: ReadonlyMap<string, Person>;
}

/** Why this person is asked: it is theirs, or they stand in for whose it is, or lead the unit, or it is nobody's. */
export type RecipientAs = 'OFFICER' | 'DEPUTY' | 'UNIT_LEADER' | 'COORDINATOR';

export interface Recipient {
  readonly personId: string;
  readonly as: RecipientAs;
}

type Responsibility = Pick<FollowUpDocument, 'officer' | 'unit' | 'deputy'>;

/** Somebody with an address who has not left. One who stands in no unit has not left any. */
export const canBeAsked = ({ people, organisation, staffedOn }: Staff, personId: string): boolean => {
  const email = people.get(personId)?.email ?? '';
  return email !== '' && !hasLeft(organisation, personId, staffedOn);
};

/** Leaders of the unit and of those above it, nearest first; the director is no unit's stand-in. */
const leadersOf = ({ staffedOn, organisation }: Staff, unit: string): readonly string[] => {
  const leaders = membershipsOn(organisation, staffedOn).filter(({ role }) => role === 'LEADER');
  return lineOf(organisation, unit).flatMap((each) =>
    leaders.filter(({ unitId }) => unitId === each).map(({ personId }) => personId),
  );
};

/** The officer's own unit, where the point names none. */
const unitOf = ({ organisation }: Staff, { unit, officer }: Responsibility): string | null =>
  unit ?? organisation.memberships.find(({ personId }) => personId === officer)?.unitId ?? null;

/** The officer; while they are away the deputy of the point, else the one they have named. */
const whoseItIs = (
  { organisation, staffedOn }: Staff,
  { officer, deputy }: Responsibility,
): readonly Recipient[] => {
  if (officer === null) return [];
  if (!isAway(organisation, officer, staffedOn)) return [{ personId: officer, as: 'OFFICER' }];
  const ofPoint = deputy !== null && !isAway(organisation, deputy, staffedOn) ? deputy : undefined;
  return [ofPoint, standInOf(organisation, officer, staffedOn)].flatMap((personId) =>
    personId === undefined ? [] : [{ personId, as: 'DEPUTY' as const }],
  );
};

const candidates = (staff: Staff, point: Responsibility): readonly Recipient[] => {
  const { organisation, staffedOn } = staff;
  const unit = unitOf(staff, point);
  const those = (as: RecipientAs, people: readonly string[]): readonly Recipient[] =>
    people.map((personId) => ({ personId: toldInsteadOf({ organisation, day: staffedOn }, personId), as }));
  return [
    ...whoseItIs(staff, point),
    ...those('UNIT_LEADER', unit === null ? [] : leadersOf(staff, unit)),
    ...those('COORDINATOR', coordinatorsOf(organisation, staffedOn)),
    // Somebody who is away is asked before nobody is.
    ...(point.officer === null ? [] : [{ personId: point.officer, as: 'OFFICER' as const }]),
  ];
};

/**
 * Who is asked about the point: its officer (who stands in while the officer is away), else the nearest leader of its unit,
 * else the coordinator: the first of them who has an address and has not left. Undefined when there is nobody.
 */
export const recipientOf = (staff: Staff, point: Responsibility): Recipient | undefined => {
  const those = candidates(staff, point).filter(({ personId }) => canBeAsked(staff, personId));
  const isThere = ({ personId }: Recipient) => !isAway(staff.organisation, personId, staff.staffedOn);
  return those.find(isThere) ?? those[0];
};
