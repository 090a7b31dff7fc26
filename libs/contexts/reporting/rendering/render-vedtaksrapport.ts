import type { RenderedReport, ReportFormat, Vedtaksrapport } from '../core/vedtaksrapport.js';
import { renderCsv } from './render-csv.js';
import { renderJson } from './render-json.js';
import { renderPdf } from './render-pdf.js';
import { renderXlsx } from './render-xlsx.js';

interface Renderer {
  readonly mediaType: string;
  readonly render: (model: Vedtaksrapport) => Uint8Array | Promise<Uint8Array>;
}

const renderers: Readonly<Record<ReportFormat, Renderer>> = {
  pdf: { mediaType: 'application/pdf', render: renderPdf },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    render: renderXlsx,
  },
  csv: { mediaType: 'text/csv; charset=utf-8', render: renderCsv },
  json: { mediaType: 'application/json', render: renderJson },
};

/** `vedtaksrapport-1841-2026-01-01--2026-06-30.pdf`; the internal edition says so, lest it be sent by mistake. */
export const reportFileName = (
  { municipality, period, edition }: Vedtaksrapport,
  format: ReportFormat,
): string => {
  const marked = edition === 'internal' ? '-intern' : '';
  return `vedtaksrapport-${municipality.number}-${period.from}--${period.to}${marked}.${format}`;
};

/** The report as a file. */
export const renderVedtaksrapport = async (
  model: Vedtaksrapport,
  format: ReportFormat,
): Promise<RenderedReport> => {
  const { mediaType, render } = renderers[format];
  return { fileName: reportFileName(model, format), mediaType, bytes: await render(model) };
};
