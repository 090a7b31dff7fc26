import type { PdfCanvas, PdfElement } from './pdf-canvas.js';
import { leading, linesOf, padding, size, type Line, type Paragraph, type TableColumn } from './pdf-lines.js';

/** One list of paragraphs for each column; the first column is the row's heading. */
export type TableRow = readonly (readonly Paragraph[])[];

interface Cell {
  readonly x: number;
  readonly lines: readonly Line[];
  readonly paragraphs: readonly PdfElement[];
}

/** What is drawn; from the left margin unless it is said where. */
export interface DrawnTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly left?: number;
}

interface Table {
  readonly left: number;
  readonly canvas: PdfCanvas;
  readonly columns: readonly (TableColumn & { readonly x: number })[];
  readonly headings: readonly (readonly Line[])[];
}

/** A row is not begun with fewer lines than these at the foot of a page, unless it has no more. */
const fewestLines = 3;
const shade = '#E3EAF2';
const rule = '#BCC7D3';

/** The least height a table needs below a heading, so that no heading stands alone at the foot of a page. */
export const leastTableHeight = (fewestLines + 3) * leading + 4 * padding.y;

/**
 * A table that goes on over as many pages as it needs: its heading is repeated, a row that is higher than what is left
 * goes to the next page, and one that is higher than a page is continued. Nothing is cut off.
 */
export const drawTable = (canvas: PdfCanvas, { columns, rows, left = canvas.left }: DrawnTable): void => {
  const element = canvas.doc.struct('Table');
  canvas.root.add(element);
  const table = layOut(canvas, columns, left);
  drawHeading(table, element);
  const body = canvas.doc.struct('TBody');
  element.add(body);
  for (const row of rows) drawRow(table, body, row);
  element.end();
};

const layOut = (canvas: PdfCanvas, columns: readonly TableColumn[], left: number): Table => {
  const placed = columns.map((column, index) => ({
    ...column,
    x: columns.slice(0, index).reduce((x, { width }) => x + width, left),
  }));
  const headings = placed.map((column) =>
    linesOf(canvas, [{ text: column.heading, weight: 'bold', colour: 'strong' }], column),
  );
  return { left, canvas, columns: placed, headings };
};

const heightOf = (lines: number) => lines * leading + 2 * padding.y;
const longestOf = (cells: readonly (readonly Line[])[]) => Math.max(1, ...cells.map(({ length }) => length));

const drawHeading = ({ left, canvas, columns, headings }: Table, element: PdfElement | undefined): void => {
  const { doc, y } = canvas;
  const height = heightOf(longestOf(headings));
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  canvas.artifact('Layout', () => doc.rect(left, y, width, height).fill(shade));
  const draw = (index: number) => {
    drawLines(canvas, headings[index] ?? [], columns[index]?.x ?? left);
  };
  if (element === undefined) {
    canvas.artifact('Pagination', () => {
      headings.forEach((_, index) => {
        draw(index);
      });
    });
  } else {
    const head = doc.struct('THead');
    element.add(head);
    const row = doc.struct('TR');
    head.add(row);
    headings.forEach((_, index) => {
      const cell = doc.struct('TH', { scope: 'Column' } as PDFKit.Mixins.StructureElementOptions);
      row.add(cell);
      canvas.read(cell, 'TH', () => {
        draw(index);
      });
    });
  }
  canvas.y += height;
};

const drawLines = (canvas: PdfCanvas, lines: readonly Line[], x: number): void => {
  lines.forEach((line, index) => {
    drawLine(canvas, line, { x, index });
  });
};

const drawLine = (
  canvas: PdfCanvas,
  line: Line,
  { x, index }: { readonly x: number; readonly index: number },
): void => {
  canvas.write({ ...line, x: x + line.indent, y: canvas.y + padding.y + index * leading, size });
};

const drawRow = (table: Table, body: PdfElement, row: TableRow): void => {
  const { canvas, columns } = table;
  const element = canvas.doc.struct('TR');
  body.add(element);
  const cells = columns.map((column, index) => {
    const lines = linesOf(canvas, row[index] ?? [], column);
    return {
      x: column.x,
      lines,
      paragraphs: paragraphElements(canvas, element, { lines, heads: index === 0 }),
    };
  });
  const total = longestOf(cells.map(({ lines }) => lines));
  for (let from = 0; from < total;) {
    const count = linesThatFit(table, total - from);
    for (const cell of cells) drawPart(canvas, cell, { from, to: from + count });
    if (from > 0) drawReminder(canvas, cells[0], from);
    from += count;
    canvas.y += heightOf(count);
    drawRule(table);
  }
  element.end();
};

/** The cell's own element in the row, and one in it for each paragraph, where there are several. */
const paragraphElements = (
  canvas: PdfCanvas,
  row: PdfElement,
  { lines, heads }: { readonly lines: readonly Line[]; readonly heads: boolean },
): readonly PdfElement[] => {
  const options = heads ? { scope: 'Row' } : {};
  const cell = canvas.doc.struct(heads ? 'TH' : 'TD', options as PDFKit.Mixins.StructureElementOptions);
  row.add(cell);
  const paragraphs = (lines.at(-1)?.paragraph ?? -1) + 1;
  if (paragraphs === 1) return [cell];
  return Array.from({ length: paragraphs }, () => {
    const paragraph = canvas.doc.struct('P');
    cell.add(paragraph);
    return paragraph;
  });
};

const drawPart = (
  canvas: PdfCanvas,
  { x, lines, paragraphs }: Cell,
  { from, to }: { readonly from: number; readonly to: number },
): void => {
  const part = lines.slice(from, to);
  for (const number of new Set(part.map(({ paragraph }) => paragraph))) {
    const element = paragraphs[number];
    if (element === undefined) continue;
    canvas.read(element, 'Span', () => {
      part.forEach((line, index) => {
        if (line.paragraph === number) drawLine(canvas, line, { x, index });
      });
    });
  }
};

/** On the pages that a row is continued on, what heads it, for the eye alone. */
const drawReminder = (canvas: PdfCanvas, cell: Cell | undefined, from: number): void => {
  const [first] = cell?.lines ?? [];
  if (cell === undefined || first === undefined || cell.lines.length > from) return;
  canvas.artifact('Pagination', () => {
    drawLine(canvas, { ...first, weight: 'regular', colour: 'muted' }, { x: cell.x, index: 0 });
  });
};

/** How many of the row's remaining lines go on this page; turns the page first when that is better. */
const linesThatFit = (table: Table, remaining: number): number => {
  const { canvas } = table;
  const fit = () => Math.floor((canvas.room - 2 * padding.y) / leading);
  const onEmptyPage = Math.floor(
    (canvas.bottom - canvas.top - heightOf(longestOf(table.headings)) - 2 * padding.y) / leading,
  );
  const turns = remaining > fit() && (remaining <= onEmptyPage || fit() < fewestLines);
  if (turns) {
    canvas.newPage();
    drawHeading(table, undefined);
  }
  return Math.max(1, Math.min(remaining, fit()));
};

const drawRule = ({ left, canvas, columns }: Table): void => {
  const end = columns.reduce((x, { width }) => x + width, left);
  canvas.artifact('Layout', () =>
    canvas.doc.moveTo(left, canvas.y).lineTo(end, canvas.y).lineWidth(0.5).stroke(rule),
  );
};
