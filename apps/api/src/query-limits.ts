import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** What one request may ask for; a page of our own asks for far less. */
export const queryLimits = {
  /** Queries or mutations side by side, aliases included: each is work of its own. */
  rootFields: 10,
  /** Fields within fields; the deepest of ours is ten, and a client that reads the schema goes deeper. */
  depth: 20,
  /** Selections in all, fragments unfolded. */
  selections: 2_000,
  /** Words and signs of the document; parsing stops there. */
  tokens: 10_000,
} as const;

type FragmentOf = (name: string) => SelectionSetNode | undefined;
/** Fragments on the way to here; one that is met again is a circle, which another rule refuses. */
type Way = readonly string[];

const inside = (selection: SelectionNode, fragmentOf: FragmentOf, way: Way): SelectionSetNode | undefined => {
  if (selection.kind !== Kind.FRAGMENT_SPREAD) return selection.selectionSet;
  const name = selection.name.value;
  return way.includes(name) ? undefined : fragmentOf(name);
};

const wayInto = (selection: SelectionNode, way: Way): Way =>
  selection.kind === Kind.FRAGMENT_SPREAD ? [...way, selection.name.value] : way;

/** Stops counting beyond the limit, so that a document made to be costly is cheap to refuse. */
const countFields = (set: SelectionSetNode, fragmentOf: FragmentOf, way: Way = []): number => {
  let count = 0;
  for (const selection of set.selections) {
    const within = inside(selection, fragmentOf, way);
    if (selection.kind === Kind.FIELD) count += 1;
    else if (within !== undefined) count += countFields(within, fragmentOf, wayInto(selection, way));
    if (count > queryLimits.rootFields) return count;
  }
  return count;
};

const isTooDeep = (
  set: SelectionSetNode,
  fragmentOf: FragmentOf,
  at: { readonly depth: number; readonly way: Way } = { depth: 1, way: [] },
): boolean => {
  if (at.depth > queryLimits.depth) return true;
  return set.selections.some((selection) => {
    const within = inside(selection, fragmentOf, at.way);
    const depth = selection.kind === Kind.FIELD ? at.depth + 1 : at.depth;
    return within !== undefined && isTooDeep(within, fragmentOf, { depth, way: wayInto(selection, at.way) });
  });
};

/** Refuses a document that asks for too much at once, before anything is read. */
export const limitQuery = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition: ({ selectionSet }) => {
    const fragmentOf: FragmentOf = (name) => context.getFragment(name)?.selectionSet;
    if (countFields(selectionSet, fragmentOf) > queryLimits.rootFields)
      context.reportError(
        new GraphQLError(
          `Spør om høyst ${queryLimits.rootFields.toString()} ting i hver forespørsel, og send flere forespørsler.`,
        ),
      );
    if (isTooDeep(selectionSet, fragmentOf))
      context.reportError(
        new GraphQLError(
          `Forespørselen går dypere enn ${queryLimits.depth.toString()} nivåer. Spør om mindre.`,
        ),
      );
  },
});
