import type { DirectorsReport, DirectorsReportFormat } from '../core/directors-report.js';
import type { RenderedReport } from '../core/vedtaksrapport.js';

interface Renderer {
  readonly mediaType: string;
  readonly render: (report: DirectorsReport) => Promise<Uint8Array>;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

// Each is loaded when it is asked for: most commands and requests write no report.
const renderers: Readonly<Record<DirectorsReportFormat, Renderer>> = {
  pdf: {
    mediaType: 'application/pdf',
    render: async (report) => (await import('./directors-pdf.js')).directorsPdf(report),
  },
  html: {
    mediaType: 'text/html; charset=utf-8',
    render: async (report) => bytesOf((await import('./directors-html.js')).directorsHtml(report)),
  },
  json: {
    mediaType: 'application/json',
    render: (report) => Promise.resolve(bytesOf(`${JSON.stringify(report, null, 2)}\n`)),
  },
};

/** The director's report as a file: `maanedsrapport-1841-2026-11.pdf`. */
export const renderDirectorsReport = async (
  report: DirectorsReport,
  format: DirectorsReportFormat,
): Promise<RenderedReport> => {
  const { mediaType, render } = renderers[format];
  const { municipality, period } = report;
  return {
    fileName: `maanedsrapport-${municipality.number}-${period.id}.${format}`,
    mediaType,
    bytes: await render(report),
  };
};
