import {
  coordinatorsOf,
  lineOf,
  membershipsOn,
  type OrganisationDocument,
  type Role,
} from '#contexts/organisation';
import type { LocalDate } from '#kernel';
import type { Responsibility } from './follow-up.commands.js';
import type { AddresseeCode } from './procedure-vocabulary.js';

/** Who works in the municipality that day. */
export interface StaffOn {
  readonly organisation: OrganisationDocument;
  readonly day: LocalDate;
}

type Responsible = Pick<Responsibility, 'unit' | 'officer' | 'deputy'>;

const inRole = ({ organisation, day }: StaffOn, role: Role): readonly string[] =>
  membershipsOn(organisation, day)
    .filter((each) => each.role === role)
    .map(({ personId }) => personId);

/** Leaders of the unit and of those above it, nearest first; units without one are left out. */
const leadersAbove = (
  { organisation, day }: StaffOn,
  unit: string | null,
): readonly (readonly string[])[] => {
  const leaders = membershipsOn(organisation, day).filter(({ role }) => role === 'LEADER');
  return (unit === null ? [] : lineOf(organisation, unit))
    .map((each) => leaders.filter(({ unitId }) => unitId === each).map(({ personId }) => personId))
    .filter((those) => those.length > 0);
};

const one = (personId: string | null): readonly string[] => (personId === null ? [] : [personId]);

const holders: Readonly<Record<AddresseeCode, (of: Responsible, staff: StaffOn) => readonly string[]>> = {
  OFFICER: ({ officer }) => one(officer),
  DEPUTY: ({ deputy }) => one(deputy),
  LEADER: ({ unit }, staff) => leadersAbove(staff, unit)[0] ?? [],
  // In a small municipality the director is the leader above.
  SECTOR_LEADER: ({ unit }, staff) => leadersAbove(staff, unit)[1] ?? inRole(staff, 'DIRECTOR'),
  COORDINATOR: (_, { organisation, day }) => coordinatorsOf(organisation, day),
  DIRECTOR: (_, staff) => inRole(staff, 'DIRECTOR'),
  SECRETARY: (_, staff) => inRole(staff, 'SECRETARY'),
};

/** Person ids of those who stand so to a follow-up that day, each once; none where there is nobody. */
export const addresseesOf = (
  code: AddresseeCode,
  responsible: Responsible,
  staff: StaffOn,
): readonly string[] => [...new Set(holders[code](responsible, staff))];
