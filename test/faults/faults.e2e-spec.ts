import { appendFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { openPool } from '#adapters/postgres';
import { temporaryDirectory, type TemporaryDirectory } from '#testing';
import { Cluster } from './cluster.js';
import { runCycle, type CycleResult, type Kind } from './kind.js';
import { cutConnection, delayedCommit, killPostgres, stopPostgres } from './kinds/database-faults.js';
import { flippedByte } from './kinds/flipped-byte.js';
import { frozenProjector } from './kinds/frozen-projector.js';
import { fullDisk, makeSmallCluster, smallDisk } from './kinds/full-disk.js';
import { canTrace, killAtSyscall } from './kinds/kill-at-syscall.js';
import { killProjector, killWriter } from './kinds/killed-processes.js';

/** `npm run faults -- --cycles 200 --seed 7 --only kill-writer` sets these; a plain test run does a few. */
const cycles = Number(process.env['IVERK_TEST_FAULT_CYCLES'] ?? 2);
const seed = Number(process.env['IVERK_TEST_FAULT_SEED'] ?? Date.now() % 100_000);
const only = process.env['IVERK_TEST_FAULT_ONLY']?.split(',') ?? [];
const results = process.env['IVERK_TEST_FAULT_RESULTS'];
process.stderr.write(`faults: ${cycles.toString()} cycles of each, seed ${seed.toString()}\n`);

const say = (line: string) => process.stderr.write(`${line}\n`);
const sum = (of: readonly CycleResult[], count: (result: CycleResult) => number) =>
  of.reduce((total, each) => total + count(each), 0);

const tell = ({ name }: Kind, of: readonly CycleResult[]): void => {
  const problems = (kind: string) =>
    sum(of, (each) => each.problems.filter((problem) => problem.startsWith(kind)).length);
  const line = {
    kind: name,
    cycles: of.length,
    attempted: sum(of, ({ attempted }) => attempted),
    acknowledged: sum(of, ({ acknowledged }) => acknowledged),
    lost: problems('lost'),
    doubled: problems('doubled'),
    other: sum(of, (each) => each.problems.length) - problems('lost') - problems('doubled'),
  };
  say(
    Object.entries(line)
      .map(([key, value]) => `${key} ${value.toString()}`)
      .join(', '),
  );
  if (results !== undefined) appendFileSync(results, `${JSON.stringify(line)}\n`);
};

const countOf = ({ costly = false }: Kind) => (costly ? Math.max(1, Math.floor(cycles / 10)) : cycles);

const isWanted = ({ name }: Kind) => only.length === 0 || only.includes(name);

const mayTrace = (): boolean => {
  if (canTrace()) return true;
  if (process.env['IVERK_TEST_REQUIRE_STRACE'] === '1') throw new Error('strace is required here');
  say('SKIPPED kill-writer-at-syscall: strace is not here or may not be used');
  return false;
};

const mountWhenWanted = () => {
  if (!isWanted(fullDisk)) return undefined;
  const disk = smallDisk();
  if (disk === undefined) say('SKIPPED full-disk: no small file system can be mounted here');
  return disk;
};

const runAll = async (kind: Kind, ground: { readonly cluster: Cluster; readonly pool: Pool }) => {
  const done: CycleResult[] = [];
  for (let cycle = 0; cycle < countOf(kind); cycle += 1) {
    const own = seed + cycle;
    const result = await runCycle(kind, ground, own);
    done.push(result);
    if (result.problems.length > 0)
      say(
        `${kind.name}: ${result.problems.slice(0, 5).join('; ')}\n  again: npm run faults -- --cycles 1 --only ${kind.name} --seed ${own.toString()}`,
      );
  }
  tell(kind, done);
  return done.flatMap(({ problems }) => problems);
};

describe('Nothing acknowledged is lost, and nothing doubled', () => {
  let directory: TemporaryDirectory;
  let cluster: Cluster;
  let pool: Pool;

  beforeAll(async () => {
    directory = await temporaryDirectory();
    cluster = await Cluster.make(directory.path);
    pool = openPool(cluster.url);
  }, 120_000);
  afterAll(async () => {
    await pool.end();
    await cluster.remove();
    await directory.remove();
  });

  const traced = mayTrace();
  const kinds: readonly Kind[] = [
    killWriter,
    killProjector,
    ...(traced ? [killAtSyscall] : []),
    killPostgres,
    stopPostgres,
    cutConnection,
    frozenProjector,
    delayedCommit,
    flippedByte,
  ];

  const wanted = kinds.filter(isWanted);
  if (wanted.length > 0)
    it.each(wanted.map((kind) => [kind.name, kind.what, kind] as const))(
      '%s: %s',
      async (_, __, kind) => {
        expect(await runAll(kind, { cluster, pool })).toEqual([]);
      },
      120_000 + cycles * 20_000,
    );

  const disk = mountWhenWanted();
  if (disk !== undefined)
    it(
      `${fullDisk.name}: ${fullDisk.what}`,
      async () => {
        const small = await makeSmallCluster(disk.directory);
        const own = openPool(small.url);
        try {
          expect(await runAll(fullDisk, { cluster: small, pool: own })).toEqual([]);
        } finally {
          await own.end();
          await small.remove();
          disk.remove();
        }
      },
      120_000 + cycles * 10_000,
    );
});
