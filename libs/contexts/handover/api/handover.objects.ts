import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { bulkOutcomes, type BulkOutcome } from '#contexts/follow-up';
import { CommandRefused, enumOf, LogPositionScalar } from '#toolkit/graphql';

const BulkOutcomeEnum = enumOf(
  'BulkOutcome',
  bulkOutcomes,
  'What became of one of many: DONE, UNCHANGED because it was so already, or REFUSED.',
);

@InputType({ description: 'All that one person has is given to another, with a reason.' })
export class HandOverInput {
  @Field(() => ID, { description: 'Whose it is.' }) readonly from!: string;
  @Field(() => ID, { description: 'Who takes over.' }) readonly to!: string;
  @Field({ description: 'Why; stands in the log.' }) readonly reason!: string;

  @Field({ defaultValue: false, description: 'Only tells what would become of each; nothing is written.' })
  readonly preview!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'Your own id for the whole act (a UUID). Sending it again goes on where it stopped.',
  })
  readonly commandId?: string | null;
}

@ObjectType({ description: 'A point or a case that was to be handed over, and how it went with it.' })
export class HandedOver {
  @Field(() => ID) readonly id!: string;
  @Field(() => ID, { nullable: true, description: 'Of a follow-up; null for a case.' })
  readonly followUpId!: string | null;
  @Field(() => ID, { nullable: true, description: 'Of a case; null for a follow-up.' })
  readonly caseId!: string | null;
  @Field(() => BulkOutcomeEnum) readonly outcome!: BulkOutcome;
  @Field(() => CommandRefused, { nullable: true, description: 'Why, when it is REFUSED.' })
  readonly refusal!: CommandRefused | null;
}

@ObjectType({ description: 'How it went with each, or with `preview` would go.' })
export class HandOverAnswer {
  @Field({ description: 'Nothing was written: this is what would become of each.' })
  readonly preview!: boolean;

  @Field(() => [HandedOver], { description: 'Points first, then cases; at most 500.' })
  readonly items!: readonly HandedOver[];

  @Field(() => Int, { description: 'How many more there are: ask again for those.' })
  readonly left!: number;

  @Field(() => LogPositionScalar, {
    nullable: true,
    description: 'Give it as `atLeast` to a query to see these writes; null when there are none.',
  })
  readonly position!: string | null;
}

export const HandOverResult = createUnionType({
  name: 'HandOverResult',
  description: 'What became of a handover: for each, or refused whole.',
  types: () => [HandOverAnswer, CommandRefused] as const,
  resolveType: (value: object) => ('code' in value ? CommandRefused : HandOverAnswer),
});
