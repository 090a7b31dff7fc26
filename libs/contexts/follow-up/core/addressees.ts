import {
  coordinatorsOf,
  inRole,
  leadersAbove,
  membersOf,
  toldInsteadOf,
  type StaffOn,
} from '#contexts/organisation';
import type { AddresseeCode } from '#contexts/procedures';
import type { Responsibility } from './follow-up.commands.js';

type Responsible = Pick<Responsibility, 'unit' | 'coUnits' | 'officer' | 'deputy'>;

const one = (personId: string | null): readonly string[] => (personId === null ? [] : [personId]);

const leaderOf = ({ unit }: Pick<Responsible, 'unit'>, staff: StaffOn) => leadersAbove(staff, unit)[0] ?? [];

const holders: Readonly<Record<AddresseeCode, (of: Responsible, staff: StaffOn) => readonly string[]>> = {
  OFFICER: ({ officer }) => one(officer),
  DEPUTY: ({ deputy }) => one(deputy),
  // The unit with main responsibility answers by its leader, and so do those with a part of it.
  HA: leaderOf,
  DA: ({ coUnits }, staff) => coUnits.flatMap((unit) => leaderOf({ unit }, staff)),
  LEADER: leaderOf,
  // In a small municipality the director is the leader above.
  SECTOR_LEADER: ({ unit }, staff) => leadersAbove(staff, unit)[1] ?? inRole(staff, 'DIRECTOR'),
  KLG: (_, staff) => membersOf('KLG', staff),
  UKLG: (_, staff) => membersOf('UKLG', staff),
  COORDINATOR: (_, { organisation, day }) => coordinatorsOf(organisation, day),
  DIRECTOR: (_, staff) => inRole(staff, 'DIRECTOR'),
  SECRETARY: (_, staff) => inRole(staff, 'SECRETARY'),
};

/**
 * Person ids of those who are told as such of a follow-up that day, each once; none where there is nobody. For an officer who
 * is away it is the deputy of the point, else whoever stands in; for anybody else whoever stands in.
 */
export const addresseesOf = (
  code: AddresseeCode,
  responsible: Responsible,
  staff: StaffOn,
): readonly string[] => [
  ...new Set(
    holders[code](responsible, staff).map((personId) =>
      toldInsteadOf(staff, personId, code === 'OFFICER' ? [responsible.deputy] : []),
    ),
  ),
];
