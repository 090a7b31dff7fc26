import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { limitQuery, queryLimits } from './query-limits.js';

const schema = buildSchema('type Query { a: Query, b: Int }');
const messages = (query: string) =>
  validate(schema, parse(query), [limitQuery]).map(({ message }) => message.split(' ').slice(0, 3).join(' '));
const deep = (levels: number) => `${'{ a '.repeat(levels - 1)}{ b ${'}'.repeat(levels)}`;
const fields = (count: number, prefix = 'x') =>
  Array.from({ length: count }, (_, index) => `${prefix}${index.toString()}: b`).join(' ');

describe('the limits of a query', () => {
  it('take what goes as deep as they say, and no deeper', () => {
    expect(messages(deep(queryLimits.depth))).toEqual([]);
    expect(messages(deep(queryLimits.depth + 1))).toEqual(['Forespørselen går dypere']);
  });

  it('take as many things side by side as they say, and no more', () => {
    expect(messages(`{ ${fields(queryLimits.rootFields)} }`)).toEqual([]);
    expect(messages(`{ ${fields(queryLimits.rootFields + 1)} }`)).toEqual(['Spør om høyst']);
  });

  it('see into fragments, named and not', () => {
    const named = `{ ...A ... { ${fields(5, 'y')} } } fragment A on Query { ${fields(6)} }`;
    expect(messages(named)).toEqual(['Spør om høyst']);
    const chain = Array.from({ length: queryLimits.depth }, (_, index) => {
      const next = index + 1 < queryLimits.depth ? `{ ...F${(index + 1).toString()} }` : '{ b }';
      return `fragment F${index.toString()} on Query { a ${next} }`;
    });
    expect(messages(`{ ...F0 } ${chain.join(' ')}`)).toEqual(['Forespørselen går dypere']);
  });

  it('do not run in circles', () => {
    expect(messages('{ ...A } fragment A on Query { a { ...A } }')).toEqual([]);
  });

  it('count only within one operation', () => {
    expect(messages(`query One { ${fields(8)} } query Two { ${fields(8)} }`)).toEqual([]);
  });
});
