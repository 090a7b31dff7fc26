import { followUpProjection } from '#contexts/follow-up';
import {
  membershipsOn,
  municipalityOf,
  municipalityProjection,
  organisationOf,
  organisationProjection,
  type MunicipalityDocument,
  type OrganisationDocument,
} from '#contexts/organisation';
import { vedtakProjection } from '#contexts/vedtak';
import type {
  AnyProjection,
  Instant,
  Language,
  LocalDate,
  PeopleDirectory,
  ReadStore,
  TenantId,
} from '#kernel';
import { vedtaksloggFilter } from './core/vedtakslogg-filter.js';
import type { VedtaksloggRow } from './core/vedtakslogg.js';
import type { Frozen, ReportEdition, Vedtaksrapport } from './core/vedtaksrapport.js';
import { readRows } from './read-vedtakslogg.js';
import type { ReportNames } from './reports/report-row.js';
import { vedtaksrapport, type PreviousRows } from './reports/vedtaksrapport.report.js';

export interface ReportPorts {
  readonly documents: ReadStore;
  readonly people: Pick<PeopleDirectory, 'byIds'>;
}

export interface ReportOrder {
  readonly tenant: TenantId;
  /** First and last day of the period, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly today: LocalDate;
  readonly generatedAt: Instant;
  /** The municipality's own when nothing is said. */
  readonly language?: Language;
  readonly edition: ReportEdition;
  /** Where it is frozen; a draft when nothing is said. */
  readonly frozen?: Frozen;
  /** The report before it, in the same edition. */
  readonly previous?: PreviousRows;
}

/** All that reports of a municipality are made of, as it stands. */
export interface ReportMaterial {
  readonly municipality: MunicipalityDocument | undefined;
  readonly organisation: OrganisationDocument;
  readonly rows: readonly VedtaksloggRow[];
  /** Names of officers by their ids; used in the internal edition alone. */
  readonly officers: ReadonlyMap<string, string>;
}

/** The read models that a report is made from. */
export const reportSources: readonly AnyProjection[] = [
  vedtakProjection,
  followUpProjection,
  municipalityProjection,
  organisationProjection,
];

/** Reads what a report is made of; whose names the officers have only where an edition tells them. */
export const readReportMaterial = async (
  { documents, people }: ReportPorts,
  { tenant, today, named }: Pick<ReportOrder, 'tenant' | 'today'> & { readonly named: boolean },
): Promise<ReportMaterial> => {
  const [municipality, organisation, rows] = await Promise.all([
    municipalityOf(documents, tenant),
    organisationOf(documents, tenant),
    readRows(documents, tenant, vedtaksloggFilter({}, { today, publicOnly: false })),
  ]);
  const officers = named ? await namesOfPeople(people, tenant, rows) : new Map<string, string>();
  return { municipality, organisation, rows, officers };
};

/** The report that material makes. */
export const reportFrom = (
  { municipality, organisation, rows, officers }: ReportMaterial,
  { tenant, from, to, today, generatedAt, language, edition, frozen, previous }: ReportOrder,
): Vedtaksrapport => {
  const { number, name, language: own } = municipality ?? unknown(tenant);
  return vedtaksrapport(rows, {
    municipality: { number, name },
    period: { from, to },
    today,
    generatedAt,
    language: language ?? own,
    edition,
    frozen: frozen ?? null,
    previous: previous ?? null,
    names: {
      ...namesOf(municipality, organisation, today),
      people: edition === 'internal' ? officers : new Map(),
    },
  });
};

/**
 * The vedtaksrapport of a period, from the read models as they stand. Only the internal edition looks up any person; of
 * what is shielded the public one has the number and the legal basis.
 */
export const exportVedtaksrapport = async (
  ports: ReportPorts,
  order: ReportOrder,
): Promise<Vedtaksrapport> => {
  const { tenant, today, edition } = order;
  return reportFrom(await readReportMaterial(ports, { tenant, today, named: edition === 'internal' }), order);
};

const unknown = (tenant: TenantId) => ({ number: tenant, name: tenant, language: 'nb' as const });

const namesOf = (
  municipality: MunicipalityDocument | undefined,
  organisation: OrganisationDocument,
  today: LocalDate,
): Omit<ReportNames, 'people'> => ({
  organs: new Map((municipality?.organs ?? []).map(({ organ, name }) => [organ, name])),
  units: new Map(organisation.units.map(({ unitId, name }) => [unitId, name])),
  titles: titlesOn(organisation, today),
});

/** The title of the first membership that holds that day; of a person who has left, the last one there was. */
const titlesOn = (organisation: OrganisationDocument, day: LocalDate): ReadonlyMap<string, string> =>
  new Map(
    [...organisation.memberships, ...membershipsOn(organisation, day).toReversed()].map(
      ({ personId, title }) => [personId, title],
    ),
  );

const namesOfPeople = async (
  people: ReportPorts['people'],
  tenant: TenantId,
  rows: readonly VedtaksloggRow[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = new Set(rows.flatMap(({ followUp }) => followUp?.officer ?? []));
  const found = await people.byIds(tenant, [...ids]);
  return new Map([...found].map(([id, { name }]) => [id, name]));
};
