/** Reports, written out and sent. */
export { exportDirectorsReport } from './reporting/export-directors-report.js';
export { exportVedtaksrapport } from './reporting/export-vedtaksrapport.js';
export { planMonthlyReports } from './reporting/jobs/plan-monthly-report.js';
export { startReportWork } from './reporting/jobs/report.jobs.js';
export { renderDirectorsReport } from './reporting/rendering/render-directors-report.js';
export { renderVedtaksrapport } from './reporting/rendering/render-vedtaksrapport.js';
export { openDataFiles } from './reporting/core/open-data.js';
