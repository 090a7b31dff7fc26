import { fillText } from '#kernel';
import type { DirectorsReport } from '../core/directors-report.js';
import { directorsTexts } from '../core/directors-report.texts.js';
import { directorsBlocks, fullTitle, openingLines } from './directors-blocks.js';
import { drawnBars } from './charts/bar-chart.js';
import { drawFooters, heading, paragraph } from './pdf-blocks.js';
import { PdfCanvas } from './pdf-canvas.js';
import { drawBlocks } from './pdf-report.js';

/**
 * The report as a tagged PDF 1.7 (PDF/A-2a, PDF/UA-1) in A4 landscape with its fonts embedded. Its only date is the report's own, so equal
 * reports give equal bytes.
 */
export const directorsPdf = (report: DirectorsReport): Promise<Uint8Array> => {
  const { language, generatedAt, municipality } = report;
  const title = fullTitle(report);
  const canvas = new PdfCanvas({
    title,
    language: directorsTexts.language[language],
    author: municipality.name,
    madeAt: new Date(generatedAt),
  });
  heading(canvas, { tag: 'H1', text: title, size: 20 });
  for (const line of openingLines(report)) paragraph(canvas, line, { size: 10.5 });
  drawBlocks(canvas, directorsBlocks(report), drawnBars);
  drawFooters(canvas, title, (page, pages) => fillText(directorsTexts.page, language, { page, pages }));
  return canvas.bytes();
};
