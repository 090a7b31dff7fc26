import { escapeMarkup } from '#kernel';
import { plainText } from './plain-text.js';
import type { BlockColumn, TableBlock, Tone, Words } from './report-blocks.js';

/** What Word's colours are of tones. */
export const docxColours: Readonly<Record<Tone, string>> = {
  plain: '1A2230',
  strong: '12263F',
  muted: '4A5560',
  alarm: 'A1130F',
};

const looks: Readonly<Record<Tone, string>> = {
  plain: '',
  strong: `<w:rPr><w:b/><w:bCs/><w:color w:val="${docxColours.strong}"/></w:rPr>`,
  muted: `<w:rPr><w:color w:val="${docxColours.muted}"/></w:rPr>`,
  alarm: `<w:rPr><w:b/><w:bCs/><w:color w:val="${docxColours.alarm}"/></w:rPr>`,
};

/** Line by line: a run of Word knows no line break of its own. */
const paragraphOf = ({ text, tone }: Words, aligned: string): string => {
  const lines = escapeMarkup(plainText(text)).split('\n');
  const run = lines.map((line) => `<w:t xml:space="preserve">${line}</w:t>`).join('<w:br/>');
  return `<w:p>${aligned}<w:r>${looks[tone]}${run}</w:r></w:p>`;
};

interface Column {
  readonly column: BlockColumn;
  readonly width: number;
}

const cellOf = (cell: readonly Words[], { column, width }: Column, shade = ''): string => {
  const aligned = column.numeric === true ? '<w:pPr><w:jc w:val="right"/></w:pPr>' : '';
  const paragraphs = cell.map((words) => paragraphOf(words, aligned)).join('');
  const of = `<w:tcPr><w:tcW w:type="dxa" w:w="${width.toString()}"/>${shade}</w:tcPr>`;
  return `<w:tc>${of}${paragraphs === '' ? '<w:p/>' : paragraphs}</w:tc>`;
};

const side = (name: string) => `<w:${name} w:val="single" w:color="auto" w:sz="4"/>`;
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('');
const margin = (name: string, width: number) => `<w:${name} w:type="dxa" w:w="${width.toString()}"/>`;
const margins = [margin('top', 40), margin('left', 80), margin('bottom', 40), margin('right', 80)].join('');

/**
 * A table of WordprocessingML, row by row, whose heading comes again on every page. Written by hand: the library makes some
 * twenty objects for each word of a table. Widths are in twentieths of a point.
 */
export const docxTable = function* ({ columns, rows }: TableBlock, wide: number): Generator<string> {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const placed = columns.map((column) => ({ column, width: Math.floor((wide * column.share) / whole) }));
  const grid = placed.map(({ width }) => `<w:gridCol w:w="${width.toString()}"/>`).join('');
  yield `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${wide.toString()}"/><w:tblBorders>${borders}</w:tblBorders>`;
  yield `<w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`;
  const head = placed.map((each) =>
    cellOf([{ text: each.column.heading, tone: 'strong' }], each, '<w:shd w:fill="E3EAF2" w:val="clear"/>'),
  );
  yield `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>`;
  for (const row of rows)
    yield `<w:tr>${placed.map((each, index) => cellOf(row[index] ?? [], each)).join('')}</w:tr>`;
  yield '</w:tbl>';
};
