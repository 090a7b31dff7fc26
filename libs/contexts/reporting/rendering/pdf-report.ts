import type { Drawing } from './charts/drawing.js';
import { heading, list, paragraph } from './pdf-blocks.js';
import type { PdfCanvas } from './pdf-canvas.js';
import { drawFigure } from './pdf-figure.js';
import type { Paragraph } from './pdf-lines.js';
import { drawTable, leastTableHeight } from './pdf-table.js';
import {
  tableOfBars,
  type BarsBlock,
  type Block,
  type LineBlock,
  type TableBlock,
  type Tone,
  type Words,
} from './report-blocks.js';

const looks: Readonly<Record<Tone, Omit<Paragraph, 'text'>>> = {
  plain: {},
  strong: { weight: 'bold', colour: 'strong' },
  muted: { colour: 'muted' },
  alarm: { weight: 'bold', colour: 'alarm' },
};

const cellOf = (cell: readonly Words[]): readonly Paragraph[] =>
  cell.map(({ text, tone }) => ({ text, ...looks[tone] }));

/** How bars are drawn: only who draws them loads what that takes. */
export type DrawBars = (block: BarsBlock) => Drawing;

/** Draws the blocks of a report one below the other, over as many pages as they need. */
export const drawBlocks = (canvas: PdfCanvas, blocks: readonly Block[], drawBars: DrawBars): void => {
  for (const [index, block] of blocks.entries())
    drawBlock(canvas, block, { next: blocks[index + 1], drawBars });
};

interface Around {
  readonly next: Block | undefined;
  readonly drawBars: DrawBars;
}

const drawBlock = (canvas: PdfCanvas, block: Block, { next, drawBars }: Around): void => {
  if ('text' in block) {
    drawLine(canvas, block, next === undefined ? 20 : leastHeight(next, drawBars));
    return;
  }
  switch (block.kind) {
    case 'list':
      list(canvas, block.items, 10);
      break;
    case 'table':
      drawWhole(canvas, block);
      break;
    case 'chart':
      drawChart(canvas, block.drawings, block.table);
      break;
    case 'bars':
      drawChart(canvas, [drawBars(block)], tableOfBars(block));
      break;
  }
};

const drawLine = (canvas: PdfCanvas, { kind, text }: LineBlock, below: number): void => {
  if (kind === 'paragraph') {
    withRoom(canvas, 20);
    paragraph(canvas, text, { size: 10 });
    return;
  }
  const isPart = kind === 'heading';
  canvas.y += isPart ? 10 : 4;
  withRoom(canvas, (isPart ? 30 : 22) + below);
  heading(canvas, { tag: isPart ? 'H2' : 'H3', text, size: isPart ? 14 : 11 });
};

/** No heading stands alone at the foot of a page. */
const leastHeight = (block: Block, drawBars: DrawBars): number => {
  if (block.kind === 'table') return leastTableHeight;
  if (block.kind === 'chart') return block.drawings[0]?.height ?? leastTableHeight;
  return block.kind === 'bars' ? drawBars(block).height : 30;
};

const withRoom = (canvas: PdfCanvas, height: number): void => {
  if (canvas.room < height) canvas.newPage();
};

const gap = 20;
/** Of a table with few columns, so that the eye finds its way along a row. */
const widestOfFew = 230;

const drawWhole = (canvas: PdfCanvas, { columns, rows }: TableBlock, left = canvas.left): void => {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const room = Math.min(canvas.right - left, columns.length * widestOfFew);
  const width = (share: number) => (room * share) / whole;
  drawTable(canvas, {
    columns: columns.map(({ heading: text, share, numeric }) => ({
      heading: text,
      width: width(share),
      ...(numeric === true ? { numeric } : {}),
    })),
    rows: rows.map((row) => row.map(cellOf)),
    left,
  });
  canvas.y += 8;
};

/** More rows than these go below the chart instead of beside it. */
const mostBeside = 18;

const drawChart = (canvas: PdfCanvas, drawings: readonly Drawing[], table: TableBlock): void => {
  const [first] = drawings;
  if (first !== undefined && drawings.length === 1 && fitsBeside(canvas, first, table)) {
    drawBeside(canvas, first, table);
    return;
  }
  for (const drawing of drawings) {
    withRoom(canvas, drawing.height);
    drawFigure(canvas, drawing);
    canvas.y += drawing.height + 8;
  }
  withRoom(canvas, leastTableHeight);
  drawWhole(canvas, table);
};

const fitsBeside = (canvas: PdfCanvas, { width }: Drawing, { rows }: TableBlock): boolean =>
  canvas.right - canvas.left - width - gap > 200 && rows.length <= mostBeside;

const drawBeside = (canvas: PdfCanvas, drawing: Drawing, table: TableBlock): void => {
  const bottom = canvas.y + drawing.height + 8;
  const { page } = canvas.doc;
  drawFigure(canvas, drawing);
  drawWhole(canvas, table, canvas.left + drawing.width + gap);
  if (canvas.doc.page === page) canvas.y = Math.max(canvas.y, bottom);
};
