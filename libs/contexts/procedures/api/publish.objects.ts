import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ProcedureDifference as Difference } from '#engine';
import { pointKinds, type PointKind } from '#contexts/vedtak';
import { CommandInput, CommandRefused, enumOf, LogPositionScalar } from '#toolkit/graphql';

const PointKindEnum = enumOf('PointKind', pointKinds, 'What sort of order a vedtakspunkt is.');
const DifferenceEnum = enumOf(
  'DifferenceKind',
  ['added', 'removed', 'changed'] as const,
  'Whether something came, went or is another than before.',
);

@InputType()
export class PublishProcedureInput extends CommandInput {
  @Field({ description: 'The procedure as YAML (or JSON, which is YAML), at most 200 000 characters.' })
  readonly yaml!: string;

  @Field(() => String, { nullable: true, description: 'Why; stands in the log.' })
  readonly reason?: string | null;

  @Field({ defaultValue: false, description: 'Only tells what it would change; nothing is written.' })
  readonly preview!: boolean;
}

@ObjectType({ description: 'Something that keeps a procedure from being published, and where it stands.' })
export class PublishingProblem {
  @Field({ description: 'What sort of problem; stable, for programs.' }) readonly code!: string;
  @Field({ description: 'The state, step, key or word it is about.' }) readonly at!: string;
  @Field(() => Int, { description: 'From 1.' }) readonly line!: number;
  @Field(() => Int, { description: 'From 1.' }) readonly column!: number;
  @Field({ description: 'What is wrong and what to do, in the language of the reader.' })
  readonly message!: string;
}

@ObjectType({ description: 'The procedure is not sound. Nothing was written.' })
export class ProcedureUnsound {
  @Field(() => [PublishingProblem], { description: 'All of them, in the order of the text.' })
  readonly problems!: readonly PublishingProblem[];
}

@ObjectType({
  description: 'A kind of points that new follow-ups have the procedure for, and which had them.',
})
export class PointsTaken {
  @Field(() => PointKindEnum) readonly kind!: PointKind;
  @Field(() => ID) readonly procedureBefore!: string;
  @Field(() => Int) readonly versionBefore!: number;
}

@ObjectType({ description: 'One thing in which it differs from what it takes the place of.' })
export class PublishingDifference {
  @Field(() => DifferenceEnum) readonly change!: Difference['change'];
  @Field({ description: 'procedure, field, state, transition, task or timer.' }) readonly what!: string;
  @Field() readonly id!: string;
  @Field(() => [String], { description: 'Which of its keys; none when all of it came or went.' })
  readonly keys!: readonly string[];
}

@ObjectType({ description: 'Open follow-ups that keep an earlier version until somebody moves them.' })
export class EarlierVersion {
  @Field(() => Int) readonly version!: number;
  @Field(() => Int) readonly open!: number;
}

@ObjectType({ description: 'The procedure holds for what is opened from now on, or with `preview` would.' })
export class ProcedureInForce {
  @Field() readonly preview!: boolean;
  @Field({ description: 'False when the newest version says the very same, so that nothing is written.' })
  readonly changed!: boolean;
  @Field(() => ID) readonly id!: string;
  @Field(() => Int) readonly version!: number;
  @Field() readonly hash!: string;
  @Field(() => [PointsTaken]) readonly takes!: readonly PointsTaken[];
  @Field(() => [PublishingDifference], { description: 'From the version before; none for its first.' })
  readonly differences!: readonly PublishingDifference[];
  @Field(() => [EarlierVersion]) readonly earlier!: readonly EarlierVersion[];
  @Field({ description: 'Revision of the library; give it as `expectedRevision` to the next one.' })
  readonly revision!: string;
  @Field(() => LogPositionScalar, { description: 'Give it as `atLeast` to a query to see this write.' })
  readonly position!: string;
}

export const PublishResult = createUnionType({
  name: 'PublishResult',
  description: 'What became of publishing. Problems and refusals are answers, never errors.',
  types: () => [ProcedureInForce, ProcedureUnsound, CommandRefused] as const,
  resolveType: (value: object) => {
    if ('problems' in value) return ProcedureUnsound;
    return 'code' in value ? CommandRefused : ProcedureInForce;
  },
});
