import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

type Fragments = GraphQLResolveInfo['fragments'];

/** Whether the query asks the field that is being answered for this one, also where it may be left out (`@include`). */
export const asksFor = (
  { fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
  name: string,
): boolean => fieldNodes.some(({ selectionSet }) => holds(selectionSet, fragments, name));

const holds = (set: SelectionSetNode | undefined, fragments: Fragments, name: string): boolean =>
  (set?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === name;
    const within =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection.selectionSet
        : fragments[selection.name.value]?.selectionSet;
    return holds(within, fragments, name);
  });
