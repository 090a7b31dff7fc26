import { openPool } from '#adapters/postgres';
import { kill, startProjector, startWriter, type Child } from '../children.js';
import { FaultProxy } from '../fault-proxy.js';
import { underLoad, until, type Cycle, type Kind } from '../kind.js';

/** Writers and a projector that go on through what `fault` does, and for a while after it. */
const through = async (cycle: Cycle, fault: () => Promise<void>, url = cycle.cluster.url): Promise<void> => {
  const { tenant, seed, history } = cycle;
  const children: Child[] = [await startProjector(url), startWriter({ url, tenant, seed }, history)];
  try {
    await underLoad(cycle);
    await fault();
    await underLoad(cycle, 3);
  } finally {
    for (const child of children) await kill(child);
  }
};

export const killPostgres: Kind = {
  name: 'kill-postgres',
  what: 'kill -9 of PostgreSQL under load; it comes up again by itself',
  happen: (cycle) =>
    through(cycle, async () => {
      await cycle.cluster.kill();
      await cycle.cluster.start();
    }),
};

export const stopPostgres: Kind = {
  name: 'stop-postgres',
  what: 'an immediate stop of PostgreSQL under load, and a start',
  happen: (cycle) =>
    through(cycle, async () => {
      await cycle.cluster.stop('immediate');
      await cycle.cluster.start();
    }),
};

export const cutConnection: Kind = {
  name: 'cut-connection',
  what: 'connections cut in the middle of commits, in both directions',
  happen: async (cycle) => {
    const { cluster, random } = cycle;
    const proxy = await FaultProxy.before(cluster.port);
    const url = cluster.urlOf('faults', proxy.port);
    try {
      await through(
        cycle,
        async () => {
          for (let cut = 0; cut < 5; cut += 1) {
            const loss = random() < 0.5 ? 'requests' : 'answers';
            proxy.cutAfter(Math.floor(random() * (loss === 'requests' ? 3000 : 300)), loss);
            await until(() => !proxy.isArmed, 'the connections are cut');
          }
        },
        url,
      );
    } finally {
      await proxy.close();
    }
  },
};

export const delayedCommit: Kind = {
  name: 'delayed-commit',
  what: 'a transaction that is open over the whole time others append and a projector reads',
  happen: async (cycle) => {
    const idle = openPool(cycle.cluster.url, { max: 1 });
    const client = await idle.connect();
    try {
      // It has a number of its own, older than all that follow, as an append has that waits for its disk.
      await client.query('begin');
      await client.query('select pg_current_xact_id()');
      await client.query('create temporary table held (n integer) on commit drop');
      await through(cycle, () => client.query('commit').then(() => undefined));
    } finally {
      client.release(true);
      await idle.end();
    }
  },
};
