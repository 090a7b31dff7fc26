import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Pool, QueryResult } from 'pg';
import { createTestDatabase, type TestDatabase } from '#testing';
import { openPool } from './open-pool.js';
import { Pipelines } from './pipelines.js';

describe('Pipelines', () => {
  let database: TestDatabase;
  let pool: Pool;
  let pipelines: Pipelines;
  let milliseconds: number;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = openPool(database.url);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });
  beforeEach(() => {
    milliseconds = 0;
    pipelines = new Pipelines(database.url, () => milliseconds);
  });
  afterEach(() => pipelines.end());

  const ask = async (text: string, values: readonly unknown[] = []): Promise<unknown> => {
    const { rows }: QueryResult<{ value: unknown }> = await pipelines.query(text, [...values]);
    return rows[0]?.value;
  };
  const processOf = () => ask('select pg_backend_pid() as value') as Promise<number>;

  it('answer each question with its own answer, however many are asked at once, by few connections', async () => {
    const numbers = Array.from({ length: 300 }, (_, number) => number);
    const asked = numbers.map(async (number) => {
      const { rows }: QueryResult<{ number: number; process: number }> = await pipelines.query({
        name: `named ${(number % 7).toString()}`,
        text: `select $1::integer as number, pg_backend_pid() as process, ${(number % 7).toString()} as turn`,
        values: [number],
      });
      return rows[0];
    });
    const answers = await Promise.all(asked);
    expect(answers.map((each) => each?.number)).toEqual(numbers);
    expect(new Set(answers.map((each) => each?.process)).size).toBe(2);
  });

  it('go by one connection where one question follows the other', async () => {
    const first = await processOf();
    expect([await processOf(), await processOf()]).toEqual([first, first]);
  });

  it('have a question that fails fail alone', async () => {
    const asked = ['1', '1/0', '2', 'no_such_column', '3', '4', '5', '6'].map((sum) =>
      ask(`select ${sum} as value`),
    );
    const answers = await Promise.allSettled(asked);
    expect(answers.map((each) => (each.status === 'fulfilled' ? each.value : 'failed'))).toEqual([
      1,
      'failed',
      2,
      'failed',
      3,
      4,
      5,
      6,
    ]);
  });

  it('do not wait behind slow ones while other connections may be had', async () => {
    const holder = await pool.connect();
    await holder.query('select pg_advisory_lock(4711)');
    const slow = [1, 2].map(() => ask('select pg_advisory_lock_shared(4711) as value'));
    milliseconds = 100;
    const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    const later = numbers.map((number) => ask('select $1::integer as value', [number]));
    expect(await Promise.all(later)).toEqual(numbers);
    expect(new Set(await Promise.all(numbers.map(processOf))).size).toBe(2);
    await holder.query('select pg_advisory_unlock(4711)');
    holder.release();
    await Promise.all(slow);
  });

  it('fail what waits on a connection that is lost, and open another for the next question', async () => {
    const lost = await processOf();
    const waits = expect(ask('select pg_sleep(60) as value')).rejects.toThrow();
    await pool.query('select pg_terminate_backend($1)', [lost]);
    await waits;
    expect(await processOf()).not.toBe(lost);
  });

  it('say why when there is no server, and try again with the next question', async () => {
    const nowhere = new Pipelines('postgres://iverk@127.0.0.1:1/iverk');
    await expect(nowhere.query('select 1')).rejects.toThrow(/ECONNREFUSED/);
    await expect(nowhere.query('select 1')).rejects.toThrow(/ECONNREFUSED/);
    await nowhere.end();
  });

  it('answer what has been asked before they end, and nothing after', async () => {
    const asked = [1, 2, 3, 4, 5].map((number) => ask('select $1::integer as value', [number]));
    await Promise.all(asked.slice(0, 1));
    await pipelines.end();
    expect(await Promise.all(asked)).toEqual([1, 2, 3, 4, 5]);
    await expect(processOf()).rejects.toThrow('ended');
  });
});
