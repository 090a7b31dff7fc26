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
import type { UnreachableBecause } from './untold.js';

/** Whom a municipality can ask, and where mail reaches them. */
export interface Staff {
  /** The day whose memberships and absences count. Who has left by the day of sending is not asked about an older one. */
  readonly staffedOn: LocalDate;
  readonly organisation: OrganisationDocument;
  readonly people: ReadonlyMap<string, Person>;
  /** Person ids of those whose address has once taken no mail, so that none goes there. */
  readonly flagged?: ReadonlySet<string>;
}

/** Why this person is asked: it is theirs, or they stand in for whose it is, or lead the unit, or it is nobody's. */
export type RecipientAs = 'OFFICER' | 'DEPUTY' | 'UNIT_LEADER' | 'COORDINATOR';

export interface Recipient {
  readonly personId: string;
  readonly as: RecipientAs;
}

type Responsibility = Pick<FollowUpDocument, 'officer' | 'unit' | 'deputy'>;

/** Why mail does not reach somebody; null where it does. One who stands in no unit has not left any. */
export const whyUnreachable = (staff: Staff, personId: string): UnreachableBecause | null => {
  if (hasLeft(staff.organisation, personId, staff.staffedOn)) return 'LEFT';
  if (staff.flagged?.has(personId) === true) return 'ADDRESS_FLAGGED';
  return (staff.people.get(personId)?.email ?? '') === '' ? 'NO_ADDRESS' : null;
};

/** Somebody with an address that takes mail, who has not left. */
export const canBeAsked = (staff: Staff, personId: string): boolean =>
  whyUnreachable(staff, personId) === null;

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

/** Somebody who would have been asked before the one who is. */
export interface PassedOver extends Recipient {
  readonly because: UnreachableBecause;
}

/** Who is asked about a point, and who would have been before them. */
export interface Answering {
  /** Undefined when there is nobody. */
  readonly recipient: Recipient | undefined;
  readonly passedOver: readonly PassedOver[];
}

/**
 * Who is asked about the point: its officer (who stands in while the officer is away), else the nearest leader of its unit,
 * else the coordinator: the first of them who has an address and has not left.
 */
export const answeringFor = (staff: Staff, point: Responsibility): Answering => {
  const those = candidates(staff, point);
  const reached = those.filter(({ personId }) => canBeAsked(staff, personId));
  const recipient = reached.find(({ personId }) => !isAwayOf(staff, personId)) ?? reached[0];
  const before = recipient === undefined ? those : those.slice(0, those.indexOf(recipient));
  return { recipient, passedOver: passedOverBy(staff, [...ownerIn(those), ...before], recipient) };
};

const isAwayOf = ({ organisation, staffedOn }: Staff, personId: string): boolean =>
  isAway(organisation, personId, staffedOn);

/** Whose it is, whether or not somebody stands in. */
const ownerIn = (those: readonly Recipient[]): readonly Recipient[] => {
  const owner = those.find(({ as }) => as === 'OFFICER');
  return owner === undefined ? [] : [owner];
};

const passedOverBy = (
  staff: Staff,
  those: readonly Recipient[],
  recipient: Recipient | undefined,
): readonly PassedOver[] =>
  those
    .filter(({ personId }, n) => those.findIndex((each) => each.personId === personId) === n)
    .filter(({ personId }) => personId !== recipient?.personId)
    .map((each) => ({ ...each, because: whyUnreachable(staff, each.personId) ?? 'AWAY' }));

/** Who is asked about the point; undefined when there is nobody. */
export const recipientOf = (staff: Staff, point: Responsibility): Recipient | undefined =>
  answeringFor(staff, point).recipient;
