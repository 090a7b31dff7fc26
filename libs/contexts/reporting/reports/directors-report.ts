import { mainUnitOf, type CaseDocument } from '#contexts/cases';
import { dayOf, daysBetween, fillText, type Instant, type Language, type LocalDate } from '#kernel';
import type {
  CaseBehind,
  DeviationDue,
  DirectorsReport,
  MissingPerson,
  ReportedThing,
} from '../core/directors-report.js';
import { directorsTexts } from '../core/directors-report.texts.js';
import type { PointOn } from '../core/point-on.js';
import { standsStill } from '../core/round-figures.js';
import { nameOfRoundPeriod } from '../core/round-period.js';
import type { RoundView } from '../core/round-view.js';
import { agendaOf } from './directors-agenda.js';

/** What ids stand for. */
export interface DirectorsNames {
  /** By person id. */
  readonly people: ReadonlyMap<string, string>;
  /** Job title by person id. */
  readonly titles: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
}

export interface DirectorsMaterial {
  readonly view: RoundView;
  readonly before: RoundView | null;
  /** Deviations, orders and studies as they stand. */
  readonly cases: readonly CaseDocument[];
  readonly names: DirectorsNames;
  readonly municipality: DirectorsReport['municipality'];
  readonly language: Language;
  readonly generatedAt: Instant;
}

/** The longest lists are cut: what stands still is seen by its oldest. */
const mostStill = 15;

const nameOf = (personId: string | null, { people, titles }: DirectorsNames): string | null =>
  personId === null ? null : (people.get(personId) ?? titles.get(personId) ?? null);

const numberOf = ({ caseNumber, point }: PointOn, language: Language): string | null =>
  caseNumber === null || point === null
    ? caseNumber
    : fillText(directorsTexts.point, language, { number: caseNumber, point });

/** A point in a list. Whose a shielded one is, is not said either. */
const thingOf = (point: PointOn, { names, language }: DirectorsMaterial): ReportedThing => {
  const { title, shieldedBy, unit, officer } = point;
  const shown = shieldedBy === null;
  return {
    number: numberOf(point, language),
    title: shown ? title : null,
    shieldedBy,
    unit: shown && unit !== null ? (names.units.get(unit) ?? unit) : null,
    responsible: shown ? nameOf(officer, names) : null,
  };
};

const allPoints = ({ units }: RoundView): readonly PointOn[] => units.flatMap(({ points }) => points);

const missingOf = ({ view, names }: DirectorsMaterial): readonly MissingPerson[] =>
  view.units.flatMap(({ people, name }) =>
    people
      .filter(({ answeredOn }) => answeredOn === null)
      .map(({ personId, points, askedOn }) => ({
        personId,
        name: nameOf(personId, names) ?? personId,
        title: names.titles.get(personId) ?? null,
        unit: name,
        points: points.filter(({ told, open }) => open && !told).length,
        askedOn,
      })),
  );

/** What is said of a thing where it may be told; of what is shielded nothing but its number and legal basis. */
const toldOf = <T extends object>(
  thing: ReportedThing,
  facts: T,
): ReportedThing & { readonly [K in keyof T]: T[K] | null } => {
  const told =
    thing.shieldedBy === null
      ? facts
      : (Object.fromEntries(Object.keys(facts).map((name) => [name, null])) as Record<keyof T, null>);
  return { ...thing, ...told };
};

const earlier = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const overdueOf = (material: DirectorsMaterial) =>
  allPoints(material.view)
    .filter(({ open, daysOverdue }) => open && daysOverdue > 0)
    .toSorted((a, b) => b.daysOverdue - a.daysOverdue)
    .map((point) => {
      const { deadline, daysOverdue } = point;
      return toldOf(thingOf(point, material), { deadline, daysOverdue });
    });

const movedOf = (material: DirectorsMaterial) =>
  allPoints(material.view)
    .flatMap((point) => point.moves.map((move) => ({ point, move })))
    .toSorted((a, b) => earlier(a.move.on, b.move.on))
    .map(({ point, move }) => toldOf(thingOf(point, material), move));

const stillOf = (material: DirectorsMaterial) =>
  allPoints(material.view)
    .filter(standsStill)
    .toSorted((a, b) => earlier(a.unchangedSince ?? '', b.unchangedSince ?? ''))
    .slice(0, mostStill)
    .map((point) => {
      const { unchangedSince, unchangedMonths: months } = point;
      return toldOf(thingOf(point, material), { unchangedSince, months });
    });

const orders: readonly string[] = ['oppdrag', 'utredning'];
const deviationProcedure = 'avvik';
const followUps = 'followUp';

const isDeviation = ({ procedure, source }: CaseDocument): boolean =>
  procedure.id === deviationProcedure || (source?.category === followUps && !orders.includes(procedure.id));

const sourceOf = ({ source }: CaseDocument, points: ReadonlyMap<string, PointOn>): PointOn | undefined =>
  source?.category === followUps ? points.get(source.id) : undefined;

/** A case by its own words; one that came of a shielded point by that point's number and legal basis alone. */
const thingOfCase = (
  file: CaseDocument,
  source: PointOn | undefined,
  material: DirectorsMaterial,
): ReportedThing => {
  if (source !== undefined && source.shieldedBy !== null) return thingOf(source, material);
  const unit = mainUnitOf(file);
  const { names, language } = material;
  return {
    number: source === undefined ? null : numberOf(source, language),
    title: source?.title ?? file.title,
    shieldedBy: null,
    unit: unit === null ? null : (names.units.get(unit) ?? unit),
    responsible: nameOf(file.officer, names),
  };
};

/** Those of which nobody has taken a step yet: they wait to be gone through. */
const deviationsOf = (material: DirectorsMaterial): readonly DeviationDue[] => {
  const points = new Map(allPoints(material.view).map((point) => [point.followUpId, point]));
  return material.cases
    .filter((file) => isDeviation(file) && !file.ended && file.history.every(({ step }) => step === null))
    .filter(({ openedAt }) => dayOf(openedAt) <= material.view.day)
    .toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : 1))
    .map((file) => {
      const thing = thingOfCase(file, sourceOf(file, points), material);
      const { title: what, description: measure, caseId } = file;
      return { caseId, ...toldOf(thing, { reportedOn: dayOf(file.openedAt), what, measure }) };
    });
};

const casesOf = (material: DirectorsMaterial): readonly CaseBehind[] => {
  const { day } = material.view;
  const points = new Map(allPoints(material.view).map((point) => [point.followUpId, point]));
  const late = material.cases.flatMap((file) => {
    const { deadline, ended, procedure } = file;
    const isLate = orders.includes(procedure.id) && !ended && deadline !== null && deadline < day;
    return isLate ? [{ file, deadline }] : [];
  });
  return late
    .toSorted((a, b) => earlier(a.deadline, b.deadline))
    .map(({ file, deadline }) => {
      const thing = thingOfCase(file, sourceOf(file, points), material);
      const { caseId, procedure } = file;
      const told = toldOf(thing, { deadline, daysOverdue: daysBetween(deadline, day) });
      return { caseId, procedure: procedure.id, ...told };
    });
};

const closedOn = ({ round }: RoundView): LocalDate | null =>
  round?.closed == null ? null : dayOf(round.closed.at);

const roundOf = ({ round, ...view }: RoundView): DirectorsReport['round'] => {
  if (round === null) return null;
  const closing = round.closed === null ? 'OPEN' : round.closed.inTime ? 'IN_TIME' : 'LATE';
  const { on: openedOn, answerBy } = round;
  return { openedOn, answerBy, closedOn: closedOn({ round, ...view }), closing };
};

/** The director's report of a period: documents and names in, one document out. Equal input gives an equal report. */
export const directorsReport = (material: DirectorsMaterial): DirectorsReport => {
  const { view, before, language, municipality, generatedAt } = material;
  const report = {
    schema: 'directors-report.v1' as const,
    ...{ language, municipality, generatedAt, day: view.day },
    title: directorsTexts.title[language],
    period: { ...view.period, name: nameOfRoundPeriod(view.period, language) },
    round: roundOf(view),
    deviations: deviationsOf(material),
    figures: view.figures,
    before:
      before === null ? null : { name: nameOfRoundPeriod(before.period, language), figures: before.figures },
    units: view.units.map(({ unitId, name, closing, figures }) => ({
      ...{ unitId, closing, figures },
      name: name ?? directorsTexts.noUnit[language],
    })),
    missing: missingOf(material),
    overdue: overdueOf(material),
    moved: movedOf(material),
    still: stillOf(material),
    cases: casesOf(material),
  };
  return { ...report, agenda: agendaOf(report) };
};
