import { Field, ObjectType } from '@nestjs/graphql';

/** How a page of a connection stands to the pages beside it. */
@ObjectType()
export class PageInfo {
  @Field() readonly hasNextPage!: boolean;
  @Field() readonly hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true }) readonly startCursor!: string | null;
  @Field(() => String, { nullable: true }) readonly endCursor!: string | null;
}
