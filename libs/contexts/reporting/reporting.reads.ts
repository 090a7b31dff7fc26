export {
  readReportMaterial,
  reportFrom,
  reportSources,
  type ReportMaterial,
  type ReportPorts,
} from './export-vedtaksrapport.js';
export { shieldNow } from './reports/shield-now.js';
export type { PreviousRows } from './reports/vedtaksrapport.report.js';
export { drawVedtaksrapport } from './draw-vedtaksrapport.js';
export { mediaTypeOf, reportFileName } from './rendering/render-vedtaksrapport.js';
export { zipTime } from './rendering/zip-time.js';
