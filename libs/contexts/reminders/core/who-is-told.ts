import { caseAddresseesOf, mainUnitOf, type CaseDocument } from '#contexts/cases';
import { addresseesOf } from '#contexts/follow-up';
import { coordinatorsOf, leadersAbove, type StaffOn } from '#contexts/organisation';
import type { AddresseeCode } from '#contexts/procedures';
import type { FollowedPoint } from './plan-round.js';
import { canBeAsked, type Staff } from './recipients.js';

/** What a notice is about, as it stands: the point of a vedtak, or a case. */
export type Standing =
  | { readonly sort: 'FOLLOW_UP'; readonly point: FollowedPoint }
  | { readonly sort: 'CASE'; readonly file: CaseDocument };

/** Somebody who is to be told, and as what: an addressee of the procedure, or who stands in where nobody is reached. */
export interface Told {
  readonly personId: string;
  readonly as: string;
}

const staffOn = ({ organisation, staffedOn: day }: Staff): StaffOn => ({ organisation, day });

const unitOf = (standing: Standing): string | null =>
  standing.sort === 'CASE' ? mainUnitOf(standing.file) : standing.point.followUp.unit;

const standingSo = (code: string, standing: Standing, staff: Staff): readonly string[] =>
  standing.sort === 'CASE'
    ? caseAddresseesOf(code as AddresseeCode, standing.file, staffOn(staff))
    : addresseesOf(code as AddresseeCode, standing.point.followUp, staffOn(staff));

/** Those above, nearest first, and last the coordinators. */
const above = (standing: Standing, staff: Staff): readonly Told[] => [
  ...leadersAbove(staffOn(staff), unitOf(standing))
    .flat()
    .map((personId) => ({ personId, as: 'LEADER' })),
  ...coordinatorsOf(staff.organisation, staff.staffedOn).map((personId) => ({ personId, as: 'COORDINATOR' })),
];

/**
 * Who is told of something: all that the procedure names and mail reaches; where it reaches none of them, the nearest above whom
 * it does reach; nobody where there is nobody.
 */
export const whoIsTold = (codes: readonly string[], standing: Standing, staff: Staff): readonly Told[] => {
  const named = codes.flatMap((as) => standingSo(as, standing, staff).map((personId) => ({ personId, as })));
  const reached = named.filter(({ personId }) => canBeAsked(staff, personId));
  if (reached.length > 0)
    return reached.filter((told, n) => reached.findIndex(({ personId }) => personId === told.personId) === n);
  const instead = above(standing, staff).find(({ personId }) => canBeAsked(staff, personId));
  return instead === undefined ? [] : [instead];
};

/** Whose it is: told when somebody above them is, so that nothing is said behind anybody's back. */
export const responsibleFor = (standing: Standing, staff: Staff): readonly Told[] =>
  standingSo('OFFICER', standing, staff)
    .filter((personId) => canBeAsked(staff, personId))
    .map((personId) => ({ personId, as: 'OFFICER' }));
