export {
  councilReportEvents,
  editions,
  type CouncilReportEvent,
  type Edition,
} from './core/report.events.js';
export { reportExportEvents } from './core/export.events.js';
export { councilReportIdOf, overlaps, type ReportPeriod } from './core/report-id.js';
export { councilReportTexts } from './core/report.texts.js';
export type { CouncilReportDocument, EditionDocument } from './projections/report.document.js';
export { councilReportProjection } from './projections/report.projection.js';
