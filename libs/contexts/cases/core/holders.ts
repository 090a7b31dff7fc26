import {
  coordinatorsOf,
  inRole,
  leadersAbove,
  membersOf,
  toldInsteadOf,
  type Role,
  type StaffOn,
} from '#contexts/organisation';
import { relationCodes, type AddresseeCode, type RelationCode } from '#contexts/procedures';
import type { Issued } from '#kernel';
import type { Responsibility } from './case.commands.js';
import type { Holder } from './case.events.js';

type Actor = Omit<Issued, 'at'>;

const leads = ({ roles, leads: units = [] }: Actor, unit: string): boolean =>
  roles.includes('LEADER') && units.includes(unit);

const isInGroup = ({ roles }: Actor, group: string): boolean => {
  if (group === 'LEDERE') return roles.includes('LEADER');
  if (group === 'ENHETSLEDERE') return roles.includes('LEADER') && !roles.includes('KLG');
  return roles.includes(group);
};

const holds: Readonly<Record<Holder['kind'], (actor: Actor, id: string) => boolean>> = {
  UNIT: leads,
  PERSON: ({ by }, id) => by === id,
  ROLE: ({ roles }, id) => roles.includes(id),
  GROUP: isInGroup,
};

const isAmong = (holders: readonly Holder[], actor: Actor): boolean =>
  holders.some(({ kind, id }) => holds[kind](actor, id));

const mainOf = ({ shares }: Responsibility) => shares.flatMap(({ main }) => main);
const partOf = ({ shares }: Responsibility) => shares.flatMap(({ part }) => part);
const unitsIn = (holders: readonly Holder[]) =>
  holders.filter(({ kind }) => kind === 'UNIT').map(({ id }) => id);

/** The unit that first has main responsibility; lists are by unit. */
export const mainUnitOf = (responsibility: Responsibility): string | null =>
  unitsIn(mainOf(responsibility))[0] ?? null;

/** How the one who asks stands to a case. */
export const relationsOf = (responsibility: Responsibility, actor: Actor): readonly RelationCode[] => {
  const { roles, by } = actor;
  const stands: Readonly<Record<RelationCode, boolean>> = {
    OFFICER: by === responsibility.officer,
    DEPUTY: by === responsibility.deputy,
    HA: isAmong(mainOf(responsibility), actor),
    DA: isAmong(partOf(responsibility), actor),
    LEADER: unitsIn(mainOf(responsibility)).some((unit) => leads(actor, unit)),
    KLG: roles.includes('KLG'),
    UKLG: roles.includes('UKLG'),
    COORDINATOR: roles.includes('COORDINATOR'),
    DIRECTOR: roles.includes('DIRECTOR'),
    SECRETARY: roles.includes('SECRETARY'),
  };
  return relationCodes.filter((relation) => stands[relation]);
};

const groupMembers = (group: string, staff: StaffOn): readonly string[] => {
  if (group === 'KLG' || group === 'UKLG') return membersOf(group, staff);
  const leaders = inRole(staff, 'LEADER');
  const top = membersOf('KLG', staff);
  return group === 'LEDERE' ? leaders : leaders.filter((each) => !top.includes(each));
};

const leaderOf = (unit: string, staff: StaffOn): readonly string[] => leadersAbove(staff, unit)[0] ?? [];

const people: Readonly<Record<Holder['kind'], (id: string, staff: StaffOn) => readonly string[]>> = {
  UNIT: leaderOf,
  PERSON: (id) => [id],
  ROLE: (id, staff) => inRole(staff, id as Role),
  GROUP: groupMembers,
};

const peopleOf = (holders: readonly Holder[], staff: StaffOn) =>
  holders.flatMap(({ kind, id }) => people[kind](id, staff));

const one = (personId: string | null): readonly string[] => (personId === null ? [] : [personId]);

const addressees: Readonly<Record<AddresseeCode, (of: Responsibility, staff: StaffOn) => readonly string[]>> =
  {
    OFFICER: ({ officer }) => one(officer),
    DEPUTY: ({ deputy }) => one(deputy),
    HA: (of, staff) => peopleOf(mainOf(of), staff),
    DA: (of, staff) => peopleOf(partOf(of), staff),
    LEADER: (of, staff) => unitsIn(mainOf(of)).flatMap((unit) => leaderOf(unit, staff)),
    // In a small municipality the director is the leader above.
    SECTOR_LEADER: (of, staff) => leadersAbove(staff, mainUnitOf(of))[1] ?? inRole(staff, 'DIRECTOR'),
    KLG: (_, staff) => membersOf('KLG', staff),
    UKLG: (_, staff) => membersOf('UKLG', staff),
    COORDINATOR: (_, { organisation, day }) => coordinatorsOf(organisation, day),
    DIRECTOR: (_, staff) => inRole(staff, 'DIRECTOR'),
    SECRETARY: (_, staff) => inRole(staff, 'SECRETARY'),
  };

/**
 * Person ids of those who are told as such of a case that day, each once; none where there is nobody. For an officer who is
 * away it is the deputy of the case, else whoever stands in; for anybody else whoever stands in.
 */
export const caseAddresseesOf = (
  code: AddresseeCode,
  responsibility: Responsibility,
  staff: StaffOn,
): readonly string[] => [
  ...new Set(
    addressees[code](responsibility, staff).map((personId) =>
      toldInsteadOf(staff, personId, code === 'OFFICER' ? [responsibility.deputy] : []),
    ),
  ),
];
