import type { CaseDocument } from '#contexts/cases';
import { activeMembershipsOf, type OrganisationDocument } from '#contexts/organisation';
import type { FollowedPoint, RoundDocument } from '#contexts/reminders';
import { dayOf, inNorwegianOrder, type LocalDate } from '#kernel';
import { pointOn, type PointOn, type PointQuestion } from './point-on.js';
import { figuresOf, sumOf, type RoundFigures } from './round-figures.js';
import type { RoundPeriod } from './round-period.js';

/** Somebody who was asked, and what has come of it. */
export interface AskedPerson {
  readonly personId: string;
  readonly unit: string | null;
  readonly askedOn: LocalDate;
  /** Null while they have not told everything. */
  readonly answeredOn: LocalDate | null;
  readonly inTime: boolean | null;
  /** The case of their report; null where none was begun. */
  readonly report: { readonly caseId: string; readonly state: string; readonly ended: boolean } | null;
  /** What they were asked about, and how it stands. */
  readonly points: readonly PointOn[];
}

/** `OPEN` while somebody has not answered and the round goes on; `LATE` when somebody was late, or never answered. */
export type Closing = 'OPEN' | 'IN_TIME' | 'LATE';

/** A unit's part of a round. */
export interface UnitRound {
  /** Null for what belongs to no unit. */
  readonly unitId: string | null;
  readonly name: string | null;
  readonly closing: Closing;
  readonly people: readonly AskedPerson[];
  /** Every point of the unit that was open in the period, asked about or not. */
  readonly points: readonly PointOn[];
  readonly figures: RoundFigures;
}

/** All of a municipality's round in a period. */
export interface RoundView {
  readonly period: RoundPeriod;
  readonly day: LocalDate;
  readonly round: RoundDocument | null;
  readonly units: readonly UnitRound[];
  readonly figures: RoundFigures;
}

export interface RoundMaterial extends PointQuestion {
  readonly round: RoundDocument | null;
  /** Every follow-up there is of the period, ended or not. */
  readonly points: readonly FollowedPoint[];
  readonly organisation: OrganisationDocument;
  /** The cases of the reports, by person id. */
  readonly reports: ReadonlyMap<string, CaseDocument>;
}

/** The unit somebody works in: the first that day; of who has left, the last there was. */
export const unitOfPerson = (
  organisation: OrganisationDocument,
  personId: string,
  day: LocalDate,
): string | null =>
  activeMembershipsOf(organisation, personId, day)[0]?.unitId ??
  organisation.memberships.findLast((each) => each.personId === personId)?.unitId ??
  null;

const personIn = (
  ask: RoundDocument['asks'][string],
  { organisation, day, reports }: RoundMaterial,
  points: ReadonlyMap<string, PointOn>,
): AskedPerson => {
  const { recipient: personId, askedAt, answered } = ask;
  const report = reports.get(personId);
  return {
    personId,
    unit: unitOfPerson(organisation, personId, day),
    askedOn: dayOf(askedAt),
    answeredOn: answered === null ? null : dayOf(answered.at),
    inTime: answered?.inTime ?? null,
    report: report === undefined ? null : { caseId: report.caseId, state: report.state, ended: report.ended },
    points: ask.points.flatMap(({ followUpId }) => points.get(followUpId) ?? []),
  };
};

const closingOf = (people: readonly AskedPerson[], isClosed: boolean): Closing => {
  if (people.every(({ inTime }) => inTime === true))
    return isClosed || people.length > 0 ? 'IN_TIME' : 'OPEN';
  return isClosed || people.every(({ inTime }) => inTime !== null) ? 'LATE' : 'OPEN';
};

/** A point's own unit; where it names none, that of whose it is. */
const unitOfPoint = ({ unit, officer }: PointOn, { organisation, day }: RoundMaterial): string | null =>
  unit ?? (officer === null ? null : unitOfPerson(organisation, officer, day));

const isOfThePeriod = ({ open, told, deviations, moves }: PointOn): boolean =>
  open || told || deviations > 0 || moves.length > 0;

/**
 * A round by the units of those who were asked and of the points there were. Everybody who was asked is in one unit, and so is
 * every point; what belongs to none comes last, under no name. Pure.
 */
export const roundView = (material: RoundMaterial): RoundView => {
  const { organisation, round, period, day } = material;
  const known = material.points.flatMap((point) => pointOn(point, material) ?? []);
  const byId = new Map(known.map((point) => [point.followUpId, point]));
  const people = Object.values(round?.asks ?? {}).map((ask) => personIn(ask, material, byId));
  const points = known
    .filter(isOfThePeriod)
    .map((point) => ({ ...point, unit: unitOfPoint(point, material) }));
  const ids = [...new Set([...people, ...points].map(({ unit }) => unit))];
  const nameOf = (id: string | null) => organisation.units.find(({ unitId }) => unitId === id)?.name ?? id;
  const units = ids.map<UnitRound>((unitId) => {
    const theirs = people.filter(({ unit }) => unit === unitId);
    const its = points.filter(({ unit }) => unit === unitId);
    return {
      ...{ unitId, name: nameOf(unitId), people: theirs, points: its },
      closing: closingOf(theirs, (round?.closed ?? null) !== null),
      figures: figuresOf(theirs, its),
    };
  });
  const inOrder = units.toSorted(
    (a, b) =>
      Number(a.unitId === null) - Number(b.unitId === null) || inNorwegianOrder(a.name ?? '', b.name ?? ''),
  );
  return { period, day, round, units: inOrder, figures: sumOf(units.map(({ figures }) => figures)) };
};
