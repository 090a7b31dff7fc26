import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { CommandRefused, enumOf, LogPositionScalar } from '#toolkit/graphql';
import { bulkOutcomes, type BulkOutcome } from '../core/bulk.js';

const BulkOutcomeEnum = enumOf(
  'BulkOutcome',
  bulkOutcomes,
  'What became of one of many: DONE, UNCHANGED because it was so already, or REFUSED.',
);

@ObjectType({ description: 'One follow-up of a bulk act, and how it went with it.' })
export class BulkItem {
  @Field(() => ID) readonly followUpId!: string;
  @Field(() => BulkOutcomeEnum) readonly outcome!: BulkOutcome;
  @Field(() => CommandRefused, { nullable: true, description: 'Why, when it is REFUSED.' })
  readonly refusal!: CommandRefused | null;
}

@ObjectType({ description: 'How it went with each, or with `preview` would go.' })
export class BulkAnswer {
  @Field({ description: 'Nothing was written: this is what would become of each.' })
  readonly preview!: boolean;

  @Field(() => [BulkItem], { description: 'In the order in which they were named.' })
  readonly items!: readonly BulkItem[];

  @Field(() => LogPositionScalar, {
    nullable: true,
    description: 'Give it as `atLeast` to a query to see these writes; null when all were refused.',
  })
  readonly position!: string | null;
}

export const BulkResult = createUnionType({
  name: 'BulkResult',
  description: 'What became of a bulk act: for each, or refused whole.',
  types: () => [BulkAnswer, CommandRefused] as const,
  resolveType: (value: object) => ('code' in value ? CommandRefused : BulkAnswer),
});
