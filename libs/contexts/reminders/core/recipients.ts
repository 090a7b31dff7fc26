import type { LocalDate, Person } from '#kernel';
import type { FollowUpDocument } from '#contexts/follow-up';
import { coordinatorsOf, lineOf, membershipsOn, type OrganisationDocument } from '#contexts/organisation';
import type { AskedAs } from './round.events.js';
import type { UnreachableBecause } from './untold.js';

/** Whom a municipality can ask, and where mail reaches them. */
export interface Staff {
  /** The day whose memberships count. Who has left by the day of sending is not asked about an older one. */
  readonly staffedOn: LocalDate;
  readonly organisation: OrganisationDocument;
  readonly people: ReadonlyMap<string, Person>;
  /** Person ids of those whose address has once taken no mail, so that none goes there. */
  readonly flagged?: ReadonlySet<string>;
}

export interface Recipient {
  readonly personId: string;
  readonly as: AskedAs;
}

type Responsibility = Pick<FollowUpDocument, 'officer' | 'unit'>;

const hasLeft = ({ staffedOn, organisation }: Staff, personId: string): boolean => {
  const theirs = organisation.memberships.filter((each) => each.personId === personId);
  return theirs.length > 0 && theirs.every(({ to }) => to !== null && to <= staffedOn);
};

/** Why mail does not reach somebody; null where it does. One who stands in no unit has not left any. */
export const whyUnreachable = (staff: Staff, personId: string): UnreachableBecause | null => {
  if (hasLeft(staff, personId)) return 'LEFT';
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

const candidates = (staff: Staff, point: Responsibility): readonly Recipient[] => {
  const unit = unitOf(staff, point);
  const asked = (as: AskedAs, ...ids: readonly (string | null)[]): readonly Recipient[] =>
    ids.filter((personId) => personId !== null).map((personId) => ({ personId, as }));
  return [
    ...asked('OFFICER', point.officer),
    ...asked('UNIT_LEADER', ...(unit === null ? [] : leadersOf(staff, unit))),
    ...asked('COORDINATOR', ...coordinatorsOf(staff.organisation, staff.staffedOn)),
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
 * Who is asked about the point: its officer, else the nearest leader of its unit, else the coordinator: the first of
 * them who has an address and has not left.
 */
export const answeringFor = (staff: Staff, point: Responsibility): Answering => {
  const those = candidates(staff, point);
  const recipient = those.find(({ personId }) => canBeAsked(staff, personId));
  const before = recipient === undefined ? those : those.slice(0, those.indexOf(recipient));
  const passedOver = before.flatMap((each, n) => {
    const because = whyUnreachable(staff, each.personId);
    const isFirst = before.findIndex(({ personId }) => personId === each.personId) === n;
    return because === null || !isFirst ? [] : [{ ...each, because }];
  });
  return { recipient, passedOver };
};

/** Who is asked about the point; undefined when there is nobody. */
export const recipientOf = (staff: Staff, point: Responsibility): Recipient | undefined =>
  answeringFor(staff, point).recipient;
