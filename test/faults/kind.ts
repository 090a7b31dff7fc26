import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { problemsIn } from './checker.js';
import type { Cluster } from './cluster.js';
import { History } from './history.js';
import { settle } from './run-projector.js';
import { headOf, remainsOf } from './remains.js';
import { seededRandom } from './seeded-random.js';

/** One cycle of a fault: a municipality of its own, and what is noted about it outside of what fails. */
export interface Cycle {
  readonly cluster: Cluster;
  /** The checker's own connections, never through what fails. */
  readonly pool: Pool;
  readonly tenant: string;
  readonly seed: number;
  readonly random: () => number;
  readonly history: History;
}

/** A kind of fault. */
export interface Kind {
  readonly name: string;
  /** What happens, in a sentence. */
  readonly what: string;
  /** Cycles that cost ten seconds each are run a tenth as often, and say so. */
  readonly costly?: boolean;
  /** Makes it happen once, and answers when all processes it began are gone. */
  readonly happen: (cycle: Cycle) => Promise<void>;
  /** What is wrong beside what the checker finds. */
  readonly alsoCheck?: (cycle: Cycle) => Promise<readonly string[]>;
}

/** What a cycle came to. */
export interface CycleResult {
  readonly attempted: number;
  readonly acknowledged: number;
  readonly problems: readonly string[];
}

/** Each cycle of each kind has a municipality of its own: no two may share one, and ids have at most 20 characters. */
const tenantOf = ({ name }: Kind, seed: number) =>
  `${name.replace(/[^a-z]/g, '').slice(0, 11)}${seed.toString()}`;

/** One cycle from a quiet log to a quiet log, then the checker. */
export const runCycle = async (
  kind: Kind,
  ground: { readonly cluster: Cluster; readonly pool: Pool },
  seed: number,
): Promise<CycleResult> => {
  const history = new History();
  const cycle: Cycle = {
    ...ground,
    seed,
    tenant: tenantOf(kind, seed),
    random: seededRandom(seed),
    history,
  };
  const head = await headOf(ground.pool);
  await kind.happen(cycle);
  await settle(ground.pool);
  const remains = await remainsOf(ground.pool, { tenant: cycle.tenant, head, history });
  const also = (await kind.alsoCheck?.(cycle)) ?? [];
  return {
    attempted: history.attempts.length,
    acknowledged: history.acknowledged.length,
    problems: [...problemsIn(remains), ...also],
  };
};

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
  const wanted = history.acknowledged.length + appends + Math.floor(random() * 20);
  await until(() => history.acknowledged.length >= wanted, 'the writers are under way');
  await pause(random() * 4);
};
