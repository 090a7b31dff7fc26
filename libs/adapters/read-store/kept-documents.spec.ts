import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { migrate, openPool } from '#adapters/postgres';
import { projection, type JoinedView, type Message, type TenantId } from '#kernel';
import { createTestDatabase, type TestDatabase } from '#testing';
import { PostgresReadStore } from './postgres.read-store.js';

interface Book {
  readonly title: string;
  readonly authors: readonly string[];
}
interface Loan {
  readonly book: string;
  readonly by: string;
}
const books = projection<Message, Book>({
  name: 'book',
  version: 1,
  catalogs: [],
  keyOf: () => '',
  columns: { title: { type: 'text', of: ({ title }) => title } },
  indexes: [],
  on: {},
});
const loans = projection<Message, Loan>({
  name: 'loan',
  version: 1,
  catalogs: [],
  keyOf: () => '',
  columns: {
    book: { type: 'text', of: ({ book }) => book },
    brief: { type: 'json', of: ({ by }) => JSON.stringify({ by }) },
  },
  indexes: [['book']],
  on: {},
});
const view: JoinedView<Book, Loan> = { from: books, with: loans, on: 'book', brief: 'brief' };
const tenant = '9999' as TenantId;
const victoria: Book = { title: 'Victoria', authors: ['Prøve'] };

describe('Documents that have been read', () => {
  let database: TestDatabase;
  let pool: Pool;
  let reader: PostgresReadStore;
  /** Another process: it keeps nothing that the reader does. */
  let writer: PostgresReadStore;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = openPool(database.url);
    await migrate(pool);
    writer = new PostgresReadStore(pool);
    await writer.prepare([books, loans]);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });
  beforeEach(async () => {
    reader = new PostgresReadStore(pool);
    await writer.reset(books);
    await writer.reset(loans);
    await put(books, 'v', victoria);
    await put(loans, 'l', { book: 'v', by: 'Ane' });
  });

  const put = async <D extends object>(
    of: ReturnType<typeof projection<Message, D>>,
    key: string,
    document: D | undefined,
  ) => {
    const from = await writer.checkpoint(of);
    const changes = [{ tenant, key, document }];
    await writer.commit([{ projection: of, from, to: from + 1n, changes }]);
  };
  const page = async () => {
    const query = { tenant, counted: true, limit: 10 };
    const { rows } = await reader.pageJoined(view, query);
    return rows.map(({ document }) => document);
  };
  const statementsOf = async (work: () => Promise<unknown>) => {
    let count = 0;
    const counted = () => (count += 1);
    pool.on('acquire', counted);
    await work();
    pool.off('acquire', counted);
    return count;
  };

  it('are the same the next time, and a page of them is one statement then', async () => {
    const [first] = await page();
    expect(first).toEqual({ from: victoria, with: { by: 'Ane' } });
    expect((await page())[0]?.from).toBe(first?.from);
    expect(await reader.get(books, tenant, 'v')).toBe(first?.from);
    expect(await statementsOf(page)).toBe(1);
  });

  it('are read anew as soon as another process has written them', async () => {
    await page();
    await put(books, 'v', { ...victoria, title: 'Pan' });
    await put(loans, 'l', { book: 'v', by: 'Berit' });
    expect(await page()).toEqual([{ from: { ...victoria, title: 'Pan' }, with: { by: 'Berit' } }]);
    expect(await reader.get(books, tenant, 'v')).toMatchObject({ title: 'Pan' });
  });

  it('are gone when they are gone, and there again when they are written again', async () => {
    await page();
    await put(loans, 'l', undefined);
    expect(await page()).toEqual([{ from: victoria, with: null }]);
    await writer.reset(books);
    expect(await reader.get(books, tenant, 'v')).toBeUndefined();
    expect(await page()).toEqual([]);
    await put(books, 'v', victoria);
    expect(await reader.get(books, tenant, 'v')).toEqual(victoria);
  });

  it('belong to a municipality and a column: the brief one is not the whole', async () => {
    await page();
    expect(await reader.get(loans, tenant, 'l')).toEqual({ book: 'v', by: 'Ane' });
    expect(await reader.get(loans, '8888' as TenantId, 'l')).toBeUndefined();
  });

  it('cannot be changed by who reads them', async () => {
    const book = await reader.get(books, tenant, 'v');
    expect(() => (book?.authors as string[]).push('Noen')).toThrow(TypeError);
  });

  it('are those of the moment where all is read at one moment', async () => {
    await page();
    const then = await reader.atOneMoment(async (documents) => {
      await documents.get(books, tenant, 'v');
      await put(books, 'v', { ...victoria, title: 'Pan' });
      return [await documents.get(books, tenant, 'v'), await reader.get(books, tenant, 'v')];
    });
    expect(then).toMatchObject([{ title: 'Victoria' }, { title: 'Pan' }]);
  });
});
