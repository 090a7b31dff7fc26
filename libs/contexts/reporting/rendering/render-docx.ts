import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  XmlComponent,
  type IRunOptions,
} from 'docx';
import { reportTexts } from '../core/reporting.texts.js';
import type { Vedtaksrapport } from '../core/vedtaksrapport.js';
import { docxColours, docxTable } from './docx-table.js';
import { plainText } from './plain-text.js';
import { tableOfBars, type Block, type TableBlock, type Tone } from './report-blocks.js';
import { marksOf, municipalityText, periodText, remarksOf } from './report-summary.js';
import { sameZip } from './same-zip.js';
import { standsOn, vedtaksrapportBlocks } from './vedtaksrapport-blocks.js';

/** A4 lying, in twentieths of a point, with a margin of 15 mm. */
const page = { width: 11_906, height: 16_838, margin: 850 };
const textWidth = page.height - 2 * page.margin;
const font = 'Calibri';
const navy = docxColours.strong;

/** Where a table of ours goes; no text can be it, for what people wrote is escaped. */
class TablePlace extends XmlComponent {
  constructor() {
    super(place);
  }
}
const place = 'iverk:table';

/**
 * The report in Word, to be edited into a case paper: real headings, tables whose heading comes again on every page, and the
 * language it is written in. Its only moment is the report's own.
 */
export const renderDocx = async (model: Vedtaksrapport): Promise<Uint8Array> => {
  const { language, generatedAt, municipality } = model;
  const blocks = vedtaksrapportBlocks(model);
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
          ...(blocks.flatMap(partsOf) as Paragraph[]),
        ],
      },
    ],
  });
  const tables = blocks.flatMap((block) => tableOf(block) ?? []);
  return sameZip(await Packer.toBuffer(document), new Date(generatedAt), {
    'word/document.xml': (xml) => withTables(xml, tables),
  });
};

const stylesIn = (value: string) => ({
  default: {
    document: {
      run: { font, size: 18, color: docxColours.plain, language: { value } },
      paragraph: { spacing: { after: 40 } },
    },
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
          new TextRun({ children: [PageNumber.CURRENT], color: docxColours.muted }),
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
      const look: IRunOptions = { color: docxColours[tone], bold: tone === 'strong' || tone === 'alarm' };
      return new TextRun({ text: line, ...look, ...(index === 0 ? {} : { break: 1 }) });
    });

/** A case paper is edited: the figures of charts are there, their drawing is in the PDF and in the HTML. */
const tableOf = (block: Block): TableBlock | undefined => {
  if (block.kind === 'chart') return block.table;
  if (block.kind === 'bars') return tableOfBars(block);
  return block.kind === 'table' ? block : undefined;
};

const partsOf = (block: Block): readonly (Paragraph | TablePlace)[] => {
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
    case 'chart':
    case 'bars':
      return [new TablePlace()];
  }
};

/** The document with its tables in their places. */
const withTables = function* (xml: string, tables: readonly TableBlock[]): Generator<string> {
  const [first = '', ...others] = xml.split(`<${place}/>`);
  yield first;
  for (const [index, other] of others.entries()) {
    const table = tables[index];
    if (table !== undefined) yield* docxTable(table, textWidth);
    yield other;
  }
};
