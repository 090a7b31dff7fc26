import { Redis } from 'ioredis';
import pg from 'pg';

/** All that is ever put into the store of the jobs, also what is gone again by the time somebody looks. */
export interface JobWatch {
  readonly seen: () => Promise<string>;
  readonly close: () => Promise<void>;
}

const onRedis = async (url: string): Promise<JobWatch> => {
  const client = new Redis(url);
  const monitor = await client.monitor();
  const lines: string[] = [];
  monitor.on('monitor', (_: string, args: readonly string[]) => lines.push(args.join(' ')));
  return {
    seen: () => Promise.resolve(lines.join('\n')),
    close: () => {
      monitor.disconnect();
      client.disconnect();
      return Promise.resolve();
    },
  };
};

const watching = `
  create table public.seen_in_jobs (line text);
  create function public.see_in_jobs() returns trigger language plpgsql as
    $$ begin insert into public.seen_in_jobs values (to_jsonb(new)::text); return null; end $$;
  do $$ declare each record; begin
    for each in select tablename from pg_tables where schemaname = 'bullmq' loop
      execute format('create trigger seen after insert or update on bullmq.%I
        for each row execute function public.see_in_jobs()', each.tablename);
    end loop;
  end $$`;

const onPostgres = async (url: string): Promise<JobWatch> => {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(watching);
  return {
    seen: async () => {
      const { rows } = await client.query<{ line: string }>('select line from public.seen_in_jobs');
      return rows.map(({ line }) => line).join('\n');
    },
    close: () => client.end(),
  };
};

/** Begins to watch the store that the URL names. */
export const watchJobs = (url: string): Promise<JobWatch> =>
  url.startsWith('redis') ? onRedis(url) : onPostgres(url);
