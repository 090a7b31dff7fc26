import writeExcelFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/node';
import { fillText, longDay } from '#kernel';
import { reportTexts } from '../core/reporting.texts.js';
import type { Vedtaksrapport } from '../core/vedtaksrapport.js';
import { reportColumns, reportTable, type TableValue } from './report-columns.js';
import { municipalityText, periodText, remarksOf, summaryLines } from './report-summary.js';

type ExcelSheet = Sheet<Buffer>;

/** What a cell of Excel holds, less room for the note that says where the rest is. */
const longest = 32_000;
const navy = '#12263F';

const heading = (value: string): CellObject => ({
  value,
  type: String,
  fontWeight: 'bold',
  textColor: '#FFFFFF',
  backgroundColor: navy,
  wrap: true,
  alignVertical: 'center',
});

/** Typed as text, so that `=HYPERLINK(…)` is shown and not followed. */
const textCell = (value: string, style: Partial<CellObject> = {}): CellObject => ({
  value,
  type: String,
  wrap: true,
  alignVertical: 'top',
  ...style,
});

const cellOf = (value: TableValue): CellObject | null => {
  if (value === null) return null;
  const { kind } = value;
  if (kind === 'text') return textCell(value.text);
  if (kind === 'number') return { value: value.number, type: Number, alignVertical: 'top' };
  return {
    value: new Date(value.date),
    type: Date,
    format: 'dd.mm.yyyy',
    alignVertical: 'top',
    align: 'left',
  };
};

/** Excel workbook: the points, the figures, and whole texts where a cell cannot hold them. No cell is a formula. */
export const renderXlsx = async (model: Vedtaksrapport): Promise<Uint8Array> => {
  const columns = reportColumns(model.edition, model.language);
  const table = reportTable(model, columns);
  const headings = columns.map((column) => column.heading);
  const long = longTexts(table, headings);
  const sheets: ExcelSheet[] = [
    {
      data: [
        headings.map(heading),
        ...table.map((cells) => cells.map((cell) => cellOf(shortened(cell, model)))),
      ],
      sheet: reportTexts.sheetPoints[model.language],
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    summarySheet(model),
    ...(long.length === 0 ? [] : [longTextSheet(model, long)]),
  ];
  return writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
};

const summarySheet = (model: Vedtaksrapport): ExcelSheet => {
  const { language, today } = model;
  const fact = (label: string, value: string): Row => [
    textCell(label, { fontWeight: 'bold' }),
    textCell(value, { align: 'left' }),
  ];
  return {
    sheet: reportTexts.summary[language],
    columns: [{ width: 48 }, { width: 44 }],
    data: [
      [textCell(model.title, { fontWeight: 'bold', fontSize: 18, textColor: navy, wrap: false })],
      fact(reportTexts.municipality[language], municipalityText(model)),
      fact(reportTexts.period[language], periodText(model)),
      fact(reportTexts.madeOn[language], longDay(today, language)),
      ...remarksOf(model).map((remark): Row => [textCell(remark, { fontStyle: 'italic', wrap: false })]),
      [],
      [heading(reportTexts.summary[language]), heading(reportTexts.points[language])],
      ...summaryLines(model).map(({ label, points, part }): Row => [
        textCell(label, part ? { indent: 2 } : {}),
        { value: points, type: Number, align: 'left' },
      ]),
    ],
  };
};

interface LongText {
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

const longTexts = (
  table: readonly (readonly TableValue[])[],
  headings: readonly string[],
): readonly LongText[] =>
  table.flatMap((cells, index) =>
    cells.flatMap((cell, place) =>
      cell?.kind === 'text' && cell.text.length > longest
        ? [{ row: index + 2, column: headings[place] ?? '', text: cell.text }]
        : [],
    ),
  );

const shortened = (cell: TableValue, { language }: Vedtaksrapport): TableValue => {
  if (cell?.kind !== 'text' || cell.text.length <= longest) return cell;
  const note = fillText(reportTexts.continuedInSheet, language, {
    sheet: reportTexts.sheetLongTexts[language],
  });
  return { kind: 'text', text: `${inPieces(cell.text)[0] ?? ''} ${note}` };
};

const longTextSheet = ({ language }: Vedtaksrapport, texts: readonly LongText[]): ExcelSheet => ({
  sheet: reportTexts.sheetLongTexts[language],
  columns: [{ width: 8 }, { width: 24 }, { width: 120 }],
  stickyRowsCount: 1,
  data: [
    [reportTexts.row[language], reportTexts.column[language], reportTexts.text[language]].map(heading),
    ...texts.flatMap(({ row, column, text }) =>
      inPieces(text).map((piece): Row => [
        { value: row, type: Number, alignVertical: 'top' },
        textCell(column),
        textCell(piece),
      ]),
    ),
  ],
});

/** Cuts between code points, never within one. */
const inPieces = (text: string): readonly string[] => {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    const end = from + longest;
    const splitsPair = /[\uD800-\uDBFF]/.test(text[end - 1] ?? '') && end < text.length;
    const to = splitsPair ? end - 1 : end;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
};
