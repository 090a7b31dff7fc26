import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { drawerEnvironment, drawerFlags } from '../../libs/adapters/drawer/index.js';
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

type Draw = (format: Format, content: string) => Promise<Drawn>;

/** As the drawer's process is started and told: the model comes through a pipe. */
const byUs: Draw = async (format, model) => {
  const args = [...drawerFlags, ourScript, format];
  const running = promisify(execFile)(process.execPath, args, { env: drawerEnvironment() });
  running.child.stdin?.end(model);
  return toldBy(format, (await running).stdout);
};

/** It reads its content from a file. */
const byPeer =
  (directory: string): Draw =>
  async (format, content) => {
    const file = path.join(directory, `${format}.json`);
    await writeFile(file, content);
    return toldBy(format, (await promisify(execFile)(process.execPath, [peerScript, format, file])).stdout);
  };

const toldBy = (format: Format, told: string): Drawn => {
  const found = JSON.parse(told) as Drawn;
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
const cellsOf = (work: Work, peer: Draw | undefined): readonly Cell[] => {
  const { format, name, points, against } = work;
  const pair = (who: string, draw: Draw, content: string): readonly Cell[] => [
    {
      name: `${name}, ${who}`,
      unit: 'ms',
      measure: async () => (await draw(format, content)).milliseconds,
    },
    {
      name: `${name}, memory, ${who}`,
      unit: 'MiB',
      measure: async () => (await draw(format, content)).peakMiB,
    },
  ];
  return [
    ...pair('ours', byUs, JSON.stringify(reportModel(points))),
    ...(peer === undefined ? [] : pair(against, peer, JSON.stringify(contentOf(work)))),
  ];
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
    const drawnByPeer = peer === undefined ? undefined : byPeer(directory);
    const cells = works.flatMap((work) => cellsOf(work, drawnByPeer));
    const figures = await inRounds(cells, options('reports', false));
    const ratios = compared(figures, works.flatMap(comparisonsOf));
    return { cells: figures, ratios, counts: countsOf(figures) };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};
