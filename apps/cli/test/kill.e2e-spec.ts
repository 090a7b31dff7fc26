import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { partsOfStream } from '#kernel';
import { countsOf, logOf } from './log-of.js';
import { finished, installIverk, type Iverk } from './run-iverk.js';

/** `npm run faults -- --cycles 50 --seed 7` sets these, of which a twentieth is done: each costs ten seconds or more. */
const cycles = Math.max(1, Math.floor(Number(process.env['IVERK_TEST_FAULT_CYCLES'] ?? 0) / 20));
const seed = Number(process.env['IVERK_TEST_FAULT_SEED'] ?? Date.now() % 100_000);
process.stderr.write(`kill -9: ${cycles.toString()} cycles each, seed ${seed.toString()}\n`);

/** Mulberry32: the same seed gives the same moments. */
const randomFrom = (start: number) => {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
const random = randomFrom(seed);

let iverk: Iverk;
beforeEach(async () => {
  iverk = await installIverk();
  await iverk.json('kommune', 'add', '9901', '--name', 'Prøve');
}, 60_000);
afterEach(() => iverk.remove());

const ofTheImport = ['import', 'vedtak', 'followUp'];

/** How many events of each type, and how many streams they are in: equal only when nothing is lost or doubled. */
const census = async () => {
  const events = (await logOf(iverk)).filter(({ streamId }) =>
    ofTheImport.includes(partsOfStream(streamId).category),
  );
  const types = [...new Set(events.map(({ type }) => type))].sort();
  return types.map((type) => ({
    type,
    ...countsOf(events.filter((each) => each.type === type).map(({ streamId }) => streamId)),
  }));
};

const mailsOf = async (type: string) => {
  const events = (await logOf(iverk)).filter((each) => each.type === type);
  return countsOf(events.map(({ data }) => (data as { mailKey: string }).mailKey));
};

/** Starts a command, kills it somewhere in the time it needs, and answers when it is gone. */
const killSomewhere = async (args: readonly string[], milliseconds: number): Promise<void> => {
  const child = iverk.begin(...args);
  const gone = finished(child);
  // Not in the first third: that is Node reading its modules.
  await sleep((1 + 2 * random()) * (milliseconds / 3));
  child.kill('SIGKILL');
  await gone;
};

/** Lets all of Iverk come up, carry out what was left, and go down again. */
const startAndStop = async (isOver: () => Promise<boolean> = () => Promise.resolve(true)): Promise<void> => {
  const child = iverk.begin('start', '--no-demo');
  const gone = finished(child);
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk: string) => {
      if (chunk.includes('Ctrl-C')) resolve();
    });
    child.once('exit', (code) => {
      reject(new Error(`start ended with ${String(code)}`));
    });
  });
  await iverk.run('vedtakslogg');
  while (!(await isOver())) await sleep(100);
  child.removeAllListeners('exit');
  child.kill('SIGINT');
  await gone;
};

const rows = 60;
const list = (status: (row: number) => string = () => 'Prosjektet pågår') =>
  [
    'Saksnr;Dato;Tittel;Ansvarlig;Status',
    ...Array.from(
      { length: rows },
      (_, index) =>
        `KS ${(index + 1).toString()}/24;01.02.2024;Sak nummer ${index.toString()};Plansjef;${status(index)}`,
    ),
  ].join('\r\n');

describe('kill -9', () => {
  it(
    'in the middle of an import leaves nothing lost and nothing doubled',
    async () => {
      const file = path.join(iverk.directory, 'liste.csv');
      await writeFile(file, list());
      const importing = ['import', file, '--as-of', '2024-12-31'];
      const started = performance.now();
      await finished(iverk.begin(...importing));
      const duration = performance.now() - started;
      const whole = await census();
      expect(whole.find(({ type }) => type === 'FollowUpOpened')).toMatchObject({
        events: rows,
        different: rows,
      });

      for (let cycle = 1; cycle <= cycles; cycle += 1) {
        await iverk.remove();
        iverk = await installIverk();
        await iverk.json('kommune', 'add', '9901', '--name', 'Prøve');
        await writeFile(file.replace(path.dirname(file), iverk.directory), list());
        importing[1] = path.join(iverk.directory, 'liste.csv');
        await killSomewhere(importing, duration);
        await startAndStop();
        expect([[], whole]).toContainEqual(await census());
        await iverk.json(...importing);
        expect(await census()).toEqual(whole);
        expect(await iverk.json('verify')).toMatchObject({ sound: true });
      }
    },
    60_000 + cycles * 60_000,
  );

  it(
    'in the middle of a reminder round loses no mail and sends none twice',
    async () => {
      const people = 20;
      const names = Array.from({ length: people }, (_, index) => `Prøve Person${(index + 1).toString()}`);
      const organisation = [
        'Enhet;Overordnet enhet;Navn;Rolle;E-post',
        ...names.map(
          (name, index) => `Plan;;${name};Rådgiver ${index.toString()};p${index.toString()}@demo.invalid`,
        ),
      ].join('\r\n');
      const work = [
        'Saksnr;Dato;Tittel;Ansvarlig;Status',
        ...names.map(
          (name, index) => `KS ${(index + 1).toString()}/24;01.02.2024;Sak ${index.toString()};${name};Pågår`,
        ),
      ].join('\r\n');
      await writeFile(path.join(iverk.directory, 'organisasjon.csv'), organisation);
      await writeFile(path.join(iverk.directory, 'liste.csv'), work);
      await iverk.json('organisation', 'import', path.join(iverk.directory, 'organisasjon.csv'));
      await iverk.json('import', path.join(iverk.directory, 'liste.csv'), '--as-of', '2024-12-31');

      const started = performance.now();
      await finished(iverk.begin('remind', '--on', '2027-01-04'));
      const duration = performance.now() - started;
      const outbox = async () =>
        (await readdir(path.join(iverk.directory, 'outbox'))).filter((name) => name.endsWith('.eml'));
      expect(await outbox()).toHaveLength(people);

      for (let cycle = 1; cycle <= cycles; cycle += 1) {
        const month = new Date(Date.UTC(2027, cycle, 4)).toISOString().slice(0, 10);
        await killSomewhere(['remind', '--on', month], duration);
        await iverk.json('remind', '--on', month);
        expect(await outbox()).toHaveLength(people * (cycle + 1));
        const all = { events: people * (cycle + 1), different: people * (cycle + 1) };
        expect([await mailsOf('MailPlanned'), await mailsOf('MailAccepted')]).toEqual([all, all]);
      }
    },
    60_000 + cycles * 30_000,
  );

  it(
    'in the middle of an erasure leaves what the worker brings to its end, once, or nothing',
    async () => {
      const words = (row: number) => `Prosjektet pågår. Del ${row.toString()}`;
      await writeFile(path.join(iverk.directory, 'liste.csv'), list(words));
      await iverk.json(
        'import',
        path.join(iverk.directory, 'liste.csv'),
        '--as-of',
        '2024-12-31',
        '--published',
      );
      const period = '2024-01-01--2024-12-31';
      await iverk.json('vedtaksrapport', 'order', '--from', '2024-01-01', '--to', '2024-12-31');
      for (const step of ['prepare', 'approve', 'freeze']) await iverk.json('vedtaksrapport', step, period);
      const reported = (await logOf(iverk)).filter(({ type }) => type === 'StatusImported');
      expect(reported).toHaveLength(rows);
      const erasing = (n: number) =>
        ['erase', '--event', reported[n]?.eventId ?? '', '--reason', 'Krav etter artikkel 17.'] as const;
      const started = performance.now();
      await finished(iverk.begin(...erasing(0)));
      const duration = performance.now() - started;
      const acts = async (type: string) => {
        const events = (await logOf(iverk)).filter((each) => each.type === type);
        return countsOf(events.map(({ streamId }) => streamId));
      };
      const isOver = async () =>
        (await acts('TextErased')).different === (await acts('ErasureFinished')).different;
      const frozen = async () => {
        const out = path.join(iverk.directory, 'rapport');
        const exporting = ['export', period, '--format', 'json', '--edition', 'internal', '--out', out];
        await iverk.json('vedtaksrapport', ...exporting);
        const [name = ''] = await readdir(out);
        return (await readFile(path.join(out, name), 'utf8')).split('[slettet]').length - 1;
      };
      expect([await isOver(), await frozen()]).toEqual([true, 1]);

      for (let cycle = 1; cycle <= cycles; cycle += 1) {
        await killSomewhere(erasing(cycle), duration);
        await startAndStop(isOver);
        const { different } = await acts('TextErased');
        expect([cycle, cycle + 1]).toContain(different);
        expect(await frozen()).toBe(different);
        await iverk.json(...erasing(cycle));
        const all = { different: cycle + 1, events: cycle + 1 };
        expect([await acts('ErasureFinished'), await frozen()]).toEqual([all, cycle + 1]);
        expect(await iverk.json('verify')).toMatchObject({ sound: true });
      }
    },
    60_000 + cycles * 60_000,
  );
});
