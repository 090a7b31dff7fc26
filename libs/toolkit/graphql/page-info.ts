import { Field, ObjectType } from '@nestjs/graphql';

/** How a page of a connection stands to the pages beside it. */
@ObjectType()
export class PageInfo {
  @Field() readonly hasNextPage!: boolean;
  @Field() readonly hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true }) readonly startCursor!: string | null;
  @Field(() => String, { nullable: true }) readonly endCursor!: string | null;
}

/** The page's place, from its edges. */
export const pageInfoOf = (
  edges: readonly { readonly cursor: string }[],
  has: Pick<PageInfo, 'hasNextPage' | 'hasPreviousPage'>,
): PageInfo => ({
  ...has,
  startCursor: edges[0]?.cursor ?? null,
  endCursor: edges.at(-1)?.cursor ?? null,
});
