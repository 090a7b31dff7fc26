import { refuseTexts, reject, type Rejection, type TextRejection } from '#kernel';
import type { Absence, Membership, OrganisationDocument, Unit } from './organisation.document.js';
import type { OrganisationEvent } from './organisation.events.js';
import { isWithin, unitIn } from './unit-tree.js';

/** Why a change of the organisation is refused. */
export type OrganisationRefusal =
  | 'unit-unknown'
  | 'unit-exists'
  | 'unit-circular'
  | 'membership-unknown'
  | 'membership-exists'
  | 'membership-ended'
  | 'ended-before-start'
  | 'deputy-is-self'
  | 'absence-unknown'
  | 'absence-exists'
  | 'absence-backwards'
  | 'absence-not-yours'
  | 'name-blank'
  | TextRejection['rejected'];

type Refused = Rejection<OrganisationRefusal>;
type EventNamed<T extends OrganisationEvent['type']> = Extract<OrganisationEvent, { type: T }>;

/** No units and nobody in them. */
export const noOrganisation: OrganisationDocument = { units: [], memberships: [], deputies: {} };

/** The absence of that id; undefined when there is none. */
export const absenceIn = ({ absences = [] }: OrganisationDocument, absenceId: string): Absence | undefined =>
  absences.find((each) => each.absenceId === absenceId);

const membershipIn = ({ memberships }: OrganisationDocument, membershipId: string) =>
  memberships.find((each) => each.membershipId === membershipId);

/** The longest name of a unit, a person or a job. */
export const longestName = 200;

const unfitName = (name: string): Refused | undefined =>
  name.trim() === '' ? reject('name-blank') : refuseTexts({ name }, longestName);

const unitMissing = (organisation: OrganisationDocument, unitId: string | null): Refused | undefined =>
  unitId !== null && unitIn(organisation, unitId) === undefined
    ? reject('unit-unknown', { unit: unitId })
    : undefined;

/** For each event: true when it already holds, a refusal when it cannot hold, else false. */
type Judgement = boolean | Refused;
type Judges = {
  readonly [T in OrganisationEvent['type']]: (
    data: EventNamed<T>['data'],
    organisation: OrganisationDocument,
  ) => Judgement;
};

const sameUnit = (a: Unit, b: Unit) => a.name === b.name && a.parentId === b.parentId;
const sameMembership = (a: Membership, b: EventNamed<'MembershipStarted'>['data']) =>
  a.personId === b.personId &&
  a.unitId === b.unitId &&
  a.role === b.role &&
  a.title === b.title &&
  a.from === b.from;

type AbsenceDays = Pick<Absence, 'personId' | 'from' | 'to'>;
const sameAbsence = (a: AbsenceDays, b: AbsenceDays) =>
  a.personId === b.personId && a.from === b.from && a.to === b.to;

const judges: Judges = {
  UnitAdded: (unit, organisation) => {
    const known = unitIn(organisation, unit.unitId);
    if (known !== undefined) return sameUnit(known, unit) || reject('unit-exists', { unit: known.name });
    return unfitName(unit.name) ?? unitMissing(organisation, unit.parentId) ?? false;
  },
  UnitRenamed: ({ unitId, name }, organisation) => {
    const known = unitIn(organisation, unitId);
    if (known === undefined) return reject('unit-unknown', { unit: unitId });
    return unfitName(name) ?? known.name === name;
  },
  UnitMoved: ({ unitId, parentId }, organisation) => {
    const known = unitIn(organisation, unitId);
    if (known === undefined) return reject('unit-unknown', { unit: unitId });
    if (parentId !== null && isWithin(organisation, parentId, unitId))
      return reject('unit-circular', { unit: known.name });
    return unitMissing(organisation, parentId) ?? known.parentId === parentId;
  },
  MembershipStarted: (membership, organisation) => {
    const known = membershipIn(organisation, membership.membershipId);
    if (known !== undefined) return sameMembership(known, membership) || reject('membership-exists');
    const { unitId, title } = membership;
    return unitMissing(organisation, unitId) ?? refuseTexts({ title }, longestName) ?? false;
  },
  MembershipEnded: ({ membershipId, to }, organisation) => {
    const known = membershipIn(organisation, membershipId);
    if (known === undefined) return reject('membership-unknown', { membership: membershipId });
    if (known.to !== null) return known.to === to || reject('membership-ended', { to: known.to });
    return to < known.from ? reject('ended-before-start', { from: known.from, to }) : false;
  },
  DeputyNamed: ({ personId, deputyId }, { deputies }) =>
    personId === deputyId ? reject('deputy-is-self') : (deputies[personId] ?? null) === deputyId,
  AbsenceSet: (absence, organisation) => {
    const { from, to } = absence;
    if (to !== null && to < from) return reject('absence-backwards', { from, to });
    const known = absenceIn(organisation, absence.absenceId);
    if (known !== undefined) return sameAbsence(known, absence) || reject('absence-exists');
    return (organisation.absences ?? []).some((each) => sameAbsence(each, absence));
  },
  AbsenceEnded: ({ absenceId, to }, organisation) => {
    const known = absenceIn(organisation, absenceId);
    if (known === undefined) return reject('absence-unknown', { absence: absenceId });
    return to < known.from ? reject('absence-backwards', { from: known.from, to }) : known.to === to;
  },
  AbsenceWithdrawn: ({ absenceId }, organisation) =>
    absenceIn(organisation, absenceId) === undefined
      ? reject('absence-unknown', { absence: absenceId })
      : false,
};

/** True when the event already holds, false when it changes something; a refusal when it cannot hold. */
export const judgeChange = (organisation: OrganisationDocument, event: OrganisationEvent): Judgement => {
  const judge = judges[event.type] as (data: object, organisation: OrganisationDocument) => Judgement;
  return judge(event.data, organisation);
};

const changes: {
  readonly [T in OrganisationEvent['type']]: (
    organisation: OrganisationDocument,
    data: EventNamed<T>['data'],
  ) => OrganisationDocument;
} = {
  UnitAdded: (organisation, unit) => ({ ...organisation, units: [...organisation.units, unit] }),
  UnitRenamed: (organisation, { unitId, name }) => withUnit(organisation, unitId, { name }),
  UnitMoved: (organisation, { unitId, parentId }) => withUnit(organisation, unitId, { parentId }),
  MembershipStarted: (organisation, membership) => ({
    ...organisation,
    memberships: [...organisation.memberships, { ...membership, to: null }],
  }),
  MembershipEnded: (organisation, { membershipId, to }) => ({
    ...organisation,
    memberships: organisation.memberships.map((each) =>
      each.membershipId === membershipId ? { ...each, to } : each,
    ),
  }),
  DeputyNamed: (organisation, { personId, deputyId }) => {
    const others = Object.entries(organisation.deputies).filter(([person]) => person !== personId);
    const own = deputyId === null ? [] : [[personId, deputyId] as const];
    return { ...organisation, deputies: Object.fromEntries([...others, ...own]) };
  },
  AbsenceSet: (organisation, absence) => ({
    ...organisation,
    absences: [...(organisation.absences ?? []), absence],
  }),
  AbsenceEnded: (organisation, { absenceId, to }) => ({
    ...organisation,
    absences: (organisation.absences ?? []).map((each) =>
      each.absenceId === absenceId ? { ...each, to } : each,
    ),
  }),
  AbsenceWithdrawn: (organisation, { absenceId }) => ({
    ...organisation,
    absences: (organisation.absences ?? []).filter((each) => each.absenceId !== absenceId),
  }),
};

const withUnit = (organisation: OrganisationDocument, unitId: string, change: Partial<Unit>) => ({
  ...organisation,
  units: organisation.units.map((each) => (each.unitId === unitId ? { ...each, ...change } : each)),
});

/** The organisation after the event. */
export const applyChange = (
  organisation: OrganisationDocument,
  event: OrganisationEvent,
): OrganisationDocument => {
  const change = changes[event.type] as (
    organisation: OrganisationDocument,
    data: object,
  ) => OrganisationDocument;
  return change(organisation, event.data);
};
