// emmett with PostgreSQL, as its documentation uses it: one pool of ten, its own schema, its own defaults.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { dumbo, sql } from '@event-driven-io/dumbo';
import {
  getPostgreSQLEventStore,
  postgreSQLEventStoreConsumer,
  postgreSQLRawSQLProjection,
  readMessagesBatch,
} from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import { eventTypes, makeReadModel } from './emmett-read-model.mjs';

export const name = 'emmett-postgresql 0.42.0';

const following = (consumer) => {
  const running = consumer.start().catch(() => undefined);
  return {
    stop: async () => {
      await consumer.close();
      await running;
    },
  };
};

const upsert = ({ data, metadata: { streamName } }) =>
  sql(
    `insert into bench_summary values (%L, 1, %s, %L, %L) on conflict (id) do update set
       n = bench_summary.n + 1, amount = bench_summary.amount + excluded.amount,
       status = excluded.status, title = excluded.title`,
    streamName,
    data.amount,
    data.status,
    data.title,
  );

const projected = async (pool, streamId) => {
  const { rows } = await pool.query({
    name: 'bench.projected',
    text: 'select n, amount::float8 as amount, status, title from bench_summary where id = $1',
    values: [streamId],
  });
  return rows[0];
};

const project = async (url, pool) => {
  await makeReadModel(pool);
  const consumer = postgreSQLEventStoreConsumer({ connectionString: url });
  consumer.projector({
    processorId: 'bench',
    startFrom: 'BEGINNING',
    projection: postgreSQLRawSQLProjection({ name: 'bench_summary', canHandle: eventTypes, evolve: upsert }),
  });
  return following(consumer);
};

const consume = (url, see) => {
  const consumer = postgreSQLEventStoreConsumer({ connectionString: url });
  consumer.reactor({
    processorId: 'bench-reactor',
    startFrom: 'BEGINNING',
    eachMessage: ({ metadata }) => see(String(metadata.globalPosition)),
  });
  return following(consumer);
};

export const open = async (url) => {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  pool.on('error', () => undefined);
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } });
  await store.schema.migrate();
  const { execute } = dumbo({ connectionString: url, pool });
  return {
    append: (streamId, expected, events) =>
      store.appendToStream(streamId, events, {
        expectedStreamVersion: expected === 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(expected),
      }),
    read: async (streamId) => (await store.readStream(streamId)).events,
    readAfter: async (position, limit) =>
      (await readMessagesBatch(execute, { after: BigInt(position), batchSize: limit })).messages.length,
    project: () => project(url, pool),
    projected: (streamId) => projected(pool, streamId),
    consume: async (see) => consume(url, see),
    close: async () => {
      await store.close();
      if (!pool.ended) await pool.end();
    },
  };
};

export const rebuild = async (url, { batchSize, capSeconds }) => {
  const script = fileURLToPath(new URL('./emmett-rebuild.mjs', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, url, batchSize, capSeconds]);
  return JSON.parse(stdout.trim().split('\n').at(-1));
};
