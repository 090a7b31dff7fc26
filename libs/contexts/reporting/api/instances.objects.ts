import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LocalDate } from '#kernel';
import { LocalDateScalar, LogPositionScalar } from '#toolkit/graphql';
import type { RelationCode, Status } from '#contexts/procedures';
import type { InstanceSort } from '../core/instances.js';
import { InstanceSortEnum, StandingEnum, StatusEnum } from './enums.js';

@ObjectType({ description: 'A timer that should have fired, and the day it was due.' })
export class LateTimer {
  @Field({ description: '`timer/rung` of the procedure.' }) readonly key!: string;
  @Field(() => LocalDateScalar) readonly due!: LocalDate;
}

@ObjectType({ description: 'One instance of a procedure: where it stands, and whom it waits for.' })
export class Instance {
  @Field(() => ID) readonly id!: string;
  @Field(() => ID, { nullable: true, description: 'Of a follow-up; null for a case.' })
  readonly followUpId!: string | null;
  @Field(() => ID, { nullable: true, description: 'Of a case; null for a follow-up.' })
  readonly caseId!: string | null;
  @Field(() => String, { nullable: true, description: 'Of a case; a follow-up has its vedtak’s.' })
  readonly title!: string | null;
  @Field(() => ID, { nullable: true }) readonly vedtakId!: string | null;
  @Field(() => Int, { nullable: true }) readonly point!: number | null;
  @Field({ description: 'Id of the procedure it has pinned.' }) readonly procedure!: string;
  @Field(() => Int) readonly version!: number;
  @Field({ description: 'The code of the state it stands in.' }) readonly state!: string;
  @Field(() => StatusEnum, { description: 'What that state stands for.' }) readonly status!: Status;
  @Field(() => ID, { nullable: true }) readonly unit!: string | null;
  @Field(() => ID, { nullable: true }) readonly officer!: string | null;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'The first day on which a timer is due, by public holidays alone; null when nothing will be.',
  })
  readonly nextDue!: LocalDate | null;
  @Field(() => [StandingEnum], { description: 'How those it waits for stand to it.' })
  readonly waitingFor!: readonly RelationCode[];
  @Field(() => [ID], { description: 'Those people.' }) readonly waitingForPeople!: readonly string[];
  @Field(() => [LateTimer], { description: 'Timers that should have fired before today.' })
  readonly late!: readonly LateTimer[];
  @Field({ description: 'Nobody who works here can take it further: give it to somebody.' })
  readonly stuck!: boolean;
}

@ObjectType({ description: 'How many instances have pinned a version of a procedure.' })
export class VersionCount {
  @Field() readonly procedure!: string;
  @Field(() => Int) readonly version!: number;
  @Field(() => Int) readonly open!: number;
  @Field(() => Int) readonly ended!: number;
}

@ObjectType()
export class InstanceList {
  @Field(() => [Instance], { description: 'What is due first comes first; at most `first`.' })
  readonly instances!: readonly Instance[];
  @Field(() => Int, { description: 'How many answer the question in all.' }) readonly totalCount!: number;
  @Field(() => [VersionCount], { description: 'Of the whole municipality, whatever was asked.' })
  readonly versions!: readonly VersionCount[];
}

@ArgsType()
export class InstancesArgs {
  @Field(() => InstanceSortEnum, { nullable: true }) readonly sort?: InstanceSort | null;
  @Field(() => String, { nullable: true, description: 'The code of a state, or of what it stands for.' })
  readonly state?: string | null;
  @Field(() => ID, { nullable: true, description: 'The unit with main responsibility.' })
  readonly unit?: string | null;
  @Field(() => ID, { nullable: true }) readonly officer?: string | null;
  @Field(() => String, { nullable: true, description: 'Id of a procedure.' })
  readonly procedure?: string | null;
  @Field(() => Int, { nullable: true }) readonly version?: number | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Something is due by that day.' })
  readonly dueBy?: LocalDate | null;
  @Field(() => StandingEnum, { nullable: true }) readonly waitingFor?: RelationCode | null;
  @Field({ defaultValue: false, description: 'Only those with a timer that should have fired.' })
  readonly late!: boolean;
  @Field({ defaultValue: false, description: 'Only those that nobody can take further.' })
  readonly stuck!: boolean;
  @Field({ defaultValue: false, description: 'Those that are over, too.' }) readonly ended!: boolean;
  @Field(() => Int, { defaultValue: 50, description: 'At most 500.' }) readonly first!: number;
  @Field(() => LogPositionScalar, { nullable: true }) readonly atLeast?: string | null;
}
