import { policy, type JobRequest, type TenantId } from '#kernel';
import { reportExportEvents, type ReportExportEvent } from '../core/export.events.js';

/** The queue that the drawing of files rings on. */
export const reportFilesQueue = 'report-files';

/** The only ring there is: one municipality's, or all. */
export const drawJobName = 'draw-report-files';

export const drawJob = (tenant: TenantId): JobRequest => ({
  queue: reportFilesQueue,
  name: drawJobName,
  id: `report-files.${tenant}`,
  data: { tenant },
});

/** Whenever files are ordered, the worker is woken; else it looks each minute. */
export const drawWhenOrdered = policy<ReportExportEvent>({
  name: 'draw-report-files-when-ordered',
  catalogs: [reportExportEvents],
  on: { ExportOrdered: ({ tenant }) => [{ do: 'wake', job: drawJob(tenant) }] },
});
