import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import { reportTexts } from '../core/reporting.texts.js';
import type { Vedtaksrapport } from '../core/vedtaksrapport.js';
import { plainText } from './plain-text.js';
import {
  tableOfBars,
  type Block,
  type BlockColumn,
  type TableBlock,
  type Tone,
  type Words,
} from './report-blocks.js';
import { marksOf, municipalityText, periodText, remarksOf } from './report-summary.js';
import { sameZip } from './same-zip.js';
import { standsOn, vedtaksrapportBlocks } from './vedtaksrapport-blocks.js';

/** A4 lying, in twentieths of a point, with a margin of 15 mm. */
const page = { width: 11_906, height: 16_838, margin: 850 };
const textWidth = page.height - 2 * page.margin;
const font = 'Calibri';
const navy = '12263F';
const colours: Readonly<Record<Tone, string>> = {
  plain: '1A2230',
  strong: navy,
  muted: '4A5560',
  alarm: 'A1130F',
};

/**
 * The report in Word, to be edited into a case paper: real headings, tables whose heading comes again on every page, and the
 * language it is written in. Its only moment is the report's own.
 */
export const renderDocx = async (model: Vedtaksrapport): Promise<Uint8Array> => {
  const { language, generatedAt, municipality } = model;
  const title = `${reportTexts.title[language]} – ${municipalityText(model)}`;
  const document = new Document({
    title: plainText(`${title}, ${periodText(model)}`),
    creator: plainText(municipality.name),
    lastModifiedBy: plainText(municipality.name),
    styles: stylesIn(reportTexts.language[language]),
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        footers: { default: footerOf(model) },
        children: [
          headingOf(title, HeadingLevel.HEADING_1),
          ...[
            `${reportTexts.period[language]}: ${periodText(model)}`,
            standsOn(model),
            ...remarksOf(model),
          ].map((line) => new Paragraph({ children: runsOf(line, 'plain') })),
          ...vedtaksrapportBlocks(model).flatMap(partsOf),
        ],
      },
    ],
  });
  return sameZip(await Packer.toBuffer(document), new Date(generatedAt));
};

const stylesIn = (value: string) => ({
  default: {
    document: { run: { font, size: 18, language: { value } }, paragraph: { spacing: { after: 40 } } },
    heading1: { run: { font, size: 36, bold: true, color: navy }, paragraph: { spacing: { after: 160 } } },
    heading2: {
      run: { font, size: 26, bold: true, color: navy },
      paragraph: { spacing: { before: 320, after: 120 } },
    },
    heading3: { run: { font, size: 22, bold: true, color: navy }, paragraph: { spacing: { before: 160 } } },
  },
});

const footerOf = (model: Vedtaksrapport) =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          ...runsOf([...marksOf(model), periodText(model), ''].join(' · '), 'muted'),
          new TextRun({ children: [PageNumber.CURRENT], color: colours.muted }),
        ],
      }),
    ],
  });

type Level = (typeof HeadingLevel)[keyof typeof HeadingLevel];

const headingOf = (text: string, heading: Level) =>
  new Paragraph({ heading, keepNext: true, children: [new TextRun(plainText(text))] });

/** Line by line: a run of Word knows no line break of its own. */
const runsOf = (text: string, tone: Tone): readonly TextRun[] =>
  plainText(text)
    .split('\n')
    .map((line, index) => {
      const look: IRunOptions = { color: colours[tone], bold: tone === 'strong' || tone === 'alarm' };
      return new TextRun({ text: line, ...look, ...(index === 0 ? {} : { break: 1 }) });
    });

const partsOf = (block: Block): readonly (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block.text, HeadingLevel.HEADING_2)];
    case 'subheading':
      return [headingOf(block.text, HeadingLevel.HEADING_3)];
    case 'paragraph':
      return [new Paragraph({ children: runsOf(block.text, block.tone) })];
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ bullet: { level: 0 }, children: runsOf(item, 'plain') }),
      );
    case 'table':
      return [tableOf(block)];
    // A case paper is edited: the figures are there, their drawing is in the PDF and in the HTML.
    case 'chart':
      return [tableOf(block.table)];
    case 'bars':
      return [tableOf(tableOfBars(block))];
  }
};

const tableOf = ({ columns, rows }: TableBlock): Table => {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const columnWidths = columns.map(({ share }) => Math.floor((textWidth * share) / whole));
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column) =>
          cellOf([{ text: column.heading, tone: 'strong' }], column, { fill: 'E3EAF2' }),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            children: columns.map((column, index) => cellOf(row[index] ?? [], column)),
          }),
      ),
    ],
  });
};

const cellOf = (words: readonly Words[], { numeric }: BlockColumn, shading?: { readonly fill: string }) => {
  const alignment = numeric === true ? AlignmentType.RIGHT : AlignmentType.LEFT;
  const lines = words.length === 0 ? [{ text: '', tone: 'plain' as const }] : words;
  return new TableCell({
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(shading === undefined ? {} : { shading }),
    children: lines.map(({ text, tone }) => new Paragraph({ alignment, children: runsOf(text, tone) })),
  });
};
