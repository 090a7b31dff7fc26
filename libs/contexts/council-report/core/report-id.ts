import { uuid5, type LocalDate, type TenantId } from '#kernel';

/** First and last day of what a report tells of, both included. */
export interface ReportPeriod {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** One report for each period of a municipality: ordering it twice meets the same stream. */
export const councilReportIdOf = (tenant: TenantId, { from, to }: ReportPeriod): string =>
  uuid5('councilReport', tenant, from, to);

/** The case that carries an order out; a report that is ordered again after it was called off has another. */
export const caseOfOrder = (reportId: string, order: number): string =>
  uuid5('case', 'councilReport', reportId, order);

/** Whether two periods have a day in common. */
export const overlaps = (one: ReportPeriod, other: ReportPeriod): boolean =>
  one.from <= other.to && other.from <= one.to;
