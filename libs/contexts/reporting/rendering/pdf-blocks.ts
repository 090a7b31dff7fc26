import type { Ink, PdfCanvas } from './pdf-canvas.js';
import { wrapText } from './wrap-text.js';

/** A paragraph at the pen, over as many lines as it needs; the pen goes below it. */
export const paragraph = (
  canvas: PdfCanvas,
  text: string,
  { size, colour = 'text' }: { readonly size: number; readonly colour?: Ink },
): void => {
  const lines = wrapText(text, canvas.right - canvas.left, canvas.widthOf('regular', size));
  canvas.element(canvas.root, 'P', () => {
    lines.forEach((line, index) => {
      canvas.write({ text: line, x: canvas.left, y: canvas.y + index * size * 1.4, size, colour });
    });
  });
  canvas.y += lines.length * size * 1.4 + 2;
};

const indent = 14;

/** A list with a mark before each item. */
export const list = (canvas: PdfCanvas, items: readonly string[], size: number): void => {
  const element = canvas.doc.struct('L');
  canvas.root.add(element);
  for (const item of items) {
    const lines = wrapText(item, canvas.right - canvas.left - indent, canvas.widthOf('regular', size));
    if (canvas.room < lines.length * size * 1.4) canvas.newPage();
    const entry = canvas.doc.struct('LI');
    element.add(entry);
    canvas.element(entry, 'Lbl', () => {
      canvas.write({ text: '•', x: canvas.left + 2, y: canvas.y, size });
    });
    canvas.element(entry, 'LBody', () => {
      lines.forEach((line, index) => {
        canvas.write({ text: line, x: canvas.left + indent, y: canvas.y + index * size * 1.4, size });
      });
    });
    canvas.y += lines.length * size * 1.4 + 2;
    entry.end();
  }
  element.end();
};

/** A heading, which is a place in the outline too. */
export const heading = (
  canvas: PdfCanvas,
  { tag, text, size }: { readonly tag: 'H1' | 'H2' | 'H3'; readonly text: string; readonly size: number },
): void => {
  const lines = wrapText(text, canvas.right - canvas.left, canvas.widthOf('bold', size));
  canvas.bookmark(text, tag);
  canvas.element(canvas.root, tag, () => {
    lines.forEach((line, index) => {
      const y = canvas.y + index * size * 1.3;
      canvas.write({ text: line, x: canvas.left, y, size, weight: 'bold', colour: 'strong' });
    });
  });
  canvas.y += lines.length * size * 1.3 + size * 0.4;
};

/** The foot of every page: what it is of, and which page. Screen readers pass it over. */
export const drawFooters = (
  canvas: PdfCanvas,
  marks: string,
  numbered: (page: number, pages: number) => string,
): void => {
  const { count } = canvas.doc.bufferedPageRange();
  const size = 8;
  for (let page = 0; page < count; page += 1) {
    canvas.doc.switchToPage(page);
    const number = numbered(page + 1, count);
    const x = canvas.right - canvas.widthOf('regular', size)(number);
    canvas.artifact('Pagination', () => {
      canvas.write({ text: marks, x: canvas.left, y: canvas.bottom + 12, size, colour: 'muted' });
      canvas.write({ text: number, x, y: canvas.bottom + 12, size, colour: 'muted' });
    });
  }
};
