import { setTimeout as pause } from 'node:timers/promises';
import { followerOf, reportExportEvents, subscriptions } from '#contexts';
import { drawReportFiles } from '#work/council-report';
import { catchUp, isRejection, runCommand, streamOf, type ActorId, type KeptFiles } from '#kernel';
import { renderVedtaksrapport } from '#work/reports';
import type { ReportFormat } from '#contexts/reporting';
import { reportExportAggregate } from '../../../libs/contexts/council-report/report-export.aggregate.js';
import { currentEdition, type CurrentEdition } from '../../../libs/contexts/council-report/read-frozen.js';
import { kill, startDrawer } from '../children.js';
import { openReportWorld, sha256Of, tenant, type ReportWorld } from '../report-world.js';
import { seededRandom } from '../seeded-random.js';
import type { FaultWorld, WorldKind } from '../suite.js';

const formats: readonly ReportFormat[] = ['json', 'csv', 'html', 'xlsx', 'pdf'];

interface Ordered extends CurrentEdition {
  readonly reportId: string;
}

/** A frozen report whose files are ordered, all formats of the internal edition. */
const ordered = async ({ iverk, platform, approved }: ReportWorld, seed: number): Promise<Ordered> => {
  const period = await approved();
  const { reportId } = await iverk.json<{ reportId: string }>('vedtaksrapport', 'freeze', period);
  const found = await currentEdition(platform, { tenant, reportId, edition: 'internal' });
  if (isRejection(found)) throw new Error(found.rejected);
  const { sha256: model, shielding } = found;
  const issued = { by: 'faults' as ActorId, roles: ['DIRECTOR'], at: platform.clock.now() };
  const data = { edition: 'internal', formats, language: 'nb', own: true, model, shielding };
  const outcome = await runCommand(platform, reportExportAggregate, {
    ...{ tenant, subjectId: reportId, commandId: `order-${seed.toString()}`, correlationId: reportId },
    command: { type: 'OrderExport', data, issued },
  });
  if (isRejection(outcome)) throw new Error(outcome.rejected);
  return { ...found, reportId };
};

const keptOf = async ({ platform }: ReportWorld, { reportId }: Ordered) => {
  const { rows } = await platform.pool.query<{ name: string; bytes: Buffer }>(
    'select name, bytes from state.kept_file where folder like $1',
    [`${reportId}/%`],
  );
  return new Map(rows.map(({ name, bytes }) => [name, sha256Of(bytes)]));
};

/** Draws what is left, and answers how many files that took. */
const drawRest = async ({ platform }: ReportWorld): Promise<number> => {
  let drawn = 0;
  const { files } = platform;
  const counting: KeptFiles = {
    read: (place) => files.read(place),
    forget: (whose, folder) => files.forget(whose, folder),
    keep: (place, bytes) => {
      drawn += 1;
      return files.keep(place, bytes);
    },
  };
  const follower = followerOf(platform, () => undefined);
  const ports = { ...platform, files: counting, catchUp: () => catchUp(follower, subscriptions) };
  await drawReportFiles(ports, tenant);
  return drawn;
};

const hashesOf = async ({ model }: Ordered): Promise<ReadonlyMap<string, string>> => {
  const hashes = new Map<string, string>();
  for (const format of formats)
    hashes.set(`nb.${format}`, sha256Of((await renderVedtaksrapport(model, format)).bytes));
  return hashes;
};

const toldOf = async ({ platform }: ReportWorld, { reportId }: Ordered) => {
  const events = await platform.store.readStream(streamOf(reportExportEvents, tenant, reportId));
  return events.flatMap(({ type, data }) =>
    type === 'VedtaksrapportExported' ? [data as { readonly format: string; readonly sha256: string }] : [],
  );
};

/** What is wrong after the worker died, and after the next one. */
const problemsOf = async (world: ReportWorld, order: Ordered): Promise<readonly string[]> => {
  const whole = await hashesOf(order);
  const unlike = (kept: ReadonlyMap<string, string>) =>
    [...kept]
      .filter(([name, sha256]) => whole.get(name) !== sha256)
      .map(([name]) => `other: ${name} is half`);
  const there = await keptOf(world, order);
  const drawn = await drawRest(world);
  const after = await keptOf(world, order);
  const told = await toldOf(world, order);
  const again = drawn - (whole.size - there.size);
  return [
    ...[...unlike(there), ...unlike(after)],
    ...[...whole.keys()].filter((name) => !after.has(name)).map((name) => `lost: ${name}`),
    ...(again === 0 ? [] : [`doubled: ${again.toString()} files were drawn again`]),
    ...(told.length === whole.size ? [] : [`doubled: the log was told ${told.length.toString()} times`]),
    ...told
      .filter(({ format, sha256 }) => whole.get(`nb.${format}`) !== sha256)
      .map(({ format }) => `other: the log knows another ${format}`),
  ];
};

const cyclesIn = (world: ReportWorld, duration: number): FaultWorld => {
  const there: number[] = [];
  return {
    cycle: async (seed) => {
      const order = await ordered(world, seed);
      const drawer = startDrawer(world.iverk.env, tenant);
      await drawer.said('draws');
      await pause(seededRandom(seed)() * duration);
      await kill(drawer);
      there.push((await keptOf(world, order)).size);
      const problems = await problemsOf(world, order);
      return { attempted: formats.length, acknowledged: formats.length, unknown: 0, problems };
    },
    figures: () => {
      const counts = formats.map(
        (_, n) => `${n.toString()}: ${there.filter((each) => each === n).length.toString()}`,
      );
      return `drawing takes ${duration.toFixed(0)} ms; so many files kept when it died: ${counts.join(', ')}, all: ${there
        .filter((each) => each === formats.length)
        .length.toString()}`;
    },
    close: world.close,
  };
};

export const killDrawing: WorldKind = {
  name: 'kill-drawing',
  what: 'kill -9 of the worker while it draws the files of a report; the next one goes on',
  open: async () => {
    const world = await openReportWorld();
    await ordered(world, 0);
    const drawer = startDrawer(world.iverk.env, tenant);
    await drawer.said('draws');
    const began = performance.now();
    await drawer.gone;
    return cyclesIn(world, performance.now() - began);
  },
};
