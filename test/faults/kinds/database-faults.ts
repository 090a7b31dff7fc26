import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { appendBatch, type BatchAnswer } from '../../../libs/adapters/event-store/append-statements.js';
import { prepareAppend } from '../../../libs/adapters/event-store/prepared-append.js';
import { kill, startProjector, startWriter, type Child } from '../children.js';
import { FaultProxy } from '../fault-proxy.js';
import { underLoad, until, type Cycle, type Kind } from '../kind.js';
import { requestOf } from '../writing.js';

/** Writers and a projector that go on through what `fault` does, and for a while after it. */
const through = async (cycle: Cycle, fault: () => Promise<void>, url = cycle.cluster.url): Promise<void> => {
  const children: Child[] = [startWriter(cycle, { url })];
  try {
    children.push(await startProjector(url));
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

/** An append as the lane sends it, in a transaction that is left open for a while and then ends in one way or the other. */
const holdAppend = async (client: PoolClient, { tenant, random, history }: Cycle): Promise<void> => {
  const eventIds = [randomUUID(), randomUUID()];
  const numbers = eventIds.map(() => Math.floor(random() * 10_000));
  const attempt = { streamId: `counter-${tenant}.held`, expected: '-1', eventIds, numbers };
  history.note({ attempt });
  const statement = appendBatch([prepareAppend(requestOf(attempt))]);
  const { rows } = await client.query<BatchAnswer>({ ...statement, rowMode: 'array' });
  await pause(50 + random() * 200);
  if (random() < 0.3) {
    await client.query('rollback');
    return;
  }
  await client.query('commit');
  const position = (BigInt(rows[0]?.[0] ?? 0) + BigInt(eventIds.length)).toString();
  history.note({ acknowledged: { eventIds, revision: '1', position } });
};

export const delayedCommit: Kind = {
  name: 'delayed-commit',
  what: 'an append in a transaction older than those of others, left open while others append and a projector reads',
  happen: async (cycle) => {
    const client = await cycle.pool.connect();
    try {
      // It has its number before all that others append now, and its place after them.
      await client.query('begin');
      await client.query('select pg_current_xact_id()');
      await through(cycle, () => holdAppend(client, cycle));
    } finally {
      client.release(true);
    }
  },
};
