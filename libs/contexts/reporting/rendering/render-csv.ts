import { stringify } from 'csv-stringify/sync';
import { shortDay } from '#kernel';
import type { Vedtaksrapport } from '../core/vedtaksrapport.js';
import { reportColumns, reportRows, type TableValue } from './report-columns.js';

/**
 * CSV as Excel in Norway opens it: semicolons, UTF-8 with BOM, CRLF, `dd.mm.yyyy`. What a spreadsheet would take for a
 * formula is preceded by an apostrophe, so that it stays text.
 */
export const renderCsv = (model: Vedtaksrapport): Uint8Array => {
  const columns = reportColumns(model.edition, model.language);
  const rows = Array.from(reportRows(model, columns), (cells) => cells.map(asField));
  const csv = stringify([columns.map(({ heading }) => heading), ...rows], {
    delimiter: ';',
    bom: true,
    record_delimiter: 'windows',
  });
  return new TextEncoder().encode(csv);
};

/** Also after spaces, and the full-width signs that some spreadsheets take for the same. */
const looksLikeFormula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

const asText = (text: string): string => (looksLikeFormula.test(text) ? `'${text}` : text);

const asField = (value: TableValue): string | number => {
  if (value === null) return '';
  if (value.kind === 'date') return shortDay(value.date);
  return value.kind === 'number' ? value.number : asText(value.text);
};
