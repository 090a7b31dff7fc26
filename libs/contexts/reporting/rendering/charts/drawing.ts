import { withoutMarks } from '#kernel';
import { plainText } from '../plain-text.js';
import { wrapText } from '../wrap-text.js';

/** A closed or open outline, as the `d` of a path of SVG. `fill` and `stroke` are `#RRGGBB`. */
export interface PathShape {
  readonly kind: 'path';
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  /** Lengths of dash and gap. */
  readonly dash?: number;
}

/** A line of text; `y` is its base line. */
export interface TextShape {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
}

export type Shape = PathShape | TextShape;

/** A chart as shapes, in points from the top left, whatever it is drawn on. */
export interface Drawing {
  readonly title: string;
  /** What it shows, for whoever cannot see it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Dark enough on white for the thinnest line: contrast 15. */
export const chartInk = '#12263F';
export const chartGrid = '#BCC7D3';
export const chartText = 9;

/** Two decimals: nobody sees more, and every machine writes the same. */
export const rounded = (value: number): string => (Math.round(value * 100) / 100).toString();

export const boxPath = ({ x, y, width, height }: Box): string =>
  `M${rounded(x)},${rounded(y)}h${rounded(width)}v${rounded(height)}h${rounded(-width)}Z`;

export const circlePath = ([x, y]: readonly [number, number], radius: number): string => {
  const [r, across] = [rounded(radius), rounded(2 * radius)];
  return `M${rounded(x - radius)},${rounded(y)}a${r},${r} 0 1,0 ${across},0a${r},${r} 0 1,0 -${across},0Z`;
};

export const linePath = (from: readonly [number, number], to: readonly [number, number]): string =>
  `M${from.map(rounded).join(',')}L${to.map(rounded).join(',')}`;

/** A line of text as it is drawn, without anything that hides in it. */
export const label = (
  text: string,
  at: Omit<TextShape, 'kind' | 'text' | 'size' | 'anchor'> & Partial<Pick<TextShape, 'size' | 'anchor'>>,
): TextShape => ({ kind: 'text', text: visible(text), size: chartText, anchor: 'start', ...at });

const visible = (text: string) =>
  plainText(withoutMarks(text)).replaceAll(/\s+/g, ' ').trim().normalize('NFC');

/** Wider than any font that charts are drawn with, so that nothing is cut off or written over. */
export const roughWidth = (text: string, size: number = chartText): number => text.length * size * 0.58;

const mostLines = 3;

/** The lines of a label of at most three lines; what does not fit there ends in an ellipsis: the table has it whole. */
export const labelLines = (text: string, width: number): readonly string[] => {
  const lines = wrapText(visible(text), width, (piece) => roughWidth(piece)).map((line) => line.trim());
  if (lines.length <= mostLines) return lines;
  return lines
    .slice(0, mostLines)
    .map((line, index) => (index === mostLines - 1 ? `${line.slice(0, -1)}…` : line));
};
