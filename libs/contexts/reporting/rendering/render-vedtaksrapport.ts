import type { Language } from '#kernel';
import type { RenderedReport, ReportEdition, ReportFormat, Vedtaksrapport } from '../core/vedtaksrapport.js';

interface Renderer {
  readonly mediaType: string;
  readonly render: (model: Vedtaksrapport) => Promise<Uint8Array>;
}

// Each is loaded when it is asked for: most commands and requests write no report.
const renderers: Readonly<Record<ReportFormat, Renderer>> = {
  pdf: {
    mediaType: 'application/pdf',
    render: async (model) => (await import('./render-pdf.js')).renderPdf(model),
  },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: async (model) => (await import('./render-docx.js')).renderDocx(model),
  },
  html: {
    mediaType: 'text/html; charset=utf-8',
    render: async (model) => (await import('./render-html.js')).renderHtml(model),
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    render: async (model) => (await import('./render-xlsx.js')).renderXlsx(model),
  },
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    render: async (model) => (await import('./render-csv.js')).renderCsv(model),
  },
  json: {
    mediaType: 'application/json',
    render: async (model) => (await import('./render-json.js')).renderJson(model),
  },
  jsonld: {
    mediaType: 'application/ld+json',
    render: async (model) => (await import('./render-jsonld.js')).renderJsonLd(model),
  },
};

const fileMarks: Readonly<Record<ReportEdition, string>> = {
  public: '',
  internal: '-intern',
  closed: '-lukket-moete',
};

/** `vedtaksrapport-1841-2026-01-01--2026-06-30.pdf`; an edition that is not for all says so, lest it be sent by mistake. */
export const reportFileName = (
  { municipality, period, edition }: Vedtaksrapport,
  format: ReportFormat,
): string => {
  const marked = fileMarks[edition];
  return `vedtaksrapport-${municipality.number}-${period.from}--${period.to}${marked}.${format}`;
};

export const mediaTypeOf = (format: ReportFormat): string => renderers[format].mediaType;

/** The report as a file, in its own language unless another is asked for. */
export const renderVedtaksrapport = async (
  model: Vedtaksrapport,
  format: ReportFormat,
  language: Language = model.language,
): Promise<RenderedReport> => {
  const { mediaType, render } = renderers[format];
  return { fileName: reportFileName(model, format), mediaType, bytes: await render({ ...model, language }) };
};
