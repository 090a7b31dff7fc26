import { fillText, longDay } from '#kernel';
import { reportTexts } from '../core/reporting.texts.js';
import type { ReportSection, Vedtaksrapport } from '../core/vedtaksrapport.js';
import { PdfCanvas } from './pdf-canvas.js';
import { pointCells, pointColumns } from './pdf-cells.js';
import { drawFooters as drawEachFooter, heading, paragraph } from './pdf-blocks.js';
import { drawTable, leastTableHeight } from './pdf-table.js';
import { municipalityText, marksOf, periodText, remarksOf, summaryLines } from './report-summary.js';

/**
 * A tagged PDF 1.7 (PDF/UA-1) in A4 landscape with its fonts embedded. Its only date is the report's own, so equal
 * reports give equal bytes.
 */
export const renderPdf = async (model: Vedtaksrapport): Promise<Uint8Array> => {
  const { language, generatedAt } = model;
  const canvas = new PdfCanvas({
    title: `${reportTexts.title[language]}, ${municipalityText(model)}, ${periodText(model)}`,
    language: reportTexts.language[language],
    author: model.municipality.name,
    madeAt: new Date(generatedAt),
  });
  drawTitle(canvas, model);
  drawSummary(canvas, model);
  for (const section of model.sections) drawSection(canvas, section, model);
  if (model.sections.length === 0) paragraph(canvas, reportTexts.nothing[language], { size: 10 });
  drawShielded(canvas, model);
  drawFooters(canvas, model);
  return canvas.bytes();
};

const drawTitle = (canvas: PdfCanvas, model: Vedtaksrapport): void => {
  const { language, today } = model;
  heading(canvas, {
    tag: 'H1',
    text: `${reportTexts.title[language]} – ${municipalityText(model)}`,
    size: 22,
  });
  paragraph(canvas, `${reportTexts.period[language]}: ${periodText(model)}`, { size: 11 });
  paragraph(canvas, `${reportTexts.madeOn[language]} ${longDay(today, language)}`, { size: 11 });
  for (const remark of remarksOf(model)) paragraph(canvas, remark, { size: 11 });
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

/** What is shielded from the public: number and legal basis, and no more. */
const drawShielded = (canvas: PdfCanvas, { shielded, language }: Vedtaksrapport): void => {
  if (shielded.length === 0) return;
  if (canvas.room < leastTableHeight + 30) canvas.newPage();
  heading(canvas, { tag: 'H2', text: reportTexts.shieldedVedtak[language], size: 14 });
  drawTable(
    canvas,
    canvas.root,
    [
      { heading: reportTexts.caseNumber[language], width: 160 },
      { heading: reportTexts.shieldedBy[language], width: 360 },
    ],
    shielded.map(({ caseNumber, shieldedBy }) => [
      [{ text: caseNumber ?? reportTexts.noCaseNumber[language], weight: 'bold' as const }],
      [{ text: shieldedBy }],
    ]),
  );
};

const drawFooters = (canvas: PdfCanvas, model: Vedtaksrapport): void => {
  const { language } = model;
  const marks = [
    ...marksOf(model),
    `${reportTexts.title[language]}, ${municipalityText(model)}, ${periodText(model)}`,
  ].join(' · ');
  drawEachFooter(canvas, marks, (page, pages) => fillText(reportTexts.page, language, { page, pages }));
};
