export { rowOfCase, rowOfFollowUp, type InstanceRow, type InstanceSort } from './core/instances.js';
export { vedtaksloggFilter, vedtaksloggOrder } from './core/vedtakslogg-filter.js';
export type { VedtaksloggQuestion, VedtaksloggReader, VedtaksloggSort } from './core/vedtakslogg-filter.js';
export { internalView, publicView, type InternalView, type PublicView } from './core/vedtakslogg-view.js';
export {
  factsOn,
  overdueStatuses,
  rowOf,
  statusOf,
  vedtakslogg,
  type DerivedFacts,
  type VedtaksloggRow,
} from './core/vedtakslogg.js';
export {
  reportFormats,
  reportSchema,
  reportTemplate,
  type Edition,
  type Fate,
  type Frozen,
  type PreviousReport,
  type RenderedReport,
  type ReportEdition,
  type ReportFigures,
  type ReportFormat,
  type ReportRow,
  type ReportSection,
  type Vedtaksrapport,
} from './core/vedtaksrapport.js';
export {
  drawVedtaksrapport,
  mediaTypeOf,
  readReportMaterial,
  reportFileName,
  reportFrom,
  reportSources,
  shieldNow,
  zipTime,
  type PreviousRows,
  type ReportMaterial,
  type ReportPorts,
} from './reporting.reads.js';
