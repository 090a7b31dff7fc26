import { fillText } from '#kernel';
import type { DirectorsReport } from '../core/directors-report.js';
import { directorsTexts } from '../core/directors-report.texts.js';
import { directorsBlocks, fullTitle, openingLines } from './directors-blocks.js';
import type { Block, Tone, Words } from './report-blocks.js';
import { drawFooters, heading, list, paragraph } from './pdf-blocks.js';
import { PdfCanvas } from './pdf-canvas.js';
import { drawTable, leastTableHeight, type Paragraph } from './pdf-table.js';

const looks: Readonly<Record<Tone, Omit<Paragraph, 'text'>>> = {
  plain: {},
  strong: { weight: 'bold', colour: 'strong' },
  muted: { colour: 'muted' },
  alarm: { weight: 'bold', colour: 'alarm' },
};

const cellOf = (cell: readonly Words[]): readonly Paragraph[] =>
  cell.map(({ text, tone }) => ({ text, ...looks[tone] }));

type Table = Extract<Block, { kind: 'table' }>;

const drawBlockTable = (canvas: PdfCanvas, { columns, rows }: Table): void => {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const width = (share: number) => ((canvas.right - canvas.left) * share) / whole;
  drawTable(
    canvas,
    canvas.root,
    columns.map(({ heading: text, share }) => ({ heading: text, width: width(share) })),
    rows.map((row) => row.map(cellOf)),
  );
  canvas.y += 8;
};

/** No heading stands alone at the foot of a page. */
const withRoom = (canvas: PdfCanvas, height: number): void => {
  if (canvas.room < height) canvas.newPage();
};

const draw = (canvas: PdfCanvas, block: Block): void => {
  switch (block.kind) {
    case 'heading':
      canvas.y += 10;
      withRoom(canvas, leastTableHeight + 30);
      heading(canvas, { tag: 'H2', text: block.text, size: 14 });
      break;
    case 'subheading':
      canvas.y += 4;
      withRoom(canvas, 50);
      heading(canvas, { tag: 'H3', text: block.text, size: 11 });
      break;
    case 'paragraph':
      withRoom(canvas, 20);
      paragraph(canvas, block.text, { size: 10 });
      break;
    case 'list':
      list(canvas, block.items, 10);
      break;
    case 'table':
      drawBlockTable(canvas, block);
  }
};

/**
 * The report as a tagged PDF 1.7 (PDF/UA-1) in A4 landscape with its fonts embedded. Its only date is the report's own, so equal
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
  for (const block of directorsBlocks(report)) draw(canvas, block);
  drawFooters(canvas, title, (page, pages) => fillText(directorsTexts.page, language, { page, pages }));
  return canvas.bytes();
};
