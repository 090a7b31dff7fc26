import { subscriptions } from '../../libs/contexts/index.js';
import { followUpProjection } from '../../libs/contexts/follow-up/index.js';
import { projectToHead, type AnyProjection } from '../../libs/kernel/index.js';
import { inRounds, medianOf, perSecond, ratioOf, tell, type Cell } from '../rounds.js';
import type { World } from '../world.js';

const page = 5000;

/** The least a client can do: every row of the log, page by page, JSON parsed. */
const readLog = async ({ platform: { pool } }: World): Promise<number> => {
  let read = 0;
  for (let after = '0'; ;) {
    const { rows } = await pool.query<{ position: string }>({
      name: 'bench.read',
      text: 'select * from log.event where position > $1 order by position limit $2',
      values: [after, page],
    });
    read += rows.length;
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return read;
    after = last.position;
  }
};

const rebuild = async (
  { platform: { store, documents } }: World,
  projections: readonly AnyProjection[],
): Promise<number> => {
  for (const projection of projections) {
    await documents.reset(projection);
    await projectToHead({ store, documents }, projection);
  }
  return Number(await store.head());
};

/** Events of the log per second, against reading them. */
export const measureRebuild = async (world: World, rounds: number): Promise<void> => {
  const cells: readonly Cell[] = [
    { name: 'read', run: () => readLog(world) },
    { name: 'follow_up', run: () => rebuild(world, [followUpProjection]) },
    { name: 'all', run: () => rebuild(world, subscriptions.projections) },
  ];
  const rates = await inRounds(rounds, cells);
  const line = (what: string, name: string) => {
    const numbers = `${perSecond(medianOf(rates, name))} against ${perSecond(medianOf(rates, 'read'))}`;
    tell(what, ratioOf(rates, name, 'read'), numbers);
  };
  line('rebuild of follow_up ÷ raw keyset read of the log', 'follow_up');
  line('rebuild of every read model ÷ raw keyset read', 'all');
};
