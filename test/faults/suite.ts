import { appendFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryDirectory } from '#testing';
import { groundIn } from './ground.js';
import { runCycle, type CycleResult, type Ground, type Kind } from './kind.js';

/** `npm run faults -- --cycles 200 --seed 7 --only kill-writer` sets these; a plain test run does one. */
const cycles = Number(process.env['IVERK_TEST_FAULT_CYCLES'] ?? 1);
const seed = Number(process.env['IVERK_TEST_FAULT_SEED'] ?? Date.now() % 100_000);
const only = process.env['IVERK_TEST_FAULT_ONLY']?.split(',') ?? [];
const results = process.env['IVERK_TEST_FAULT_RESULTS'];

const say = (line: string) => process.stderr.write(`${line}\n`);
const sum = (of: readonly CycleResult[], count: (result: CycleResult) => number) =>
  of.reduce((total, each) => total + count(each), 0);

/** What all kinds of fault have, whatever they happen to. */
type Named = Pick<Kind, 'name' | 'what' | 'costly' | 'missing'>;

/** A kind that has a world of its own, which lives through all its cycles. */
export interface WorldKind extends Named {
  readonly open: () => Promise<FaultWorld>;
}

export interface FaultWorld {
  /** Makes it happen once, and answers what it came to. */
  readonly cycle: (seed: number) => Promise<CycleResult>;
  /** What the cycles have taken, for whoever reads the figures. */
  readonly figures: () => string;
  /** What is wrong with all cycles taken together: a kind that never met what it was to meet has proved nothing. */
  readonly verdict?: () => readonly string[];
  readonly close: () => Promise<void>;
}

const tell = ({ name }: Named, of: readonly CycleResult[]): void => {
  const problems = (kind: string) =>
    sum(of, (each) => each.problems.filter((problem) => problem.startsWith(kind)).length);
  const line = {
    kind: name,
    cycles: of.length,
    attempted: sum(of, ({ attempted }) => attempted),
    acknowledged: sum(of, ({ acknowledged }) => acknowledged),
    unknown: sum(of, ({ unknown }) => unknown),
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

const countOf = ({ costly = false }: Named) => (costly ? Math.max(1, Math.floor(cycles / 10)) : cycles);

/** What breaks the harness itself is a problem of that cycle, with its seed, and not the end of all others. */
const cycleOf = (cycle: (seed: number) => Promise<CycleResult>, own: number): Promise<CycleResult> =>
  cycle(own).catch((fault: unknown) => ({
    attempted: 0,
    acknowledged: 0,
    unknown: 0,
    problems: [`broke: ${String(fault)}`],
  }));

const runAll = async (
  kind: Named,
  cycle: (seed: number) => Promise<CycleResult>,
): Promise<readonly string[]> => {
  const done: CycleResult[] = [];
  for (let number = 0; number < countOf(kind); number += 1) {
    const own = seed + number;
    const result = await cycleOf(cycle, own);
    done.push(result);
    if (result.problems.length > 0) {
      say(`${kind.name}: ${result.problems.slice(0, 5).join('; ')}`);
      say(`again: npm run faults -- --cycles 1 --only ${kind.name} --seed ${own.toString()}`);
    }
  }
  tell(kind, done);
  return done.flatMap(({ problems }) => problems);
};

const isAskedFor = ({ name }: Named) => only.length === 0 || only.includes(name);

const isPossible = ({ name, missing }: Named): boolean => {
  const why = missing?.();
  if (why === undefined) return true;
  if (process.env['IVERK_TEST_REQUIRE_FAULTS']?.split(',').includes(name) === true)
    throw new Error(`${name} is required here: ${why}`);
  say(`SKIPPED ${name}: ${why}`);
  return false;
};

const commonGround = async (): Promise<Ground> => {
  const directory = await temporaryDirectory();
  return groundIn(directory.path, [], directory.remove);
};

/** Kinds that are asked for and possible here; where there is none, a test that says so. */
const wantedOf = <K extends Named>(title: string, kinds: readonly K[]): readonly K[] => {
  const wanted = kinds.filter(isAskedFor).filter(isPossible);
  if (wanted.length === 0)
    // A file without a test is a failure to Jest.
    it(`${title}: nothing of this is both asked for and possible here`, () => {
      expect(kinds.filter((kind) => isAskedFor(kind) && kind.missing?.() === undefined)).toEqual([]);
    });
  else say(`faults: ${cycles.toString()} cycles of each, seed ${seed.toString()}`);
  return wanted;
};

const patience = 120_000 + cycles * 20_000;

/** A test for each kind, on one server, so many cycles each. */
export const faultSuite = (title: string, kinds: readonly Kind[]): void => {
  const wanted = wantedOf(title, kinds);
  if (wanted.length === 0) return;

  describe(title, () => {
    let common: Ground;
    beforeAll(async () => {
      common = await commonGround();
    }, 120_000);
    afterAll(() => common.remove());

    it.each(wanted.map((kind) => [kind.name, kind.what, kind] as const))(
      '%s: %s',
      async (_, __, kind) => {
        const ground = (await kind.ground?.()) ?? common;
        try {
          expect(await runAll(kind, (own) => runCycle(kind, ground, own))).toEqual([]);
        } finally {
          if (ground !== common) await ground.remove();
        }
      },
      patience,
    );
  });
};

/** A test for each kind, in a world of its own, so many cycles each. */
export const worldSuite = (title: string, kinds: readonly WorldKind[]): void => {
  const wanted = wantedOf(title, kinds);
  if (wanted.length === 0) return;

  describe(title, () => {
    it.each(wanted.map((kind) => [kind.name, kind.what, kind] as const))(
      '%s: %s',
      async (_, __, kind) => {
        const world = await kind.open();
        try {
          const problems = await runAll(kind, world.cycle);
          say(`${kind.name}: ${world.figures()}`);
          expect([...problems, ...(world.verdict?.() ?? [])]).toEqual([]);
        } finally {
          await world.close();
        }
      },
      patience,
    );
  });
};
