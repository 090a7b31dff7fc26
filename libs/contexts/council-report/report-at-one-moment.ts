import { caseProjection } from '#contexts/cases';
import {
  readReportMaterial,
  reportFrom,
  reportSources,
  reportTemplate,
  type ReportMaterial,
  type Vedtaksrapport,
} from '#contexts/reporting';
import {
  dayOf,
  pagesUpTo,
  reject,
  type AnyProjection,
  type EventStore,
  type Instant,
  type LogPosition,
  type ReadStore,
  type Rejection,
  type TenantId,
} from '#kernel';
import type { ProcedureRef } from '#engine';
import { editions } from './core/report.events.js';
import type { ReportPeriod } from './core/report-id.js';
import { previousReport } from './previous-report.js';
import { councilReportProjection } from './projections/report.projection.js';
import type { ReportShellPorts } from './report-ports.js';

/** How often it is tried anew while things come in. */
const tries = 20;

const sources: readonly AnyProjection[] = [...reportSources, caseProjection, councilReportProjection];

export interface MomentPorts extends ReportShellPorts {
  /** Brings the read models to where the log is, or waits for whoever does. */
  readonly catchUp: () => Promise<unknown>;
}

export interface ReportMoment {
  readonly position: LogPosition;
  readonly at: Instant;
  readonly template: string;
  readonly procedures: readonly ProcedureRef[];
  readonly points: readonly string[];
  /** One for each edition. */
  readonly models: readonly Vedtaksrapport[];
}

interface Wanted {
  readonly tenant: TenantId;
  readonly reportId: string;
  readonly period: ReportPeriod;
}

/** Where all that a report is made of stands together; undefined while some are ahead of others. */
const commonPosition = async (documents: ReadStore): Promise<LogPosition | undefined> => {
  const [first = 0n, ...others] = await documents.checkpoints(sources);
  return others.every((each) => each === first) ? first : undefined;
};

const isNewest = async (store: EventStore, tenant: TenantId, after: LogPosition): Promise<boolean> => {
  const categories = sources.flatMap(({ catalogs }) => catalogs.map(({ category }) => category));
  for await (const { events } of pagesUpTo(store, { after, tenant, categories }))
    if (events.length > 0) return false;
  return true;
};

const parkedFor = async (documents: ReadStore, tenant: TenantId): Promise<Rejection | undefined> => {
  const names = new Set(sources.map(({ name }) => name));
  const park = (await documents.parked()).find((each) => each.tenant === tenant && names.has(each.follower));
  return park && reject('report-models-parked', { follower: park.follower });
};

const byId = (a: ProcedureRef, b: ProcedureRef) =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : a.version - b.version || (a.hash < b.hash ? -1 : 1);

const proceduresOf = ({ rows }: ReportMaterial): readonly ProcedureRef[] =>
  [
    ...new Map(
      rows.flatMap(({ followUp }) =>
        followUp === null ? [] : [[followUp.procedure.hash, followUp.procedure]],
      ),
    ).values(),
  ].sort(byId);

const momentOf = async (
  ports: ReportShellPorts,
  { tenant, reportId, period }: Wanted,
  { position, at }: Pick<ReportMoment, 'position' | 'at'>,
): Promise<ReportMoment> => {
  const today = dayOf(at);
  const material = await readReportMaterial(ports, { tenant, today, named: true });
  const previous = await previousReport({ ...ports, tenant }, period);
  const [template, procedures] = [reportTemplate, proceduresOf(material)];
  const frozen = { reportId, position: position.toString(), at, template, procedures };
  const models = editions.map((edition) =>
    reportFrom(material, {
      ...{ tenant, ...period, today, edition, frozen, generatedAt: at },
      ...(previous[edition] === undefined ? {} : { previous: previous[edition] }),
    }),
  );
  const told = models.flatMap(({ sections }) => sections.flatMap(({ rows }) => rows));
  const points = [...new Set(told.flatMap(({ followUpId }) => followUpId ?? []))].sort();
  return { position, at, template, procedures, points, models };
};

/**
 * The report of a period in every edition, all of one position in the log, which is the newest of the municipality. What comes in
 * meanwhile changes nothing. A refusal when read models stand still, or things keep coming in faster than they are read.
 */
export const reportAtOneMoment = async (
  ports: MomentPorts,
  wanted: Wanted,
): Promise<ReportMoment | Rejection> => {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    await ports.catchUp();
    const found = await ports.documents.atOneMoment(async (documents) => {
      const position = await commonPosition(documents);
      if (position === undefined) return undefined;
      const at = ports.clock.now();
      if (!(await isNewest(ports.store, wanted.tenant, position))) return undefined;
      return (
        (await parkedFor(documents, wanted.tenant)) ??
        momentOf({ ...ports, documents }, wanted, { position, at })
      );
    });
    if (found !== undefined) return found;
  }
  return reject('report-models-moving');
};
