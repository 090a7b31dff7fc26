import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { openReportWorld, strayParts, type ReportWorld } from '../report-world.js';
import { seededRandom } from '../seeded-random.js';
import type { WorldKind } from '../suite.js';
import { killDrawing } from './killed-drawing.js';

interface Shown {
  readonly reportId: string;
  readonly state: string;
}

/** What is wrong with a report that was to be frozen, by all that can be asked of it. */
const unfrozen = async (world: ReportWorld, period: string): Promise<readonly string[]> => {
  const { iverk } = world;
  const again = await iverk.run('vedtaksrapport', 'freeze', period);
  const { reportId, state } = await iverk.json<Shown>('vedtaksrapport', 'show', period);
  const [verified] = await iverk.json<[{ editions: { state: string }[] }]>(
    'vedtaksrapport',
    'verify',
    period,
  );
  const broken = verified.editions.filter((each) => each.state !== 'WHOLE');
  const stray = await strayParts(world, reportId);
  return [
    // It may have died when all was done.
    ...(again.code === 0 || /frosset allerede/.test(again.stderr) ? [] : [`other: ${again.stderr}`]),
    ...(state === 'FROSSET' ? [] : [`lost: the report is ${state}`]),
    ...(verified.editions.length === 3 ? [] : [`doubled: ${verified.editions.length.toString()} editions`]),
    ...broken.map((each) => `lost: an edition is ${each.state}`),
    ...stray.map((id) => `other: the part ${id} is nobody’s`),
  ];
};

const result = (problems: readonly string[], attempted = 1) => ({
  ...{ attempted, acknowledged: attempted, unknown: 0, problems },
});

const killFreeze: WorldKind = {
  name: 'kill-freeze',
  what: 'kill -9 of a freezing at a random moment; it is asked for again',
  open: async () => {
    const world = await openReportWorld();
    const duration = await world.timed(['vedtaksrapport', 'freeze', await world.approved()]);
    return {
      cycle: async (seed) => {
        const period = await world.approved();
        await world.killed(['vedtaksrapport', 'freeze', period], duration, seededRandom(seed));
        return result(await unfrozen(world, period));
      },
      figures: () => `a freezing takes ${duration.toFixed(0)} ms, program and all`,
      close: world.close,
    };
  },
};

const formats = ['json', 'csv', 'html', 'xlsx', 'pdf'];

const spread = (counts: readonly number[]): string =>
  `${Math.min(...counts).toString()} to ${Math.max(...counts).toString()}`;

const filesIn = async (directory: string): Promise<ReadonlyMap<string, string>> => {
  await mkdir(directory, { recursive: true });
  const names = (await readdir(directory)).sort();
  const texts = await Promise.all(names.map((name) => readFile(path.join(directory, name), 'latin1')));
  return new Map(names.map((name, index) => [name, texts[index] ?? '']));
};

/** After it died there may be a file in the making, by a name of its own; after it was done again there is none. */
const unwritten = (whole: ReadonlyMap<string, string>, there: ReadonlyMap<string, string>) =>
  [...there]
    .filter(([name, text]) => !name.endsWith('.tmp') && whole.get(name) !== text)
    .map(([name]) => `other: ${name} is half, or another`);

const killExport: WorldKind = {
  name: 'kill-export',
  what: 'kill -9 of a command that writes files of a report at a random moment; it is run again',
  open: async () => {
    const world = await openReportWorld();
    const period = await world.approved();
    await world.iverk.json('vedtaksrapport', 'freeze', period);
    const out = (name: string) => path.join(world.iverk.directory, 'rapport', name);
    const exporting = (name: string) =>
      ['vedtaksrapport', 'export', period, '--format', formats.join(), '--out', out(name)] as const;
    const duration = await world.timed(exporting('whole'));
    const whole = await filesIn(out('whole'));
    const left: number[] = [];
    return {
      cycle: async (seed) => {
        const name = seed.toString();
        await world.killed(exporting(name), duration, seededRandom(seed));
        const there = await filesIn(out(name));
        left.push([...there.keys()].filter((each) => !each.endsWith('.tmp')).length);
        await world.iverk.json(...exporting(name));
        const after = await filesIn(out(name));
        const lost = [...whole.keys()].filter((each) => !after.has(each));
        const more = [...after.keys()].filter((each) => !whole.has(each));
        return result([
          ...[...unwritten(whole, there), ...unwritten(whole, after)],
          ...lost.map((each) => `lost: ${each}`),
          ...more.map((each) => `other: ${each} was left behind`),
        ]);
      },
      figures: () =>
        `an export takes ${duration.toFixed(0)} ms; it had written ${spread(left)} of ${whole.size.toString()} files when it died`,
      close: world.close,
    };
  },
};

/** Reports that are killed in the middle. */
export const killedReports: readonly WorldKind[] = [killFreeze, killExport, killDrawing];
