import { Redis } from 'ioredis';
import pg from 'pg';

/** Takes all that BullMQ holds out of the store that the URL names, as if it had never been there. */
export const wipeJobs = async (url: string): Promise<void> => {
  if (url.startsWith('redis')) {
    const redis = new Redis(url);
    await redis.flushall();
    redis.disconnect();
    return;
  }
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ tables: string }>(
      `select string_agg(format('bullmq.%I', tablename), ', ') as tables from pg_tables
        where schemaname = 'bullmq' and tablename <> 'migration'`,
    );
    await client.query(`truncate ${rows[0]?.tables ?? ''}`);
  } finally {
    await client.end();
  }
};
