import { fillText } from '#kernel';
import { reportTexts } from '../core/reporting.texts.js';
import type { Vedtaksrapport } from '../core/vedtaksrapport.js';
import { PdfCanvas } from './pdf-canvas.js';
import { drawFooters, heading, paragraph } from './pdf-blocks.js';
import { drawBlocks } from './pdf-report.js';
import { drawnBars } from './charts/bar-chart.js';
import { municipalityText, marksOf, periodText, remarksOf } from './report-summary.js';
import { standsOn, vedtaksrapportBlocks } from './vedtaksrapport-blocks.js';

/**
 * A tagged PDF 1.7 (PDF/A-2a, PDF/UA-1) in A4 landscape with its fonts embedded. Its only date is the report's own, so equal
 * reports give equal bytes.
 */
export const renderPdf = (model: Vedtaksrapport): Promise<Uint8Array> => {
  const { language, generatedAt } = model;
  const title = `${reportTexts.title[language]}, ${municipalityText(model)}, ${periodText(model)}`;
  const canvas = new PdfCanvas({
    title,
    language: reportTexts.language[language],
    author: model.municipality.name,
    madeAt: new Date(generatedAt),
  });
  drawTitle(canvas, model);
  drawBlocks(canvas, vedtaksrapportBlocks(model), drawnBars);
  drawFooters(canvas, [...marksOf(model), title].join(' · '), (page, pages) =>
    fillText(reportTexts.page, language, { page, pages }),
  );
  return canvas.bytes();
};

const drawTitle = (canvas: PdfCanvas, model: Vedtaksrapport): void => {
  const { language } = model;
  heading(canvas, {
    tag: 'H1',
    text: `${reportTexts.title[language]} – ${municipalityText(model)}`,
    size: 22,
  });
  const lines = [
    `${reportTexts.period[language]}: ${periodText(model)}`,
    standsOn(model),
    ...remarksOf(model),
  ];
  for (const line of lines) paragraph(canvas, line, { size: 11 });
};
