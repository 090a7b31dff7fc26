import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig } from '#adapters/config';
import { openPlatform, type Platform } from '#adapters/platform';
import { categories, councilReportEvents } from '#contexts';
import { streamOf, type TenantId } from '#kernel';
import { finished, installIverk, type Iverk } from '../../apps/cli/test/run-iverk.js';

export const tenant = '9901' as TenantId;
const rows = 60;

const list = () =>
  [
    'Saksnr;Dato;Tittel;Ansvarlig;Status',
    ...Array.from(
      { length: rows },
      (_, index) =>
        `KS ${(index + 1).toString()}/24;01.02.2024;Sak nummer ${index.toString()};Plansjef;Prosjektet pågår`,
    ),
  ].join('\r\n');

/** Iverk with a list of points, for reports that are killed. */
export interface ReportWorld {
  readonly iverk: Iverk;
  readonly platform: Platform;
  /** Orders, prepares and approves the report of a year that none has had; answers its period. */
  readonly approved: () => Promise<string>;
  /** How long a command takes when nobody kills it, in milliseconds. */
  readonly timed: (args: readonly string[]) => Promise<number>;
  /** Kills it somewhere in that time; not in the first third, which is Node reading its modules. */
  readonly killed: (args: readonly string[], milliseconds: number, random: () => number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const openReportWorld = async (): Promise<ReportWorld> => {
  const iverk = await installIverk();
  await iverk.json('kommune', 'add', tenant, '--name', 'Prøve');
  await writeFile(path.join(iverk.directory, 'liste.csv'), list());
  await iverk.json('import', path.join(iverk.directory, 'liste.csv'), '--as-of', '2024-12-31');
  const platform = await openPlatform(readConfig(iverk.env), { queue: 'silent', categories });
  let year = 2000;
  return {
    iverk,
    platform,
    approved: async () => {
      year += 1;
      const [from, to] = [`${year.toString()}-01-01`, `${year.toString()}-12-31`];
      await iverk.json('vedtaksrapport', 'order', '--from', from, '--to', to);
      await iverk.json('vedtaksrapport', 'prepare', `${from}--${to}`);
      await iverk.json('vedtaksrapport', 'approve', `${from}--${to}`);
      return `${from}--${to}`;
    },
    timed: async (args) => {
      const started = performance.now();
      await finished(iverk.begin(...args));
      return performance.now() - started;
    },
    killed: async (args, milliseconds, random) => {
      const child = iverk.begin(...args);
      const gone = finished(child);
      await pause((1 + 2 * random()) * (milliseconds / 3));
      child.kill('SIGKILL');
      await gone;
    },
    close: async () => {
      await platform.close();
      await iverk.remove();
    },
  };
};

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Everything that was put away for a report and is neither frozen from nor given up; and the other way round. */
export const strayParts = async ({ platform }: ReportWorld, reportId: string): Promise<readonly string[]> => {
  const events = await platform.store.readStream(streamOf(councilReportEvents, tenant, reportId));
  const partsIn = (types: readonly string[]) =>
    events.flatMap(({ type, data }) =>
      types.includes(type) ? (data as { readonly parts: readonly string[] }).parts : [],
    );
  const used = partsIn(['EditionFrozen', 'FreezeAbandoned']);
  const sealed = events.filter(({ type }) => type === 'EditionPartSealed').map(({ eventId }) => eventId);
  return [...sealed.filter((id) => !used.includes(id)), ...used.filter((id) => !sealed.includes(id))];
};
