import { describe, expect, it } from '@jest/globals';
import { Kind, parse, type FieldNode, type FragmentDefinitionNode } from 'graphql';
import { asksFor } from './asks-for.js';

const asks = (query: string) => {
  const { definitions } = parse(query);
  const fieldNodes: FieldNode[] = definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? (each.selectionSet.selections as readonly FieldNode[]) : [],
  );
  const fragments = Object.fromEntries(
    definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );
  return asksFor({ fieldNodes, fragments }, 'total');
};

describe('whether a query asks for a field', () => {
  it.each([
    ['{ list { total } }', true],
    ['{ list { n: total } }', true],
    ['{ list { edges } list { total } }', true],
    ['{ list { ... { total @include(if: false) } } }', true],
    ['{ list { ...f } } fragment f on List { ...g } fragment g on List { total }', true],
    ['{ list { edges { total } } }', false],
    ['{ list { total: edges } }', false],
    ['{ list }', false],
  ])('%s', (query, expected) => {
    expect(asks(query)).toBe(expected);
  });
});
