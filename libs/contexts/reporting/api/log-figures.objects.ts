import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Status } from '#contexts/procedures';
import type { LocalDate } from '#kernel';
import { enumOf, LocalDateScalar, PageInfo } from '#toolkit/graphql';
import { changes, type Change } from '../core/change-since.js';
import { groupings, type Grouping } from '../core/log-figures.js';
import { steps, type Step } from '../core/steps-of-time.js';
import { StatusEnum } from './enums.js';
import { LogArgs } from './log.args.js';
import { VedtaksloggEntry, VedtaksloggFilterInput } from './vedtakslogg.inputs.js';

export const GroupingEnum = enumOf('VedtaksloggGrouping', groupings, 'What points are put together by.');
export const StepEnum = enumOf('TimeStep', steps, 'How far apart the days of a series are.');
export const ChangeEnum = enumOf(
  'VedtaksloggChange',
  changes,
  'What has become of a point between two days. DEADLINE_MOVED stands beside one of the others.',
);

@ObjectType({ description: 'How many points have a status.' })
export class StatusCountObject {
  @Field(() => StatusEnum) readonly status!: Status;
  @Field() readonly statusLabel!: string;
  @Field(() => Int) readonly points!: number;
}

@ObjectType({ description: 'How some points stand on a day. Days are whole calendar days.' })
export class VedtaksloggFigures {
  @Field(() => String, { nullable: true, description: 'Code or id of the group; null for what has none.' })
  readonly group!: string | null;
  @Field(() => String, { nullable: true, description: 'What people call it.' })
  readonly groupName!: string | null;
  @Field(() => LocalDateScalar, { description: 'The day they stand so.' }) readonly on!: LocalDate;
  @Field(() => Int) readonly points!: number;
  @Field(() => Int) readonly open!: number;
  @Field(() => Int, { description: 'Open with a deadline that has passed, and not reported done.' })
  readonly overdue!: number;
  @Field(() => [StatusCountObject]) readonly byStatus!: readonly StatusCountObject[];
  @Field(() => Int, { nullable: true, description: 'Days since they were decided, of the open ones.' })
  readonly medianAge!: number | null;
  @Field(() => Int, { nullable: true }) readonly oldestAge!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Days since anything true was last told, of the open ones.',
  })
  readonly medianUnchanged!: number | null;
  @Field(() => Int, { nullable: true, description: 'Days from vedtak to closed, of those carried out.' })
  readonly medianDaysToDone!: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'Of those that have ended and called for work: how many hundredths were carried out as decided.',
  })
  readonly carriedOutPercent!: number | null;
  @Field(() => Int, { description: 'How many have had their deadline moved.' })
  readonly deadlinesMoved!: number;
}

@ObjectType({ description: 'Figures from the log itself, for any day there has been.' })
export class VedtaksloggStatistics {
  @Field(() => VedtaksloggFigures) readonly total!: VedtaksloggFigures;
  @Field(() => [VedtaksloggFigures], { description: 'The largest group first.' })
  readonly groups!: readonly VedtaksloggFigures[];
  @Field(() => [VedtaksloggFigures], { description: 'The total at the end of each step, the oldest first.' })
  readonly overTime!: readonly VedtaksloggFigures[];
}

@ArgsType()
export class StatisticsArgs extends LogArgs {
  @Field(() => ID, { nullable: true, description: 'A saved view, its filter and its grouping.' })
  readonly view?: string | null;
  @Field(() => VedtaksloggFilterInput, { nullable: true }) readonly filter?: VedtaksloggFilterInput | null;
  @Field(() => GroupingEnum, { nullable: true, description: 'ORGAN when nothing says otherwise.' })
  readonly groupBy?: Grouping | null;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day of a series; none when not given.',
  })
  readonly from?: LocalDate | null;
  @Field(() => StepEnum, { defaultValue: 'MONTH' }) readonly every!: Step;
}

@ObjectType({ description: 'How a point stood on the day one compares with.' })
export class PointBefore {
  @Field(() => StatusEnum) readonly status!: Status;
  @Field() readonly statusLabel!: string;
  @Field(() => LocalDateScalar, { nullable: true }) readonly deadline!: LocalDate | null;
}

@ObjectType({ description: 'A deadline that was moved. The first one that a point gets is set, not moved.' })
export class DeadlineMoveEntry {
  @Field(() => LocalDateScalar) readonly on!: LocalDate;
  @Field(() => LocalDateScalar) readonly from!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Null where it was left without one.' })
  readonly to!: LocalDate | null;
  @Field(() => String, { nullable: true }) readonly reason!: string | null;
}

@ObjectType()
export class ChangedEntry {
  @Field(() => [ChangeEnum]) readonly changes!: readonly Change[];
  @Field(() => PointBefore, { nullable: true, description: 'Null for what is new.' })
  readonly before!: PointBefore | null;
  @Field(() => [DeadlineMoveEntry], {
    description: 'Since that day. How often in all, and the first deadline, are the follow-up’s.',
  })
  readonly moves!: readonly DeadlineMoveEntry[];
  @Field(() => VedtaksloggEntry) readonly entry!: VedtaksloggEntry;
}

@ObjectType()
export class ChangedEdge {
  @Field() readonly cursor!: string;
  @Field(() => ChangedEntry) readonly node!: ChangedEntry;
}

@ObjectType()
export class ChangeCount {
  @Field(() => ChangeEnum) readonly change!: Change;
  @Field(() => Int) readonly points!: number;
}

@ObjectType({ description: 'What has become of the points since a day. A Relay connection.' })
export class ChangesConnection {
  @Field(() => [ChangeCount], { description: 'Every change, also those there are none of.' })
  readonly counts!: readonly ChangeCount[];
  @Field(() => [ChangedEdge]) readonly edges!: readonly ChangedEdge[];
  @Field(() => PageInfo) readonly pageInfo!: PageInfo;
  @Field(() => Int) readonly totalCount!: number;
}

@ArgsType()
export class ChangesArgs extends LogArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Compared with how things stood at the end of this day in Norway. This, or `sinceReport`.',
  })
  readonly since?: LocalDate | null;
  @Field(() => ID, { nullable: true, description: 'Compared with what this report knew when it was frozen.' })
  readonly sinceReport?: string | null;
  @Field(() => [ChangeEnum], { nullable: true, description: 'Any of these; all when not given.' })
  readonly changes?: readonly Change[] | null;
  @Field(() => VedtaksloggFilterInput, { nullable: true, description: 'By how the points stand now.' })
  readonly filter?: VedtaksloggFilterInput | null;
  @Field(() => Int, { defaultValue: 50, description: 'At most 100.' }) readonly first!: number;
  @Field(() => ID, { nullable: true }) readonly after?: string | null;
}
