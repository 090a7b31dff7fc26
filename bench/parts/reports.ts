import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import {
  reportColumns,
  reportRows,
  type TableValue,
} from '../../libs/contexts/reporting/rendering/report-columns.js';
import { vedtaksrapportBlocks } from '../../libs/contexts/reporting/rendering/vedtaksrapport-blocks.js';
import type { Bench } from '../context.js';
import { reportModel } from '../reports/report-model.js';
import { compared, type Comparison, type Count, type Findings } from '../result.js';
import { inRounds, must, type Cell, type Figures } from '../rounds.js';
import { median } from '../statistics.js';

type Format = 'pdf' | 'xlsx' | 'docx';

interface Work {
  readonly format: Format;
  readonly name: string;
  readonly points: number;
  readonly against: 'pdfmake' | 'exceljs' | 'docx';
  /** Of our time over the peer's. */
  readonly time: number;
  /** Of our memory over the peer's, where that is a goal. */
  readonly memory?: number;
  /** In the whole process. */
  readonly mostMiB?: number;
}

const works: readonly Work[] = [
  { format: 'pdf', name: 'PDF of 1 000 points', points: 1000, against: 'pdfmake', time: 0.6, mostMiB: 200 },
  {
    ...{ format: 'xlsx', name: 'XLSX of 10 000 rows', points: 10_000, against: 'exceljs' },
    ...{ time: 0.5, memory: 0.5, mostMiB: 120 },
  },
  { format: 'docx', name: 'Word of 1 000 rows', points: 1000, against: 'docx', time: 1 },
];

interface Drawn {
  readonly milliseconds: number;
  readonly peakMiB: number;
  readonly bytes: number;
}

const ourScript = fileURLToPath(new URL('../reports/draw.main.js', import.meta.url));
const peerScript = fileURLToPath(new URL('../../../bench/peers/reports.mjs', import.meta.url));

const drawn = async (script: string, format: Format, file: string): Promise<Drawn> => {
  const { stdout } = await promisify(execFile)(process.execPath, [script, format, file]);
  const found = JSON.parse(stdout) as Drawn;
  must(found.bytes > 10_000, `a ${format} is drawn`);
  return found;
};

/** What the peers are given: the same blocks without their drawings, or the same cells. */
const contentOf = ({ format, points }: Work) => {
  const model = reportModel(points);
  if (format !== 'xlsx')
    return vedtaksrapportBlocks(model).map((block) =>
      block.kind === 'chart' ? { ...block, drawings: [] } : block,
    );
  const columns = reportColumns(model.edition, model.language);
  return { columns, rows: Array.from(reportRows(model, columns), (cells) => cells.map(plainValue)) };
};

/** As a program has it that writes a sheet by itself; days are told apart by their form. */
const plainValue = (cell: TableValue) => {
  if (cell === null) return null;
  if (cell.kind === 'date') return cell.date;
  return cell.kind === 'number' ? cell.number : cell.text;
};

/** Time is measured, and the memory of the same process kept for the cell that comes next. */
const cellsOf = async (work: Work, directory: string, peers: boolean): Promise<readonly Cell[]> => {
  const { format, name, points, against } = work;
  const files = {
    ours: path.join(directory, `${format}-model.json`),
    peer: path.join(directory, `${format}.json`),
  };
  await writeFile(files.ours, JSON.stringify(reportModel(points)));
  await writeFile(files.peer, JSON.stringify(contentOf(work)));
  const pair = (who: string, script: string, file: string): readonly Cell[] => [
    {
      name: `${name}, ${who}`,
      unit: 'ms',
      measure: async () => (await drawn(script, format, file)).milliseconds,
    },
    {
      name: `${name}, memory, ${who}`,
      unit: 'MiB',
      measure: async () => (await drawn(script, format, file)).peakMiB,
    },
  ];
  return [...pair('ours', ourScript, files.ours), ...(peers ? pair(against, peerScript, files.peer) : [])];
};

const comparisonsOf = ({ name, against, time, memory }: Work): readonly Comparison[] => [
  {
    ...{ work: `${name}, time`, against, cell: `${name}, ours`, over: `${name}, ${against}` },
    goal: { at: 'most', bound: time },
  },
  {
    ...{
      work: `${name}, memory`,
      against,
      cell: `${name}, memory, ours`,
      over: `${name}, memory, ${against}`,
    },
    ...(memory === undefined ? {} : { goal: { at: 'most', bound: memory } as const }),
  },
];

const countsOf = (cells: readonly Figures[]): readonly Count[] =>
  works.flatMap(({ name, mostMiB }) => {
    if (mostMiB === undefined) return [];
    const middle = median(cells.find((cell) => cell.name === `${name}, memory, ours`)?.values ?? []);
    return [
      {
        work: `${name}: at most ${mostMiB.toString()} MiB in the process`,
        against: 'ours',
        values: [middle.toFixed(0)],
        reached: middle <= mostMiB,
      },
    ];
  });

/** A report drawn in a process of its own, by us and by the peers, one after the other. */
export const measureReports = async ({ peer, options }: Bench): Promise<Findings> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'iverk-bench-reports-'));
  try {
    const cells = (
      await Promise.all(works.map((work) => cellsOf(work, directory, peer !== undefined)))
    ).flat();
    const figures = await inRounds(cells, options('reports', false));
    const ratios = compared(figures, works.flatMap(comparisonsOf));
    return { cells: figures, ratios, counts: countsOf(figures) };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};
