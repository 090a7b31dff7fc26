// `node emmett-rebuild.mjs <database> <batch size> <seconds at most>`: rebuilds the read model the fastest way emmett
// has, a batch projection in plain SQL, and prints how far it came. It ends itself when the time is up, since a consumer
// stops only between batches.
import { sql } from '@event-driven-io/dumbo';
import {
  postgreSQLEventStoreConsumer,
  postgreSQLRawBatchSQLProjection,
} from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import { eventTypes, makeReadModel } from './emmett-read-model.mjs';

const [url, batchSize, capSeconds] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 2 });
await makeReadModel(pool);

let events = 0;

const grouped = (batch) => {
  const rows = new Map();
  for (const { data, metadata } of batch) {
    const row = rows.get(metadata.streamName) ?? { n: 0, amount: 0 };
    rows.set(metadata.streamName, {
      n: row.n + 1,
      amount: row.amount + data.amount,
      status: data.status,
      title: data.title,
    });
  }
  return rows;
};

const evolve = (batch) => {
  events += batch.length;
  const rows = [...grouped(batch)].map(
    ([id, { n, amount, status, title }]) => `('${id}', ${n}, ${amount}, '${status}', '${title}')`,
  );
  return [
    sql(
      `insert into bench_summary values ${rows.join(',')} on conflict (id) do update set
         n = bench_summary.n + excluded.n, amount = bench_summary.amount + excluded.amount,
         status = excluded.status, title = excluded.title`,
    ),
  ];
};

const report = async (seconds, seen) => {
  const { rows } = await pool.query(
    'select count(*)::int as rows, coalesce(sum(n), 0)::int as counted from bench_summary',
  );
  process.stdout.write(`${JSON.stringify({ events: seen, seconds, ...rows[0] })}\n`, () => process.exit(0));
};

const consumer = postgreSQLEventStoreConsumer({
  connectionString: url,
  pulling: { batchSize: Number(batchSize) },
  stopWhen: { noMessagesLeft: true },
});
consumer.projector({
  processorId: 'bench',
  startFrom: 'BEGINNING',
  projection: postgreSQLRawBatchSQLProjection({ name: 'bench_summary', canHandle: eventTypes, evolve }),
});
const began = performance.now();
const elapsed = () => (performance.now() - began) / 1000;
const timer = setTimeout(() => void report(elapsed(), events), Number(capSeconds) * 1000);
await consumer.start();
clearTimeout(timer);
await report(elapsed(), events);
