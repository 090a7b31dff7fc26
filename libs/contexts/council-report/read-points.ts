import { readReportMaterial } from '#contexts/reporting';
import type { LocalDate, TenantId } from '#kernel';
import { pointsAmong, pointsWithoutStatus, type ReportPoint } from './core/report-points.js';
import type { CouncilReportDocument } from './projections/report.document.js';
import type { ReportShellPorts } from './report-ports.js';

export interface PointsOfReport {
  /** Those that were frozen into it; none before. */
  readonly frozen: readonly ReportPoint[];
  /** Of which nobody has told anything in the period; none once it is frozen. */
  readonly withoutStatus: readonly ReportPoint[];
}

/** The points of a report as they stand now. */
export const readPoints = async (
  ports: Pick<ReportShellPorts, 'documents' | 'people'>,
  { tenant, today }: { readonly tenant: TenantId; readonly today: LocalDate },
  { period, frozen }: CouncilReportDocument,
): Promise<PointsOfReport> => {
  const { rows } = await readReportMaterial(ports, { tenant, today, named: false });
  return frozen === null
    ? { frozen: [], withoutStatus: pointsWithoutStatus(rows, period) }
    : { frozen: pointsAmong(rows, frozen.points), withoutStatus: [] };
};
