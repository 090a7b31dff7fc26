/** Drawing a report and nothing else: its process reads no more than that takes. */
export { renderVedtaksrapport } from './reporting/rendering/render-vedtaksrapport.js';
export type { ReportFormat, Vedtaksrapport } from './reporting/core/vedtaksrapport.js';
