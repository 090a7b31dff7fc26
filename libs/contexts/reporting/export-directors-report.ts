import { caseProjection, type CaseDocument } from '#contexts/cases';
import { membershipsOn, municipalityOf, organisationOf } from '#contexts/organisation';
import type { Instant, Language, LocalDate, PeopleDirectory, ReadStore, TenantId } from '#kernel';
import type { DirectorsReport } from './core/directors-report.js';
import { periodBefore, type RoundPeriod } from './core/round-period.js';
import type { RoundView } from './core/round-view.js';
import { readRoundView } from './read-round-view.js';
import { directorsReport, type DirectorsNames } from './reports/directors-report.js';

export interface DirectorsPorts {
  readonly documents: ReadStore;
  readonly people: Pick<PeopleDirectory, 'byIds'>;
}

export interface DirectorsOrder {
  readonly tenant: TenantId;
  readonly period: RoundPeriod;
  readonly today: LocalDate;
  readonly generatedAt: Instant;
  /** The municipality's own when nothing is said. */
  readonly language?: Language;
}

const readCases = async (documents: ReadStore, tenant: TenantId): Promise<readonly CaseDocument[]> => {
  const where = { column: 'ended', is: 'equal', value: false } as const;
  const rows = await documents.find(caseProjection, { tenant, where });
  return rows.map(({ document }) => document);
};

const peopleIn = ({ units }: RoundView, cases: readonly CaseDocument[]): readonly string[] => [
  ...new Set(
    [
      ...units.flatMap(({ people }) => people.map(({ personId }) => personId)),
      ...units.flatMap(({ points }) => points.map(({ officer }) => officer)),
      ...cases.map(({ officer }) => officer),
    ].filter((each) => each !== null),
  ),
];

const readNames = async (
  { documents, people }: DirectorsPorts,
  tenant: TenantId,
  about: { readonly ids: readonly string[]; readonly day: LocalDate },
): Promise<DirectorsNames> => {
  const organisation = await organisationOf(documents, tenant);
  const found = await people.byIds(tenant, [...about.ids]);
  const now = membershipsOn(organisation, about.day).toReversed();
  return {
    people: new Map([...found].map(([id, { name }]) => [id, name])),
    titles: new Map([...organisation.memberships, ...now].map(({ personId, title }) => [personId, title])),
    units: new Map(organisation.units.map(({ unitId, name }) => [unitId, name])),
  };
};

/** The director's report of a period, beside the period before, from the read models as they stand. */
export const exportDirectorsReport = async (
  ports: DirectorsPorts,
  { tenant, period, today, generatedAt, language }: DirectorsOrder,
): Promise<DirectorsReport> => {
  const { documents } = ports;
  const earlier = periodBefore(period);
  const [municipality, view, before, cases] = await Promise.all([
    municipalityOf(documents, tenant),
    readRoundView(documents, { tenant, period, today }),
    earlier === undefined ? null : readRoundView(documents, { tenant, period: earlier, today }),
    readCases(documents, tenant),
  ]);
  const { number, name, language: own } = municipality ?? { number: tenant, name: tenant, language: 'nb' };
  return directorsReport({
    ...{ view, before, cases, generatedAt },
    municipality: { number, name },
    language: language ?? own,
    names: await readNames(ports, tenant, { ids: peopleIn(view, cases), day: view.day }),
  });
};
