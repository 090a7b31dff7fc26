import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { bulkOutcomes, type BulkOutcome } from '#contexts/follow-up';
import type { LocalDate } from '#kernel';
import { CommandRefused, enumOf, LocalDateScalar, LogPositionScalar } from '#toolkit/graphql';

const BulkOutcomeEnum = enumOf(
  'BulkOutcome',
  bulkOutcomes,
  'What became of one of many: DONE, UNCHANGED because it was so already, or REFUSED.',
);

@ObjectType({ description: 'One instance that was to be moved, and how it went with it.' })
export class MigratedInstance {
  @Field(() => ID) readonly id!: string;
  @Field(() => ID, { nullable: true, description: 'Of a follow-up; null for a case.' })
  readonly followUpId!: string | null;
  @Field(() => ID, { nullable: true, description: 'Of a case; null for a follow-up.' })
  readonly caseId!: string | null;
  @Field({ description: 'The code of the state it stood in.' }) readonly stateBefore!: string;
  @Field({ description: 'The code of the state it stands in from then on.' }) readonly stateAfter!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'When a timer was due before.' })
  readonly nextDueBefore!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'When a timer is due from then on.' })
  readonly nextDueAfter!: LocalDate | null;
  @Field(() => BulkOutcomeEnum) readonly outcome!: BulkOutcome;
  @Field(() => CommandRefused, { nullable: true, description: 'Why, when it is REFUSED.' })
  readonly refusal!: CommandRefused | null;
}

@ObjectType({ description: 'How it went with each, or with `preview` would go.' })
export class MigrationAnswer {
  @Field({ description: 'Nothing was written: this is what would become of each.' })
  readonly preview!: boolean;

  @Field(() => [MigratedInstance], { description: 'Those that can be moved first; at most 500.' })
  readonly items!: readonly MigratedInstance[];

  @Field(() => Int, { description: 'How many more have pinned the version: ask again for those.' })
  readonly left!: number;

  @Field(() => LogPositionScalar, {
    nullable: true,
    description: 'Give it as `atLeast` to a query to see these writes; null when there are none.',
  })
  readonly position!: string | null;
}

export const MigrationResult = createUnionType({
  name: 'MigrationResult',
  description: 'What became of moving instances: for each, or refused whole.',
  types: () => [MigrationAnswer, CommandRefused] as const,
  resolveType: (value: object) => ('code' in value ? CommandRefused : MigrationAnswer),
});
