import { kill, startProjector, startWriter } from '../children.js';
import { until, underLoad, type Cycle, type Kind } from '../kind.js';

const epochOf = async ({ pool }: Cycle): Promise<bigint> => {
  const { rows } = await pool.query<{ epoch: string }>(
    `select epoch from state.lease where name = 'projector' and expires_at > clock_timestamp()`,
  );
  return BigInt(rows[0]?.epoch ?? -1);
};

const checkpointOf = async ({ pool }: Cycle): Promise<bigint> => {
  const { rows } = await pool.query<{ position: string }>(
    'select min(position) as position from read.checkpoint',
  );
  return BigInt(rows[0]?.position ?? 0);
};

/**
 * Two projectors; the one that leads is frozen in the middle of its work with its connections open, the other takes over,
 * and then the first wakes up. Its lease is another's by then, and what it was about to write is refused.
 */
export const frozenProjector: Kind = {
  name: 'frozen-projector',
  what: 'two projectors race; the one that leads is frozen by SIGSTOP, passed over, and woken again',
  costly: true,
  happen: async (cycle) => {
    const { cluster, complain } = cycle;
    const first = await startProjector(cluster.url);
    await until(async () => (await epochOf(cycle)) >= 0n, 'the first projector leads');
    const epoch = await epochOf(cycle);
    const second = await startProjector(cluster.url);
    const writer = startWriter(cycle, { writers: 2 });
    try {
      await underLoad(cycle);
      // The writer rests meanwhile, so that the log does not outgrow what has to be taken afterwards.
      for (const child of [first, writer]) child.process.kill('SIGSTOP');
      const frozen = performance.now();
      await until(async () => (await epochOf(cycle)) > epoch, 'the second projector has taken over');
      const took = (performance.now() - frozen) / 1000;
      if (took > 15) complain(`frozen: taking over took ${took.toFixed(1)} s`);
      writer.process.kill('SIGCONT');
      const before = await checkpointOf(cycle);
      await until(async () => (await checkpointOf(cycle)) > before, 'the second projector has come on');
      first.process.kill('SIGCONT');
      await underLoad(cycle);
    } finally {
      for (const child of [first, writer]) child.process.kill('SIGCONT');
      for (const child of [writer, first, second]) await kill(child);
    }
  },
};
