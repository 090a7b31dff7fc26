/** Reports to the council: frozen, read again, held against their hashes. */
export { archiveReport, type ArchivePorts } from './council-report/archive-report.js';
export { drawReportFiles } from './council-report/jobs/draw-report-files.js';
export type { DrawingPorts } from './council-report/jobs/drawing-ports.js';
export { startDrawing } from './council-report/jobs/report-files.jobs.js';
export { keptReportFile } from './council-report/report-file.js';
export { freezeReport } from './council-report/freeze-report.js';
export { editionsIn, reportHistory, type StoredEdition } from './council-report/read-editions.js';
export { orderDueReport } from './council-report/jobs/order-due-report.js';
export { startCouncilReportWork } from './council-report/jobs/council-report.jobs.js';
export { renewReports } from './council-report/renew-reports.js';
export { readFrozen } from './council-report/read-frozen.js';
export {
  isCalledOff,
  isSent,
  overlapping,
  readReport,
  readReports,
  type StandingReport,
} from './council-report/report-standing.js';
export { nameOfPoint, type ReportPoint } from './council-report/core/report-points.js';
export { readPoints, type PointsOfReport } from './council-report/read-points.js';
