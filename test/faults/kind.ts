import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { problemsAtRest, problemsIn } from './checker.js';
import { CheckpointWatch } from './checkpoint-watch.js';
import type { Cluster } from './cluster.js';
import { History } from './history.js';
import { settle } from './run-projector.js';
import { headOf, remainsOf } from './remains.js';
import { seededRandom } from './seeded-random.js';

/** Where cycles happen, one after the other. */
export interface Ground {
  readonly cluster: Cluster;
  /** The checker's own connections, never through what fails. */
  readonly pool: Pool;
  readonly remove: () => Promise<void>;
}

/** One cycle of a fault: a municipality of its own, and what is noted about it outside of what fails. */
export interface Cycle {
  readonly cluster: Cluster;
  readonly pool: Pool;
  readonly tenant: string;
  readonly seed: number;
  readonly random: () => number;
  readonly history: History;
  /** What a kind finds wrong beside what the checker does. */
  readonly complain: (problem: string) => void;
}

/** A kind of fault. */
export interface Kind {
  readonly name: string;
  /** What happens, in a sentence. */
  readonly what: string;
  /** Cycles that cost ten seconds each are run a tenth as often, and say so. */
  readonly costly?: boolean;
  /** Why it cannot happen here; nothing when it can. */
  readonly missing?: () => string | undefined;
  /** A server of its own, for what the common one cannot be used for. */
  readonly ground?: () => Promise<Ground>;
  /** Makes it happen once, and answers when all processes it began are gone. */
  readonly happen: (cycle: Cycle) => Promise<void>;
}

/** What a cycle came to. */
export interface CycleResult {
  readonly attempted: number;
  readonly acknowledged: number;
  /** Tried, and neither acknowledged nor refused. */
  readonly unknown: number;
  readonly problems: readonly string[];
}

/** Each cycle of each kind has a municipality of its own: no two may share one, and ids have at most 20 characters. */
const tenantOf = ({ name }: Kind, seed: number) =>
  `${name.replace(/[^a-z]/g, '').slice(0, 11)}${seed.toString()}`;

/** One cycle from a quiet log to a quiet log, then the checker. */
export const runCycle = async (kind: Kind, { cluster, pool }: Ground, seed: number): Promise<CycleResult> => {
  const history = new History();
  const tenant = tenantOf(kind, seed);
  const complaints: string[] = [];
  const complain = (problem: string) => complaints.push(problem);
  const head = await headOf(pool);
  const watch = new CheckpointWatch(pool);
  await kind.happen({ cluster, pool, seed, tenant, random: seededRandom(seed), history, complain });
  complaints.push(...(await watch.end()));
  await untilQuiet(pool);
  const remains = () => remainsOf(pool, { tenant, head, history });
  const atOnce = problemsIn(await remains());
  await settle(pool);
  const { outcomes } = history;
  return {
    attempted: outcomes.length,
    acknowledged: outcomes.filter(({ answer }) => typeof answer === 'object').length,
    unknown: outcomes.filter(({ answer }) => answer === undefined).length,
    problems: [...new Set([...complaints, ...atOnce, ...problemsAtRest(await remains())])],
  };
};

/** What a killed process has asked for is still carried out; until then the log may grow. */
const untilQuiet = (pool: Pool): Promise<void> =>
  until(async () => {
    const { rows } = await pool.query<{ busy: number }>(
      `select count(*)::int as busy from pg_stat_activity
        where backend_type = 'client backend' and state <> 'idle' and pid <> pg_backend_pid()`,
    );
    return rows[0]?.busy === 0;
  }, 'the server has done what it was asked');

/** Until the condition holds. Throws when it has not for half a minute. */
export const until = async (holds: () => boolean | Promise<boolean>, what: string): Promise<void> => {
  for (let waited = 0; waited < 30_000; waited += 5) {
    if (await holds()) return;
    await pause(5);
  }
  throw new Error(`Waited in vain until ${what}`);
};

/** A moment under load: after so many acknowledged appends, and a little more. */
export const underLoad = async ({ history, random }: Cycle, appends = 5): Promise<void> => {
  const wanted = history.acknowledged + appends + Math.floor(random() * 20);
  await until(() => history.acknowledged >= wanted, 'the writers are under way');
  await pause(random() * 4);
};
