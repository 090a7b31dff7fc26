import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { migrate, openPool } from '#adapters/postgres';
import {
  BadCursor,
  CheckpointRaced,
  projection,
  type DocumentQuery,
  type Filter,
  type JoinedView,
  type Message,
  type Order,
  type TenantId,
} from '#kernel';
import { createTestDatabase, type TestDatabase } from '#testing';
import { PostgresReadStore } from './postgres.read-store.js';

interface Book {
  readonly title: string;
  readonly published: string | null;
  readonly pages: number | null;
  readonly lent: boolean;
}
interface Letter {
  readonly text: string | null;
  readonly answer: string | null;
}
interface Loan {
  readonly book: string | null;
  readonly by: string;
}

const books = projection<Message, Book>({
  name: 'book',
  version: 1,
  catalogs: [],
  keyOf: () => '',
  columns: {
    title: { type: 'text', of: ({ title }) => title },
    published: { type: 'date', of: ({ published }) => published },
    pages: { type: 'integer', of: ({ pages }) => pages },
    lent: { type: 'boolean', of: ({ lent }) => lent },
  },
  indexes: [['title'], ['published', 'pages']],
  on: {},
});
const loans = projection<Message, Loan>({
  name: 'loan',
  version: 1,
  catalogs: [],
  keyOf: () => '',
  columns: {
    book: { type: 'text', of: ({ book }) => book },
    by: { type: 'text', of: ({ by }) => by },
    brief: { type: 'json', of: ({ by }) => JSON.stringify({ by }) },
  },
  indexes: [['book']],
  on: {},
});
const letters = projection<Message, Letter>({
  name: 'letter',
  version: 1,
  catalogs: [],
  keyOf: () => '',
  columns: {
    text: { type: 'words', of: ({ text }) => text },
    answer: { type: 'words', of: ({ answer }) => answer },
  },
  indexes: [['text']],
  on: {},
});
const booksWithLoans: JoinedView<Book, Loan> = { from: books, with: loans, on: 'book' };

const tenant = '9999' as TenantId;
const other = '8888' as TenantId;
const book = (title: string, rest: Partial<Book> = {}): Book => ({
  title,
  published: null,
  pages: null,
  lent: false,
  ...rest,
});

describe('read models in PostgreSQL', () => {
  let database: TestDatabase;
  let pool: Pool;
  let store: PostgresReadStore;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = openPool(database.url);
    await migrate(pool);
    store = new PostgresReadStore(pool);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });
  beforeEach(() => store.prepare([books, loans]));
  afterEach(async () => {
    await store.reset(books);
    await store.reset(loans);
  });

  const put = async (documents: Readonly<Record<string, Book>>, whose = tenant) => {
    const from = await store.checkpoint(books);
    const changes = Object.entries(documents).map(([key, document]) => ({ tenant: whose, key, document }));
    await store.commit([{ projection: books, from, to: from + 1n, changes }]);
  };
  const keys = async (query: Partial<DocumentQuery> = {}) =>
    (await store.find(books, { tenant, ...query })).map(({ key }) => key);
  const matching = (where: Filter) => keys({ where });

  describe('preparing', () => {
    it('changes nothing the second time', async () => {
      await put({ a: book('A') });
      await store.prepare([books]);
      expect(await store.get(books, tenant, 'a')).toEqual(book('A'));
    });

    it('empties a read model whose version or columns are others', async () => {
      await put({ a: book('A') });
      const raised = { ...books, version: 2 };
      await store.prepare([raised]);
      expect(await store.checkpoint(raised)).toBe(0n);
      expect(await store.get(raised, tenant, 'a')).toBeUndefined();

      const wider = {
        ...raised,
        columns: { ...books.columns, spine: { type: 'text' as const, of: ({ title }: Book) => title } },
      };
      await store.commit([{ projection: raised, from: 0n, to: 9n, changes: [] }]);
      await store.prepare([wider]);
      expect(await store.checkpoint(wider)).toBe(0n);
      expect(await store.find(wider, { tenant, where: { column: 'spine', is: 'null' } })).toEqual([]);
      await store.prepare([books]);
    });

    it('lets several processes prepare at once', async () => {
      const fresh = { ...books, name: 'prepared_at_once' };
      await Promise.all([1, 2, 3, 4].map(() => new PostgresReadStore(pool).prepare([fresh])));
      expect(await store.find(fresh, { tenant })).toEqual([]);
    });

    it('refuses a name that could name something else', async () => {
      await expect(store.prepare([{ ...books, name: 'checkpoint' }])).rejects.toThrow(RangeError);
      await expect(store.prepare([{ ...books, name: 'book"; drop' }])).rejects.toThrow(RangeError);
      const columns = { key: { type: 'text' as const, of: () => '' } };
      await expect(store.prepare([{ ...books, name: 'odd', columns, indexes: [] }])).rejects.toThrow(
        RangeError,
      );
    });
  });

  describe('committing', () => {
    it('writes, replaces and deletes documents and moves the checkpoint in one', async () => {
      await put({ a: book('A'), b: book('B') });
      const changes = [
        { tenant, key: 'a', document: book('A, second edition', { pages: 200 }) },
        { tenant, key: 'b', document: undefined },
        { tenant, key: 'never there', document: undefined },
      ];
      await store.commit([{ projection: books, from: 1n, to: 7n, changes }]);
      expect(await store.checkpoint(books)).toBe(7n);
      expect(await keys()).toEqual(['a']);
      expect(await matching({ column: 'pages', is: 'equal', value: 200 })).toEqual(['a']);
    });

    it('lets the last change of a document count', async () => {
      const changes = ['first', 'last'].map((title) => ({ tenant, key: 'a', document: book(title) }));
      await store.commit([{ projection: books, from: 0n, to: 1n, changes }]);
      expect(await store.get(books, tenant, 'a')).toEqual(book('last'));
    });

    it('writes nothing when somebody else has moved the checkpoint', async () => {
      await put({ a: book('A') });
      const changes = [{ tenant, key: 'a', document: undefined }];
      await expect(store.commit([{ projection: books, from: 0n, to: 5n, changes }])).rejects.toThrow(
        CheckpointRaced,
      );
      expect(await keys()).toEqual(['a']);
      const older = { ...books, version: 0 };
      await expect(store.commit([{ projection: older, from: 1n, to: 5n, changes }])).rejects.toThrow(
        CheckpointRaced,
      );
      expect(await keys()).toEqual(['a']);
    });

    it('lets one of two projectors win', async () => {
      const commit = (title: string) =>
        store.commit([
          { projection: books, from: 0n, to: 1n, changes: [{ tenant, key: title, document: book(title) }] },
        ]);
      const outcomes = await Promise.allSettled([commit('a'), commit('b'), commit('c')]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await keys()).toHaveLength(1);
    });

    it('keeps the municipalities apart', async () => {
      await put({ a: book('Ours') });
      await put({ a: book('Theirs'), b: book('Also theirs') }, other);
      expect(await store.get(books, tenant, 'a')).toEqual(book('Ours'));
      expect(await keys()).toEqual(['a']);
      expect(await store.tenantsOf(books)).toEqual([other, tenant]);
      const ours = { column: 'title', is: 'equal', value: 'Ours' } as const;
      expect(await store.tenantsOf(books, ours)).toEqual([tenant]);
      expect(await store.tenantsOf(books, { not: { any: [ours, { ...ours, value: 'Theirs' }] } })).toEqual([
        other,
      ]);
      expect(
        await store.getMany(books, [
          { tenant: other, key: 'b' },
          { tenant, key: 'b' },
          { tenant, key: 'a' },
          { tenant, key: 'a' },
        ]),
      ).toEqual([book('Also theirs'), undefined, book('Ours'), book('Ours')]);
    });

    it('keeps documents to the byte, and shows U+0000 in a column as a character that cannot be shown', async () => {
      const odd = book('zero \u0000, half \ud83d, smile 😀, quote \' " \\ { } , null');
      await put({ a: odd });
      expect(await store.get(books, tenant, 'a')).toEqual(odd);
      expect(await matching({ column: 'title', is: 'containing', value: 'zero \u0000' })).toEqual(['a']);
    });

    it('takes text of any length in an indexed column, and finds it', async () => {
      const long = Array.from({ length: 20_000 }, (_, n) => `ø${n.toString(36)}`).join('');
      await put({ a: book(long), b: book('short') });
      expect(await store.get(books, tenant, 'a')).toEqual(book(long));
      expect(await matching({ column: 'title', is: 'equal', value: long })).toEqual(['a']);
    });

    it('empties a read model and begins again', async () => {
      await put({ a: book('A') });
      await store.reset(books);
      expect(await store.checkpoint(books)).toBe(0n);
      expect(await keys()).toEqual([]);
    });
  });

  describe('filtering', () => {
    beforeEach(() =>
      put({
        a: book('Årsmelding 100 %', { published: '2026-01-31', pages: 10, lent: true }),
        b: book('under_strek', { published: '2026-02-01', pages: 20 }),
        c: book('Under strek', { published: '2026-03-01' }),
        d: book('\\ skråstrek'),
      }),
    );

    it.each<[string, Filter, string[]]>([
      ['equal', { column: 'title', is: 'equal', value: 'Under strek' }, ['c']],
      ['equal to null', { column: 'published', is: 'equal', value: null }, ['d']],
      ['equal, yes or no', { column: 'lent', is: 'equal', value: true }, ['a']],
      ['before', { column: 'published', is: 'before', value: '2026-02-01' }, ['a']],
      ['at most', { column: 'published', is: 'atMost', value: '2026-02-01' }, ['a', 'b']],
      ['after', { column: 'pages', is: 'after', value: 10 }, ['b']],
      ['at least', { column: 'pages', is: 'atLeast', value: 10 }, ['a', 'b']],
      ['before null, which nothing is', { column: 'pages', is: 'before', value: null }, []],
      ['null', { column: 'pages', is: 'null' }, ['c', 'd']],
      ['not null', { column: 'pages', is: 'notNull' }, ['a', 'b']],
      ['in', { column: 'pages', is: 'in', values: [20, 30] }, ['b']],
      ['in, null among them', { column: 'pages', is: 'in', values: [20, null] }, ['b', 'c', 'd']],
      ['in nothing', { column: 'pages', is: 'in', values: [] }, []],
      ['in days', { column: 'published', is: 'in', values: ['2026-03-01'] }, ['c']],
      ['containing, whatever the case', { column: 'title', is: 'containing', value: 'UNDER' }, ['b', 'c']],
      ['containing Å, whatever the case', { column: 'title', is: 'containing', value: 'årsMELDING' }, ['a']],
      ['containing % as it is', { column: 'title', is: 'containing', value: '%' }, ['a']],
      ['containing _ as it is', { column: 'title', is: 'containing', value: '_' }, ['b']],
      ['containing \\ as it is', { column: 'title', is: 'containing', value: '\\' }, ['d']],
      ['all of nothing', { all: [] }, ['a', 'b', 'c', 'd']],
      ['any of nothing', { any: [] }, []],
      [
        'any of all',
        {
          any: [
            {
              all: [
                { column: 'pages', is: 'notNull' },
                { column: 'lent', is: 'equal', value: false },
              ],
            },
            { column: 'title', is: 'equal', value: '\\ skråstrek' },
          ],
        },
        ['b', 'd'],
      ],
      ['not, also what is unknown', { not: { column: 'pages', is: 'equal', value: 10 } }, ['b', 'c', 'd']],
      ['an attempt at SQL', { column: 'title', is: 'equal', value: `' or true --` }, []],
    ])('by %s', async (_, where, expected) => {
      expect(await matching(where)).toEqual(expected);
      expect(await store.count(books, { tenant, where, limit: 1 })).toBe(expected.length);
    });

    it('refuses a column the projection has not declared, and a value of another type', async () => {
      const odd: readonly Filter[] = [
        { column: 'document', is: 'null' },
        { column: 'title" or true --', is: 'null' },
        { column: 'pages', is: 'equal', value: 'ten' },
        { column: 'published', is: 'equal', value: 'tomorrow' },
        { column: 'lent', is: 'in', values: ['yes'] },
        { column: 'pages', is: 'containing', value: '1' },
      ];
      for (const where of odd) await expect(matching(where)).rejects.toThrow(RangeError);
      const orderBy: readonly Order[] = [{ column: 'author', direction: 'ascending' }];
      await expect(keys({ orderBy })).rejects.toThrow(RangeError);
    });
  });

  describe('finding by words', () => {
    const columns = ['text', 'answer'];
    const write = async (texts: Readonly<Record<string, string | [string | null, string | null]>>) => {
      const from = await store.checkpoint(letters);
      const changes = Object.entries(texts).map(([key, each]) => {
        const [text, answer] = typeof each === 'string' ? [each, null] : each;
        return { tenant, key, document: { text, answer } };
      });
      await store.commit([{ projection: letters, from, to: from + 1n, changes }]);
    };
    const saying = async (value: string) =>
      (await store.find(letters, { tenant, where: { columns, is: 'matching', value } })).map(
        ({ key }) => key,
      );

    beforeEach(async () => {
      await store.prepare([letters]);
      await write({
        a: 'Rehabilitering av skolene i Øvre Årdal\nVegane skal rustast opp, jf. KS 045/24.',
        b: 'Ny gang- og sykkelvei\nVeien bygges ved skolen.',
        c: ['Bygging av barnehage', 'Utsatt til økonomiplanen 2027.'],
        d: [null, null],
      });
    });
    afterEach(() => store.reset(letters));

    it.each<[string, string, string[]]>([
      ['a word, whatever its ending', 'skole', ['a', 'b']],
      ['its other endings', 'SKOLENES', ['a', 'b']],
      ['nynorsk as it is written', 'vegane', ['a']],
      ['letters of our own, also composed of two', 'a\u030ardal', ['a']],
      ['every word, in one column or another', 'barnehage utsatt', ['c']],
      ['no word but these', 'barnehage skole', []],
      ['the beginning of the last word', 'rehab', ['a']],
      ['not the beginning of one that has ended', 'rehab ', []],
      ['nor of an earlier one', 'rehab skole', []],
      ['what belongs together', '045/24', ['a']],
      ['what only seems to', '24/045', []],
      ['what a dash parts', 'gang-', ['b']],
      ['words that every text has', 'og', ['b']],
      ['nothing', ' , ', ['a', 'b', 'c', 'd']],
      ['an attempt at operators', "skolen & !ny | :* ' \\ <->", ['b']],
    ])('finds %s', async (_, value, expected) => {
      expect(await saying(value)).toEqual(expected);
    });

    it('has what says most first, the first line before the rest, and pages so', async () => {
      await write({ e: 'Skolen', f: 'Skolebygg', g: 'Annet\nom en skole og en skole' });
      const orderBy = [{ columns, matching: 'skole' }];
      const where = { columns, is: 'matching', value: 'skole' } as const;
      const all = await store.find(letters, { tenant, where, orderBy });
      expect(all[0]?.key).toBe('e');
      const found = all.map(({ key }) => key);
      expect(found.indexOf('a')).toBeLessThan(found.indexOf('b'));
      const pages: string[] = [];
      for (let after: string | undefined; ;) {
        const query = { tenant, where, orderBy, limit: 2, ...(after === undefined ? {} : { after }) };
        const page = await store.find(letters, query);
        pages.push(...page.map(({ key }) => key));
        after = page.at(-1)?.cursor;
        if (after === undefined) break;
      }
      expect(pages).toEqual(found);
      const other = { tenant, orderBy: [{ columns, matching: 'ny' }], after: all[0]?.cursor ?? '' };
      await expect(store.find(letters, other)).rejects.toThrow(BadCursor);
    });

    it('takes text of any length and kind', async () => {
      const long = Array.from({ length: 50_000 }, (_, n) => `ø${n.toString(36)}`).join(' ');
      await write({ h: long, i: 'x'.repeat(100_000), j: 'null \u0000 tegn 😀 half \ud83d' });
      expect(await saying('ø1 ')).toEqual(['h']);
      expect(await saying('tegn')).toEqual(['j']);
      expect(await saying('\u0000 half')).toEqual(['j']);
    });

    it('refuses to compare or sort by words, and to find words in what holds none', async () => {
      const odd: readonly DocumentQuery[] = [
        { tenant, where: { column: 'text', is: 'equal', value: 'x' } },
        { tenant, where: { column: 'text', is: 'containing', value: 'x' } },
        { tenant, where: { columns: ['key'], is: 'matching', value: 'x' } },
        { tenant, orderBy: [{ column: 'text', direction: 'ascending' }] },
      ];
      for (const query of odd) await expect(store.find(letters, query)).rejects.toThrow(RangeError);
      const where = { columns: ['title'], is: 'matching', value: 'x' } as const;
      await expect(store.find(books, { tenant, where })).rejects.toThrow(RangeError);
    });
  });

  describe('sorting and paging', () => {
    const inPages = async (orderBy: readonly Order[], limit: number) => {
      const found: string[] = [];
      for (let after: string | undefined; ;) {
        const page = await store.find(books, {
          tenant,
          orderBy,
          limit,
          ...(after === undefined ? {} : { after }),
        });
        found.push(...page.map(({ key }) => key));
        after = page.at(-1)?.cursor;
        if (after === undefined) return found;
      }
    };

    it('sorts text as in Norwegian and numbers in it by value', async () => {
      await put({ a: book('Ås'), b: book('Ærlig'), c: book('zebra'), d: book('Østre'), e: book('KS 10/18') });
      await put({ f: book('KS 9/18'), g: book('adel') });
      const orderBy: readonly Order[] = [{ column: 'title', direction: 'ascending' }];
      expect(await keys({ orderBy })).toEqual(['g', 'f', 'e', 'c', 'b', 'd', 'a']);
    });

    const directions = ['ascending', 'descending'] as const;
    it.each(directions.flatMap((first) => directions.map((second) => [first, second] as const)))(
      'pages through %s days, then %s pages, nulls last, nothing twice and nothing lost',
      async (first, second) => {
        const days = ['2026-01-01', '2026-01-02', null];
        const pages = [1, 2, null];
        const all = days.flatMap((published) => pages.map((count) => ({ published, pages: count })));
        await put(
          Object.fromEntries(
            [...all, ...all].map((rest, n) => [`k${n.toString().padStart(2, '0')}`, book('B', rest)]),
          ),
        );
        const orderBy: readonly Order[] = [
          { column: 'published', direction: first },
          { column: 'pages', direction: second },
        ];
        const whole = await keys({ orderBy });
        expect(whole).toHaveLength(18);
        const documents = await store.find(books, { tenant, orderBy });
        const values = documents.map(({ document }) => document.published);
        expect(values.slice(-6)).toEqual([null, null, null, null, null, null]);
        expect(values[0]).toBe(first === 'ascending' ? '2026-01-01' : '2026-01-02');
        for (const limit of [1, 2, 5, 18]) expect(await inPages(orderBy, limit)).toEqual(whole);
      },
    );

    it('pages by key alone when no order is asked for', async () => {
      await put({ b: book('B'), a: book('A'), c: book('C') });
      expect(await inPages([], 1)).toEqual(['a', 'b', 'c']);
    });

    it('refuses a cursor that is not one, or of another order', async () => {
      await put({ a: book('A', { published: '2026-01-01' }) });
      const byDay: readonly Order[] = [{ column: 'published', direction: 'ascending' }];
      const byTitle: readonly Order[] = [{ column: 'title', direction: 'ascending' }];
      const [row] = await store.find(books, { tenant, orderBy: byDay });
      const forged = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');
      const bad: readonly (readonly [readonly Order[], string])[] = [
        [byDay, 'nonsense'],
        [byDay, ''],
        [byDay, forged(null)],
        [byDay, forged(['+published', 'a'])],
        [byDay, forged(['+published', '2026-02-31', 'a'])],
        [byDay, forged(['+published', 17, 'a'])],
        [byDay, forged(['+published', '2026-01-01', 'a\u0000'])],
        [byTitle, row?.cursor ?? ''],
      ];
      for (const [orderBy, after] of bad) {
        await expect(store.find(books, { tenant, orderBy, after })).rejects.toThrow(BadCursor);
      }
    });
  });

  describe('reading at one moment', () => {
    it('sees nothing of what is written meanwhile, in documents, counts and checkpoints', async () => {
      await put({ a: book('A'), b: book('B') });
      const seen = await store.atOneMoment(async (then) => {
        const before = await then.checkpoint(books);
        await put({ c: book('C') });
        const [found, count, after] = await Promise.all([
          then.find(books, { tenant }),
          then.count(books, { tenant }),
          then.checkpoint(books),
        ]);
        return { keys: found.map(({ key }) => key), count, moved: after - before };
      });
      expect(seen).toEqual({ keys: ['a', 'b'], count: 2, moved: 0n });
      expect(await keys()).toEqual(['a', 'b', 'c']);
    });
  });

  describe('joining', () => {
    beforeEach(async () => {
      await put({ a: book('A', { pages: 1 }), b: book('B', { pages: 2 }), c: book('C') });
      await put({ a: book('Theirs') }, other);
      const loan = (key: string, document: Loan, whose = tenant) => ({ tenant: whose, key, document });
      const changes = [
        loan('1', { book: 'a', by: 'x' }),
        loan('2', { book: 'a', by: 'y' }),
        loan('3', { book: 'b', by: 'x' }),
        loan('4', { book: null, by: 'z' }),
        loan('5', { book: 'a', by: 'x' }, other),
      ];
      await store.commit([{ projection: loans, from: 0n, to: 1n, changes }]);
    });

    it('puts every document beside each of the other that names it, and beside none', async () => {
      const rows = await store.findJoined(booksWithLoans, { tenant });
      expect(rows.map(({ key }) => key)).toEqual(['a/1', 'a/2', 'b/3', 'c']);
      expect(rows.map(({ document }) => document.with?.by)).toEqual(['x', 'y', 'x', undefined]);
      expect(rows.at(-1)?.document).toEqual({ from: book('C'), with: null });
    });

    it('filters, sorts, counts and pages by the columns of both', async () => {
      const where: Filter = { not: { column: 'loan.by', is: 'equal', value: 'y' } };
      const orderBy: readonly Order[] = [
        { column: 'loan.by', direction: 'descending' },
        { column: 'book.pages', direction: 'descending' },
      ];
      const query = { tenant, where, orderBy };
      const [first, ...rest] = await store.findJoined(booksWithLoans, query);
      expect([first, ...rest].map((row) => row?.key)).toEqual(['b/3', 'a/1', 'c']);
      expect(await store.count(booksWithLoans, query)).toBe(3);
      const onwards = await store.findJoined(booksWithLoans, { ...query, after: first?.cursor ?? '' });
      const page = { ...query, after: first?.cursor ?? '', limit: 1 };
      expect(await store.pageJoined(booksWithLoans, { ...page, counted: true })).toEqual({
        rows: rest.slice(0, 1),
        total: 3,
      });
      expect((await store.pageJoined(booksWithLoans, { ...page, counted: false })).total).toBeNull();
      expect(onwards.map(({ key }) => key)).toEqual(['a/1', 'c']);
      const last = await store.findJoined(booksWithLoans, { ...query, after: rest.at(-1)?.cursor ?? '' });
      expect(last).toEqual([]);
    });

    it.each<[string, Filter]>([
      ['are named by an indexed column', { column: 'loan.book', is: 'equal', value: 'a' }],
      ['are some of those named', { column: 'loan.book', is: 'in', values: ['a', 'nowhere'] }],
      ['lie in a range of it', { column: 'loan.book', is: 'atMost', value: 'a' }],
      ['are named by a column without an index', { column: 'loan.by', is: 'in', values: ['x', 'y'] }],
    ])('finds the rows of one municipality that %s', async (_, where) => {
      const wanted: Filter = { all: [where, { column: 'book.title', is: 'equal', value: 'A' }] };
      const rows = await store.findJoined(booksWithLoans, { tenant, where: wanted });
      expect(rows.map(({ key }) => key)).toEqual(['a/1', 'a/2']);
      expect(await store.count(booksWithLoans, { tenant, where: wanted })).toBe(2);
    });

    it('reads a part of the second document where a column of it is named', async () => {
      const brief = { ...booksWithLoans, brief: 'brief' };
      const rows = await store.findJoined(brief, { tenant });
      expect(rows.flatMap(({ document }) => document.with ?? [])).toContainEqual({ by: expect.any(String) });
      expect(rows.every(({ document }) => document.with === null || !('book' in document.with))).toBe(true);
      const orderBy = [{ column: 'loan.brief', direction: 'ascending' }] as const;
      await expect(store.findJoined(brief, { tenant, orderBy })).rejects.toThrow(RangeError);
      await expect(store.findJoined({ ...booksWithLoans, brief: 'by' }, { tenant })).rejects.toThrow(
        RangeError,
      );
    });

    it('refuses to join on what is no text column, and a column without its projection', async () => {
      await expect(store.findJoined({ ...booksWithLoans, on: 'key' }, { tenant })).rejects.toThrow(
        RangeError,
      );
      const where: Filter = { column: 'by', is: 'null' };
      await expect(store.findJoined(booksWithLoans, { tenant, where })).rejects.toThrow(RangeError);
    });
  });
});
