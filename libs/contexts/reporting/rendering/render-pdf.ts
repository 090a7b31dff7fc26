import { fillText, longDay } from '#kernel';
import { reportTexts } from '../core/reporting.texts.js';
import type { ReportSection, Vedtaksrapport } from '../core/vedtaksrapport.js';
import { PdfCanvas } from './pdf-canvas.js';
import { pointCells, pointColumns } from './pdf-cells.js';
import { drawTable, leastTableHeight } from './pdf-table.js';
import { municipalityText, periodText, remarksOf, summaryLines } from './report-summary.js';
import { wrapText } from './wrap-text.js';

/**
 * A tagged PDF 1.7 (PDF/UA-1) in A4 landscape with its fonts embedded. Its only date is the report's own, so equal
 * reports give equal bytes.
 */
export const renderPdf = async (model: Vedtaksrapport): Promise<Uint8Array> => {
  const { language, generatedAt } = model;
  const canvas = new PdfCanvas({
    title: `${model.title}, ${municipalityText(model)}, ${periodText(model)}`,
    language: reportTexts.language[language],
    author: model.municipality.name,
    madeAt: new Date(generatedAt),
  });
  drawTitle(canvas, model);
  drawSummary(canvas, model);
  for (const section of model.sections) drawSection(canvas, section, model);
  if (model.sections.length === 0) paragraph(canvas, reportTexts.nothing[language], 10);
  drawFooters(canvas, model);
  return canvas.bytes();
};

const paragraph = (canvas: PdfCanvas, text: string, size: number): void => {
  const lines = wrapText(text, canvas.right - canvas.left, canvas.widthOf('regular', size));
  canvas.element(canvas.root, 'P', () => {
    lines.forEach((line, index) => {
      canvas.write({ text: line, x: canvas.left, y: canvas.y + index * size * 1.4, size });
    });
  });
  canvas.y += lines.length * size * 1.4 + 2;
};

const heading = (
  canvas: PdfCanvas,
  { tag, text, size }: { readonly tag: 'H1' | 'H2'; readonly text: string; readonly size: number },
): void => {
  const lines = wrapText(text, canvas.right - canvas.left, canvas.widthOf('bold', size));
  canvas.element(canvas.root, tag, () => {
    lines.forEach((line, index) => {
      const y = canvas.y + index * size * 1.3;
      canvas.write({ text: line, x: canvas.left, y, size, weight: 'bold', colour: 'strong' });
    });
  });
  canvas.doc.outline.addItem(text);
  canvas.y += lines.length * size * 1.3 + size * 0.4;
};

const drawTitle = (canvas: PdfCanvas, model: Vedtaksrapport): void => {
  const { language, today } = model;
  heading(canvas, { tag: 'H1', text: `${model.title} – ${municipalityText(model)}`, size: 22 });
  paragraph(canvas, `${reportTexts.period[language]}: ${periodText(model)}`, 11);
  paragraph(canvas, `${reportTexts.madeOn[language]} ${longDay(today, language)}`, 11);
  for (const remark of remarksOf(model)) paragraph(canvas, remark, 11);
  canvas.y += 14;
};

const drawSummary = (canvas: PdfCanvas, model: Vedtaksrapport): void => {
  const { language } = model;
  heading(canvas, { tag: 'H2', text: reportTexts.summary[language], size: 14 });
  const columns = [
    { heading: reportTexts.figure[language], width: 260 },
    { heading: reportTexts.points[language], width: 100 },
  ];
  const rows = summaryLines(model).map(({ label, points, part }) => [
    [{ text: part ? `– ${label}` : label }],
    [{ text: points.toString(), weight: part ? ('regular' as const) : ('bold' as const) }],
  ]);
  drawTable(canvas, canvas.root, columns, rows);
  canvas.y += 18;
};

const drawSection = (
  canvas: PdfCanvas,
  { name, rows }: ReportSection,
  { language }: Vedtaksrapport,
): void => {
  if (canvas.room < leastTableHeight + 30) canvas.newPage();
  heading(canvas, { tag: 'H2', text: name, size: 14 });
  drawTable(
    canvas,
    canvas.root,
    pointColumns(language),
    rows.map((row) => pointCells(row, language)),
  );
  canvas.y += 18;
};

const drawFooters = (canvas: PdfCanvas, model: Vedtaksrapport): void => {
  const { language, edition } = model;
  const { count } = canvas.doc.bufferedPageRange();
  const marks = [
    reportTexts.draft[language],
    ...(edition === 'internal' ? [reportTexts.internalEdition[language]] : []),
    `${model.title}, ${municipalityText(model)}, ${periodText(model)}`,
  ].join(' · ');
  const size = 8;
  for (let page = 0; page < count; page += 1) {
    canvas.doc.switchToPage(page);
    const number = fillText(reportTexts.page, language, { page: page + 1, pages: count });
    const x = canvas.right - canvas.widthOf('regular', size)(number);
    canvas.artifact('Pagination', () => {
      canvas.write({ text: marks, x: canvas.left, y: canvas.bottom + 12, size, colour: 'muted' });
      canvas.write({ text: number, x, y: canvas.bottom + 12, size, colour: 'muted' });
    });
  }
};
