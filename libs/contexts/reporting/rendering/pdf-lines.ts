import type { Ink, PdfCanvas, Weight } from './pdf-canvas.js';
import { plainText } from './plain-text.js';
import { wrapText } from './wrap-text.js';

export interface Paragraph {
  readonly text: string;
  readonly weight?: Weight;
  readonly colour?: Ink;
}

export interface TableColumn {
  readonly heading: string;
  /** In points. */
  readonly width: number;
  /** Figures stand below each other's last digit. */
  readonly numeric?: boolean;
}

/** A line on paper, and which of its cell's paragraphs it is part of. */
export interface Line extends Paragraph {
  /** How far from the left edge of its column. */
  readonly indent: number;
  readonly paragraph: number;
}

/** What the text of a table is set in, in points. */
export const size = 8;
export const leading = 10.6;
export const padding = { x: 4, y: 4 };

/** A line break within a text begins a new paragraph, so that it is not read as one word with what follows. */
export const linesOf = (
  canvas: PdfCanvas,
  paragraphs: readonly Paragraph[],
  { width, numeric = false }: TableColumn,
): readonly Line[] =>
  paragraphs
    .flatMap((paragraph) =>
      readable(paragraph.text)
        .split('\n')
        .map((text) => ({ ...paragraph, text })),
    )
    .flatMap((paragraph, number) => {
      const widthOf = canvas.widthOf(paragraph.weight ?? 'regular', size);
      const room = width - 2 * padding.x;
      return wrapText(paragraph.text, room, widthOf).map((text) => ({
        ...paragraph,
        ...{ text, paragraph: number },
        indent: padding.x + (numeric ? Math.max(0, room - widthOf(text.trimEnd())) : 0),
      }));
    });

/** Letters that are what they seem to be, as nearly all texts are made of. */
const plain = /^[\n\x20-\x7E\xA0-\u017F–—’«»…]*$/;

const readable = (text: string) =>
  plain.test(text) ? text : plainText(text).replaceAll('\t', ' ').normalize('NFC');
