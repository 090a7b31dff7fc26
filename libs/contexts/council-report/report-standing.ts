import { caseProjection, type CaseDocument } from '#contexts/cases';
import type { Filter, ReadStore, Rejection, TenantId } from '#kernel';
import { reject } from '#kernel';
import { overlaps, type ReportPeriod } from './core/report-id.js';
import type { CouncilReportDocument } from './projections/report.document.js';
import { councilReportProjection } from './projections/report.projection.js';

/** A report beside the case that carries it; the case is not there until the policy has opened it. */
export interface StandingReport {
  readonly report: CouncilReportDocument;
  readonly reportCase: CaseDocument | undefined;
}

/** Every report there is, the newest period first. */
export const readReports = async (
  documents: ReadStore,
  tenant: TenantId,
  where?: Filter,
): Promise<readonly StandingReport[]> => {
  const rows = await documents.find(councilReportProjection, {
    tenant,
    orderBy: [{ column: 'to', direction: 'descending' }],
    ...(where === undefined ? {} : { where }),
  });
  const cases = await documents.getMany(
    caseProjection,
    rows.map(({ document }) => ({ tenant, key: document.caseId })),
  );
  return rows.map(({ document: report }, index) => ({ report, reportCase: cases[index] }));
};

/** The report with that id; undefined when there is none. */
export const readReport = async (
  documents: ReadStore,
  tenant: TenantId,
  reportId: string,
): Promise<StandingReport | undefined> => {
  const report = await documents.get(councilReportProjection, tenant, reportId);
  return report && { report, reportCase: await documents.get(caseProjection, tenant, report.caseId) };
};

/** It ended without having been considered. */
export const isCalledOff = ({ report, reportCase }: StandingReport): boolean =>
  reportCase?.ended === true && report.treatment === null;

/** It has gone to the council. */
export const isSent = ({ report, reportCase }: StandingReport): boolean =>
  report.treatment !== null || (reportCase?.history.some(({ step }) => step?.id === 'send') ?? false);

/** The report, other than the one of the very same period, that a new one would have days in common with. */
export const overlapping = async (
  documents: ReadStore,
  tenant: TenantId,
  period: ReportPeriod,
): Promise<Rejection | undefined> => {
  const other = (await readReports(documents, tenant)).find(
    (each) =>
      !isCalledOff(each) &&
      overlaps(each.report.period, period) &&
      (each.report.period.from !== period.from || each.report.period.to !== period.to),
  );
  return other && reject('report-period-overlaps', { ...other.report.period });
};
