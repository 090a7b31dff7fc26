import { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, GraphQLError, type GraphQLFieldResolver, type GraphQLObjectType } from 'graphql';
import { canonicalJson } from '#kernel';
import { compiledQueries } from './compiled-queries.js';

const schema = buildSchema(`
  directive @oneOf on INPUT_OBJECT
  enum Status { OPEN DONE }
  interface Node { id: ID! }
  type Point implements Node { id: ID! number: Int! status: Status refused: String must: Int! later: String list: [Int!] parent: Case }
  type Case implements Node { id: ID! title(upper: Boolean = false, by: By): String points: [Point!]! maybe: [Point] }
  union Thing = Point | Case
  input By { words: [String!] = ["a"] status: Status number: Int! }
  input Either @oneOf { id: ID name: String }
  type Query {
    case: Case things: [Thing]! nodes: [Node!]! none: Case refused: Case must: Case! either(by: Either!): String
    echo(by: By, number: Int = 5, status: Status, words: [String]): String
  }
  type Mutation { write: Int }
`);

let written = 0;
const point = { __typename: 'Point', id: 1, number: 1, status: 'OPEN', list: [1, 2] };
const broken = { __typename: 'Point', id: 2, number: 2, status: 'NOPE', list: [1, null] };
const file = { __typename: 'Case', id: 'c', points: [point, broken], maybe: [null, point] };
const forbidden = () => {
  throw new GraphQLError('nei', { extensions: { code: 'FORBIDDEN', details: { a: 1 } } });
};
/** In which order arguments come is nobody's business. */
const told = (_: unknown, args: object) => canonicalJson({ ...args });
const resolvers: Readonly<Record<string, Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>>>> =
  {
    Query: {
      ...{ case: () => Promise.resolve(file), things: () => [point, null, file], nodes: () => [file, point] },
      ...{ none: () => null, refused: forbidden, must: () => Promise.reject(new Error('boom')) },
      ...{ either: told, echo: told },
    },
    Point: {
      ...{ refused: forbidden, must: () => null, later: () => Promise.resolve('later') },
      ...{ parent: () => Promise.resolve(file) },
    },
    Case: { title: told },
    Mutation: { write: () => (written += 1) },
  };
for (const [type, fields] of Object.entries(resolvers))
  for (const [name, resolve] of Object.entries(fields)) {
    const field = (schema.getType(type) as GraphQLObjectType).getFields()[name];
    if (field !== undefined) field.resolve = resolve;
  }

interface Asked {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

let executed = 0;
const counting = {
  requestDidStart: () =>
    Promise.resolve({
      executionDidStart: () => {
        executed += 1;
        return Promise.resolve();
      },
    }),
};
const plain = new ApolloServer({ schema });
const compiling = new ApolloServer({ schema, plugins: [compiledQueries(), counting] });
const answerOf = async (server: ApolloServer, asked: Asked) => {
  const { body, http } = await server.executeOperation(asked);
  return JSON.stringify([http.status, body]);
};
/** Whether the third answer came from a compiled query. */
const thirdIsCompiled = async (asked: Asked) => {
  for (let turn = 1; turn <= 2; turn += 1) await answerOf(compiling, asked);
  executed = 0;
  await answerOf(compiling, asked);
  return executed === 0;
};

beforeAll(async () => {
  await plain.start();
  await compiling.start();
});
afterAll(async () => {
  await plain.stop();
  await compiling.stop();
});

const fine: Readonly<Record<string, Asked>> = {
  'plain fields and lists': { query: '{ case { id maybe { id status list later } } }' },
  'interfaces and unions': {
    query:
      '{ things { __typename ... on Point { id } ... on Case { id title } } nodes { id ... on Point { number } } }',
  },
  nulls: { query: '{ none { id points { id } } case { maybe { number } } }' },
  'fragments met more than once': {
    query:
      '{ a: case { ...f } case { id } case { ...f maybe { number } } } fragment f on Case { title(upper: true) maybe { id parent { id } } }',
  },
  'fields left out': {
    query:
      'query ($t: Boolean!, $f: Boolean!) { case { id @skip(if: $t) title @include(if: $f) ...m @include(if: $t) } } fragment m on Case { maybe { id @skip(if: $f) } }',
    variables: { t: true, f: false },
  },
  'variables and their defaults': {
    query:
      'query ($by: By, $n: Int = 9, $s: Status, $w: [String]) { echo(by: $by, number: $n, status: $s, words: $w) }',
    variables: { by: { number: 1, status: 'DONE' }, s: 'OPEN', w: ['x', null] },
  },
  'variables that are not given': { query: 'query ($by: By, $n: Int) { echo(by: $by, number: $n) }' },
  'nulls in variables': { query: 'query ($n: Int = 9) { echo(number: $n) }', variables: { n: null } },
  'one of several operations': {
    query: 'query A { none { id } } query B { case { id } }',
    operationName: 'B',
  },
  'the schema itself': { query: '{ __type(name: "Case") { name fields { name args { defaultValue } } } }' },
};

const left: Readonly<Record<string, Asked>> = {
  'what a resolver refuses': { query: '{ refused { id } case { maybe { id refused } } }' },
  'a null where there may be none': { query: '{ case { id points { id must } } }' },
  'a null that takes everything along': { query: '{ must { id } case { id } }' },
  'a value that is none of the enum': { query: '{ case { points { id status list } } }' },
  'a variable of another type': { query: 'query ($n: Int) { echo(number: $n) }', variables: { n: 'x' } },
  'a variable that is missing': { query: 'query ($by: By!) { echo(by: $by) }' },
  'a field the input lacks': {
    query: 'query ($by: By) { echo(by: $by) }',
    variables: { by: { number: 1, no: 1 } },
  },
  'an operation that is not there': {
    query: 'query A { none { id } } query B { none { id } }',
    operationName: 'C',
  },
  'one of several': { query: 'query ($e: Either!) { either(by: $e) }', variables: { e: { id: '1' } } },
  'more than one of several': {
    query: 'query ($e: Either!) { either(by: $e) }',
    variables: { e: { id: '1', name: 'x' } },
  },
  'a query that is large': {
    query: `{ case { ${Array.from({ length: 100 }, (_, n) => `a${n.toString()}: title`).join(' ')} maybe { ...f parent { ...g } } } }
      fragment f on Point { ${Array.from({ length: 99 }, (_, n) => `b${n.toString()}: id`).join(' ')} } fragment g on Case { id }`,
  },
};

describe('A query that is asked again', () => {
  it.each(Object.entries(fine))('is compiled, and answered as before: %s', async (_, asked) => {
    const expected = await answerOf(plain, asked);
    for (let turn = 1; turn <= 3; turn += 1) expect(await answerOf(compiling, asked)).toBe(expected);
    expect(await thirdIsCompiled(asked)).toBe(true);
  });

  it.each(Object.entries(left))('is left to graphql-js: %s', async (_, asked) => {
    const expected = await answerOf(plain, asked);
    for (let turn = 1; turn <= 3; turn += 1) expect(await answerOf(compiling, asked)).toBe(expected);
    expect(await thirdIsCompiled(asked)).toBe(false);
  });

  it('is not compiled before that', async () => {
    executed = 0;
    await answerOf(compiling, { query: '{ nodes { id } }' });
    expect(executed).toBe(1);
    await answerOf(compiling, { query: '{ nodes { id } }' });
    expect(executed).toBe(1);
  });

  it('is forgotten when so many others have been asked since', async () => {
    const first = { query: '{ first: nodes { id } }' };
    expect(await thirdIsCompiled(first)).toBe(true);
    for (let n = 0; n < 200; n += 1)
      await answerOf(compiling, { query: `{ n${n.toString()}: none { id } }` });
    executed = 0;
    await answerOf(compiling, first);
    expect(executed).toBe(1);
  });

  it('does what changes something once', async () => {
    written = 0;
    for (let turn = 1; turn <= 3; turn += 1) await answerOf(compiling, { query: 'mutation { write }' });
    expect(written).toBe(3);
  });
});
