import { z } from 'zod';
import { reject, type Rejection } from '#kernel';
import { columnNames, columnTitles, type ColumnName } from './list-columns.js';
import type { Columns } from './match-columns.js';

const mend = z.strictObject({
  file: z.string(),
  row: z.int().positive(),
  column: z.enum(columnNames),
  value: z.string(),
});

/** A person's answer to what a row leaves open: another content of one of its cells. */
export type Mend = z.output<typeof mend>;

/** More than anybody mends by hand; a list that is wrong throughout is mended where it is kept. */
const mostMends = 5000;
const mends = z.array(mend).max(mostMends);

interface Cells {
  readonly columns: Columns;
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads mends as JSON: `[{ "file": "liste.csv", "row": 3, "column": "status", "value": "Under arbeid" }]`. */
export const parseMends = (text: string): readonly Mend[] | Rejection<'mends-unreadable'> => {
  const parsed = mends.safeParse(parseJson(text));
  return parsed.success ? parsed.data : reject('mends-unreadable');
};

/** A column that the file lacks comes after its own. */
const withColumns = (columns: Columns, wanted: readonly ColumnName[]): Columns => {
  const lacking = [...new Set(wanted)].filter((name) => columns.at[name] === undefined);
  const added = lacking.map((name, index) => [name, [columns.header.length + index]] as const);
  return {
    ...columns,
    at: { ...columns.at, ...Object.fromEntries(added) },
    header: [...columns.header, ...lacking.map((name) => columnTitles[name])],
  };
};

/** Where one thing stands in several columns, the first holds the answer and the others no more. */
const mended = (cells: readonly string[], { at, header }: Columns, answers: readonly Mend[]) => {
  const result = header.map((_, index) => cells[index] ?? '');
  for (const { column, value } of answers)
    for (const [index, position] of (at[column] ?? []).entries()) result[position] = index === 0 ? value : '';
  return result;
};

/** The cells of a file as a person has answered for them. */
export const mendCells = ({ columns, rows }: Cells, all: readonly Mend[]): Cells => {
  if (all.length === 0) return { columns, rows };
  const whole = withColumns(
    columns,
    all.map(({ column }) => column),
  );
  const byRow = new Map<number, readonly Mend[]>();
  for (const each of all) byRow.set(each.row, [...(byRow.get(each.row) ?? []), each]);
  return {
    columns: whole,
    rows: rows.map(({ row, cells }) => {
      const answers = byRow.get(row);
      return answers === undefined ? { row, cells } : { row, cells: mended(cells, whole, answers) };
    }),
  };
};
