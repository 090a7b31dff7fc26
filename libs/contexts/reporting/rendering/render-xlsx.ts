import writeExcelFile, { type Row } from 'write-excel-file/node';
import { getCellAddress } from 'write-excel-file/utility';
import { fillText, longDay, type Language } from '#kernel';
import { reportTexts } from '../core/reporting.texts.js';
import type { Vedtaksrapport } from '../core/vedtaksrapport.js';
import { plainText } from './plain-text.js';
import {
  printedColumns,
  reportColumns,
  reportRows,
  type ReportColumn,
  type TableValue,
} from './report-columns.js';
import { municipalityText, periodText, remarksOf, summaryLines } from './report-summary.js';
import { sameZip } from './same-zip.js';
import { headingCell, navy, sampleRow, textCell } from './xlsx-cells.js';
import { longTextRows, longTextsIn, shortened, type LongText } from './xlsx-long-texts.js';
import { filled } from './xlsx-rows.js';

// The library does not export what its sheets and features are made of.
type Call = Parameters<typeof writeExcelFile>;
type ExcelSheet = Call[0][number];
type ExcelFeature = NonNullable<NonNullable<Call[1]>['features']>[number];

const base = { fontFamily: 'Calibri', fontSize: 11 };

/** Excel workbook: the points, the figures, and whole texts where a cell cannot hold them. No cell is a formula. */
export const renderXlsx = async (model: Vedtaksrapport): Promise<Uint8Array> => {
  const { language, generatedAt } = model;
  const columns = reportColumns(model.edition, language);
  const headings = columns.map(({ heading }) => heading);
  const rows = model.sections.reduce((sum, section) => sum + section.rows.length, 0);
  const long = longTextsIn(reportRows(model, columns), headings);
  const sheets = [pointsSheet(columns, language), summarySheet(model), ...longTextSheets(long, language)];
  const features = [filterButtons(getCellAddress(rows, columns.length - 1)), printedWhole(model, rows + 1)];
  const workbook = await writeExcelFile(sheets, { ...base, features }).toBuffer();
  return sameZip(workbook, new Date(generatedAt), {
    'xl/worksheets/sheet1.xml': (xml) =>
      filled(xml, { columns, table: shortRows(model, columns), sample: 2 }),
  });
};

const shortRows = function* (
  model: Vedtaksrapport,
  columns: readonly ReportColumn[],
): Generator<readonly TableValue[]> {
  for (const cells of reportRows(model, columns)) yield cells.map((cell) => shortened(cell, model.language));
};

/** Its heading, and a row of samples in the place of the points. */
const pointsSheet = (columns: readonly ReportColumn[], language: Language): ExcelSheet => ({
  data: [columns.map(({ heading }) => ({ ...headingCell(heading), height: 46 })), sampleRow()],
  sheet: reportTexts.sheetPoints[language],
  columns: columns.map(({ width }) => ({ width })),
  stickyRowsCount: 1,
  orientation: 'landscape',
});

const longTextSheets = (long: readonly LongText[], language: Language): readonly ExcelSheet[] =>
  long.length === 0
    ? []
    : [
        {
          data: [...longTextRows(long, language)],
          sheet: reportTexts.sheetLongTexts[language],
          columns: [{ width: 8 }, { width: 24 }, { width: 120 }],
          stickyRowsCount: 1,
          orientation: 'landscape',
        },
      ];

/** Filter buttons in the heading of the first sheet, down to its last cell. */
const filterButtons = (lastCell: string): ExcelFeature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _, { sheetIndex }) =>
          sheetIndex === 0
            ? xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${lastCell}"/>`)
            : xml,
      },
    },
  },
});

const a3 = 'paperSize="8"';
/** In inches. */
const margins = '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>';

const lastPrinted = getCellAddress(0, printedColumns - 1).replace(/\d+/, '');

/**
 * On paper: the points on A3 with the columns that are read there, at some two thirds of their size, the heading and the page
 * number on every page, and no column left over for a page of its own.
 */
const printedWhole = ({ language }: Vedtaksrapport, lines: number): ExcelFeature => {
  const points = reportTexts.sheetPoints[language];
  const pages = fillText(reportTexts.page, language, { page: '&amp;P', pages: '&amp;N' });
  const names = [
    ['_xlnm.Print_Area', `$A$1:$${lastPrinted}$${lines.toString()}`],
    ['_xlnm.Print_Titles', '$1:$1'],
  ].map(
    ([name, range]) =>
      `<definedName name="${name ?? ''}" localSheetId="0">${points}!${range ?? ''}</definedName>`,
  );
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) =>
            xml
              .replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace(/<pageMargins [^>]*\/>/, margins)
              .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ')
              .replace(
                /<pageSetup [^>]*\/>/,
                `$&<headerFooter><oddFooter>&amp;R${pages}</oddFooter></headerFooter>`,
              )
              .replace(/paperSize="9"/, (a4) => (sheetIndex === 0 ? a3 : a4)),
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace('<definedNames/>', `<definedNames>${names.join('')}</definedNames>`),
        },
      },
    },
  };
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
      [
        textCell(reportTexts.title[language], {
          fontWeight: 'bold',
          fontSize: 18,
          textColor: navy,
          wrap: false,
          height: 30,
        }),
      ],
      fact(reportTexts.municipality[language], municipalityText(model)),
      fact(reportTexts.period[language], periodText(model)),
      fact(reportTexts.madeOn[language], longDay(today, language)),
      ...remarksOf(model).map((remark): Row => [textCell(remark, { fontStyle: 'italic', wrap: false })]),
      [],
      [headingCell(reportTexts.figure[language]), headingCell(reportTexts.points[language])],
      ...summaryLines(model).map(({ label, points, part }): Row => [
        textCell(part ? `– ${label}` : label),
        { value: points, type: Number, align: 'left', alignVertical: 'top' },
      ]),
      ...shieldedRows(model),
    ],
  };
};

const shieldedRows = ({ shielded, language }: Vedtaksrapport): readonly Row[] =>
  shielded.length === 0
    ? []
    : [
        [],
        [headingCell(reportTexts.shieldedVedtak[language]), headingCell(reportTexts.shieldedBy[language])],
        ...shielded.map(({ caseNumber, shieldedBy }): Row => [
          textCell(plainText(caseNumber ?? reportTexts.noCaseNumber[language])),
          textCell(plainText(shieldedBy)),
        ]),
      ];
