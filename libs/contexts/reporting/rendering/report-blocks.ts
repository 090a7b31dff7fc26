import { fillText, plainLine, shortDay, type Language, type LocalDate } from '#kernel';
import type { ReportedThing } from '../core/directors-report.js';
import type { Bar } from './charts/bar.js';
import type { Drawing } from './charts/drawing.js';
import { directorsTexts, type DirectorsText } from '../core/directors-report.texts.js';

export type Tone = 'plain' | 'strong' | 'muted' | 'alarm';

/** Some words of a cell, on a line of their own. */
export interface Words {
  readonly text: string;
  readonly tone: Tone;
}

export interface BlockColumn {
  readonly heading: string;
  /** How much of the width it takes, beside the others. */
  readonly share: number;
  readonly numeric?: boolean;
}

/** The first column is the row's heading. */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly BlockColumn[];
  readonly rows: readonly (readonly (readonly Words[])[])[];
}

/** Figures as drawn, beside the same figures in a table. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly drawings: readonly Drawing[];
  readonly table: TableBlock;
}

/** Figures of a few things, which a mail shows too: what is drawn in it stands in its text. */
export interface BarsBlock {
  readonly kind: 'bars';
  readonly caption: string;
  readonly description: string;
  /** Of the things, and of their figures. */
  readonly headings: readonly [string, string];
  readonly bars: readonly Bar[];
}

/** Words between two others. */
export type LineBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone: Tone };

/** A piece of the document, whatever it is drawn on. */
export type Block =
  | LineBlock
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | TableBlock
  | ChartBlock
  | BarsBlock;

export type Say = (name: DirectorsText, values?: Readonly<Record<string, string | number>>) => string;

/** Says things in a language. */
export const sayIn =
  (language: Language): Say =>
  (name, values = {}) =>
    fillText(directorsTexts[name], language, values);

/** Words of a cell, or none. */
export const words = (text: string | null, tone: Tone = 'plain'): readonly Words[] =>
  text === null || text === '' ? [] : [{ text, tone }];
/** A day as words of a cell. */
export const dated = (day: LocalDate | null) => words(day === null ? null : shortDay(day));

/** A heading. */
export const heading = (text: string): Block => ({ kind: 'heading', text });
/** A paragraph. */
export const paragraph = (text: string, tone: Tone = 'plain'): Block => ({ kind: 'paragraph', text, tone });

/** The case as a row's heading: number and title; of what is shielded the number and the legal basis. */
export const caseCell = ({ number, title, shieldedBy }: ReportedThing, say: Say): readonly Words[] => [
  ...words(number ?? (title === null ? say('noNumber') : null), 'strong'),
  ...words(title, number === null ? 'strong' : 'plain'),
  ...(shieldedBy === null ? [] : words(say('shielded', { basis: shieldedBy }), 'muted')),
];

/** Whose it is, and in which unit. */
export const whoseCell = ({ unit, responsible, shieldedBy }: ReportedThing, say: Say): readonly Words[] =>
  shieldedBy === null
    ? [
        ...words(responsible ?? say('nobody'), responsible === null ? 'muted' : 'plain'),
        ...words(unit, 'muted'),
      ]
    : [];

/** So many days late. */
export const daysOf = (count: number | null, say: Say): readonly Words[] =>
  count === null ? [] : words(count === 1 ? say('oneDay') : say('days', { days: count }), 'alarm');

/** A section with a table, or the words that say there is nothing. */
export const section = (
  title: string,
  table: Omit<TableBlock, 'kind' | 'caption'>,
  nothing: string,
): readonly Block[] => [
  heading(title),
  table.rows.length === 0 ? paragraph(nothing) : { kind: 'table', caption: title, ...table },
];

/** The block with each of its texts on one line, without marks that hide in them: nobody's words become a line of a mail. */
export const onOneLine = (block: Block): Block => {
  switch (block.kind) {
    case 'list':
      return { ...block, items: block.items.map(plainLine) };
    case 'table':
      return tableOnOneLine(block);
    case 'chart':
      return { ...block, table: tableOnOneLine(block.table) };
    case 'bars':
      return { ...block, bars: block.bars.map((bar) => ({ ...bar, name: plainLine(bar.name) })) };
    case 'heading':
    case 'subheading':
    case 'paragraph':
      return { ...block, text: plainLine(block.text) };
  }
};

const tableOnOneLine = (block: TableBlock): TableBlock => {
  const cell = (words: readonly Words[]) => words.map((each) => ({ ...each, text: plainLine(each.text) }));
  return {
    ...block,
    caption: plainLine(block.caption),
    columns: block.columns.map((column) => ({ ...column, heading: plainLine(column.heading) })),
    rows: block.rows.map((row) => row.map(cell)),
  };
};

/** The table of what bars show. */
export const tableOfBars = ({ caption, headings: [things, figures], bars }: BarsBlock): TableBlock => ({
  kind: 'table',
  caption,
  columns: [
    { heading: things, share: 70 },
    { heading: figures, share: 30, numeric: true },
  ],
  rows: bars.map(({ name, points }) => [words(name, 'strong'), words(points.toString())]),
});
