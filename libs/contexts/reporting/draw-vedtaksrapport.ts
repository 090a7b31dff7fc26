import type { Drawer, Language } from '#kernel';
import type { RenderedReport, ReportFormat, Vedtaksrapport } from './core/vedtaksrapport.js';
import { mediaTypeOf, reportFileName } from './rendering/render-vedtaksrapport.js';

/** The report as a file, in its own language unless another is asked for, without the process that asks having drawn it. */
export const drawVedtaksrapport = async (
  drawer: Drawer,
  model: Vedtaksrapport,
  format: ReportFormat,
  language: Language = model.language,
): Promise<RenderedReport> => ({
  fileName: reportFileName(model, format),
  mediaType: mediaTypeOf(format),
  bytes: await drawer.draw({ model, format, language }),
});
