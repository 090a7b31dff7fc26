import {
  getNamedType,
  isInputObjectType,
  isInputType,
  Kind,
  OperationTypeNode,
  typeFromAST,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** Fragments unfolded. Compiling takes some tenths of a millisecond for each, in which nobody else is answered. */
const mostSelections = 200;

/** Whether an operation is compiled when it is asked again: a query of ordinary size, without what a compiled one does not check. */
export const mayBeCompiled = (
  schema: GraphQLSchema,
  document: DocumentNode,
  { operation, selectionSet, variableDefinitions = [] }: OperationDefinitionNode,
): boolean =>
  operation === OperationTypeNode.QUERY &&
  countIn(selectionSet, fragmentsOf(document)) <= mostSelections &&
  !variableDefinitions.some(({ type }) => {
    const given = typeFromAST(schema, type as never);
    return isInputType(given) && asksForOneOf(given);
  });

type Fragments = ReadonlyMap<string, SelectionSetNode>;

const fragmentsOf = ({ definitions }: DocumentNode): Fragments =>
  new Map(
    definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet]] : [],
    ),
  );

/** Stops counting where it is too much. The document is valid: no fragment goes in a circle. */
const countIn = ({ selections }: SelectionSetNode, fragments: Fragments): number => {
  let count = 0;
  for (const selection of selections) {
    const within =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection.selectionSet;
    count += 1 + (within === undefined ? 0 : countIn(within, fragments));
    if (count > mostSelections) return count;
  }
  return count;
};

/** Exactly one field of a `@oneOf` may be given; graphql-js sees to that in variables, a compiled query does not. */
const asksForOneOf = (type: GraphQLInputType, above: ReadonlySet<unknown> = new Set()): boolean => {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || above.has(named)) return false;
  const within = new Set([...above, named]);
  return named.isOneOf || Object.values(named.getFields()).some((field) => asksForOneOf(field.type, within));
};
