import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { MachineFacts } from './machine.js';
import type { Figures } from './rounds.js';
import { median } from './statistics.js';

/** What is to be reached: at least that, or at most that. */
export interface Goal {
  readonly at: 'least' | 'most';
  readonly bound: number;
}

/** What one cell's figures are worth beside another's. */
export interface Comparison {
  /** The row of the table in `docs/performance.md`. */
  readonly work: string;
  readonly against:
    'emmett' | 'XState' | 'Nest + Apollo + Express' | 'pdfmake' | 'exceljs' | 'docx' | 'raw limit' | 'itself';
  /** Names of the cells: the figure of the first over that of the second, round by round. */
  readonly cell: string;
  readonly over: string;
  readonly goal?: Goal;
}

/** A comparison, measured. */
export interface Ratio extends Comparison {
  readonly values: readonly number[];
  readonly median: number;
  readonly reached?: boolean;
}

/** Something counted that must be so in every round. */
export interface Count {
  readonly work: string;
  readonly against: 'emmett' | 'ours';
  readonly values: readonly string[];
  readonly reached?: boolean;
}

/** What a part of the bench has found. */
export interface Findings {
  readonly cells: readonly Figures[];
  readonly ratios: readonly Ratio[];
  readonly counts?: readonly Count[];
}

/** A file in `results`. */
export interface Result extends Findings {
  readonly part: string;
  readonly machine: MachineFacts;
  readonly commit: string | null;
  readonly date: string;
  readonly rounds: number;
  /** Small sizes, to see that it runs: the figures are worth nothing. */
  readonly quick: boolean;
  readonly seconds: number;
}

const reaches = ({ at, bound }: Goal, value: number) => (at === 'least' ? value >= bound : value <= bound);

/** Only those whose two cells were both measured. */
export const compared = (cells: readonly Figures[], comparisons: readonly Comparison[]): readonly Ratio[] =>
  comparisons.flatMap((comparison): readonly Ratio[] => {
    const [ours, theirs] = [comparison.cell, comparison.over].map((name) =>
      cells.find((cell) => cell.name === name),
    );
    if (ours === undefined || theirs === undefined) return [];
    const values = ours.values.map((value, round) => value / (theirs.values[round] ?? Number.NaN));
    const middle = median(values);
    const { goal } = comparison;
    return [
      {
        ...comparison,
        values,
        median: middle,
        ...(goal === undefined ? {} : { reached: reaches(goal, middle) }),
      },
    ];
  });

export const writeResult = async (directory: string, result: Result): Promise<string> => {
  await mkdir(directory, { recursive: true });
  const file = path.join(directory, `${result.part}.json`);
  await writeFile(file, `${JSON.stringify(result, null, 1)}\n`);
  return file;
};
