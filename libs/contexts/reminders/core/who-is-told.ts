import { caseAddresseesOf, mainUnitOf, type CaseDocument } from '#contexts/cases';
import { addresseesOf, type FollowUpDocument } from '#contexts/follow-up';
import { coordinatorsOf, leadersAbove, type StaffOn } from '#contexts/organisation';
import type { AddresseeCode } from '#contexts/procedures';
import type { FollowedPoint } from './plan-round.js';
import { canBeAsked, whyUnreachable, type Staff } from './recipients.js';
import type { UnreachableBecause } from './untold.js';

/** What a notice is about, as it stands: the point of a vedtak, or a case. */
export type Standing =
  | { readonly sort: 'FOLLOW_UP'; readonly point: FollowedPoint }
  | { readonly sort: 'CASE'; readonly file: CaseDocument };

/** As much of it as says whose it is. */
export type Held =
  | {
      readonly sort: 'FOLLOW_UP';
      readonly point: {
        readonly followUp: Pick<FollowUpDocument, 'unit' | 'coUnits' | 'officer' | 'deputy'>;
      };
    }
  | { readonly sort: 'CASE'; readonly file: Pick<CaseDocument, 'shares' | 'officer' | 'deputy'> };

/** Somebody who is to be told, and as what: an addressee of the procedure, or who stands in where nobody is reached. */
export interface Told {
  readonly personId: string;
  readonly as: string;
}

/** Somebody whom mail does not reach. */
export interface NotReached extends Told {
  readonly because: UnreachableBecause;
}

/** Those a notice is for: who is told, and whom mail does not reach. */
export interface Addressed {
  readonly told: readonly Told[];
  readonly notReached: readonly NotReached[];
}

const staffOn = ({ organisation, staffedOn: day }: Staff): StaffOn => ({ organisation, day });

const unitOf = (standing: Held): string | null =>
  standing.sort === 'CASE' ? mainUnitOf(standing.file) : standing.point.followUp.unit;

const standingSo = (code: string, standing: Held, staff: Staff): readonly string[] =>
  standing.sort === 'CASE'
    ? caseAddresseesOf(code as AddresseeCode, standing.file, staffOn(staff))
    : addresseesOf(code as AddresseeCode, standing.point.followUp, staffOn(staff));

/** Those above, nearest first, and last the coordinators. */
const above = (standing: Held, staff: Staff): readonly Told[] => [
  ...leadersAbove(staffOn(staff), unitOf(standing))
    .flat()
    .map((personId) => ({ personId, as: 'LEADER' })),
  ...coordinatorsOf(staff.organisation, staff.staffedOn).map((personId) => ({ personId, as: 'COORDINATOR' })),
];

const once = (named: readonly Told[]): readonly Told[] =>
  named.filter((told, n) => named.findIndex(({ personId }) => personId === told.personId) === n);

/** As if nobody were away: then no one stands in for anybody. */
const allThere = (staff: Staff): Staff => ({
  ...staff,
  organisation: { ...staff.organisation, absences: [] },
});

type Named = (staff: Staff) => readonly Told[];

/** Those it is for and whom mail does not reach, and those for whom somebody stands in. */
const notReachedOf = (named: Named, staff: Staff): readonly NotReached[] => {
  const told = named(staff);
  return once([...told, ...named(allThere(staff))]).flatMap((each) => {
    const isThere = told.some(({ personId }) => personId === each.personId);
    const because = whyUnreachable(staff, each.personId) ?? (isThere ? null : 'AWAY');
    return because === null ? [] : [{ ...each, because }];
  });
};

const isReached = ({ personId }: Told, staff: Staff): boolean => canBeAsked(staff, personId);

/** Where there is no second leader above, the procedures' word for that one means the director. */
const isDirectorInstead = ({ as }: Told, standing: Held, staff: Staff): boolean =>
  as === 'SECTOR_LEADER' && leadersAbove(staffOn(staff), unitOf(standing))[1] === undefined;

/** All that the procedure names. The director hears of it in their own turn, and not before where anybody else is reached. */
const namedBy =
  (codes: readonly string[], standing: Held): Named =>
  (staff) => {
    const all = codes.flatMap((as) => standingSo(as, standing, staff).map((personId) => ({ personId, as })));
    const others = all.filter((each) => !isDirectorInstead(each, standing, staff));
    return others.some((each) => isReached(each, staff)) ? others : all;
  };

/**
 * Who is told of something: all that the procedure names and mail reaches; where it reaches none of them, the nearest above whom
 * it does reach; nobody where there is nobody.
 */
export const whoIsTold = (codes: readonly string[], standing: Held, staff: Staff): Addressed => {
  const named = namedBy(codes, standing);
  const reached = once(named(staff).filter((each) => isReached(each, staff)));
  const instead =
    reached.length > 0 ? undefined : above(standing, staff).find((each) => isReached(each, staff));
  return {
    told: instead === undefined ? reached : [instead],
    notReached: notReachedOf(named, staff),
  };
};

/** Whose it is: told when somebody above them is, so that nothing is said behind anybody's back. */
export const responsibleFor = (standing: Held, staff: Staff): Addressed => {
  const named: Named = (those) =>
    standingSo('OFFICER', standing, those).map((personId) => ({ personId, as: 'OFFICER' }));
  return {
    told: named(staff).filter((each) => isReached(each, staff)),
    notReached: notReachedOf(named, staff),
  };
};
