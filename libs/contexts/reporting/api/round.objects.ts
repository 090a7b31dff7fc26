import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { BulkOutcome } from '#contexts/follow-up';
import type { Status } from '#contexts/procedures';
import type { LocalDate } from '#kernel';
import { CommandRefused, enumOf, LocalDateScalar, LogPositionScalar } from '#toolkit/graphql';
import type { Closing } from '../core/round-view.js';
import { StatusEnum } from './enums.js';
import { Person } from './vedtakslogg.objects.js';

const closings = ['OPEN', 'IN_TIME', 'LATE'] as const satisfies readonly Closing[];
export const RoundClosingEnum = enumOf(
  'RoundClosing',
  closings,
  'OPEN while somebody has not answered and the round goes on; LATE when somebody was late or never answered.',
);

@ObjectType({ description: 'A deadline that was moved, and why.' })
export class DeadlineMove {
  @Field(() => LocalDateScalar) readonly on!: LocalDate;
  @Field(() => LocalDateScalar) readonly from!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true }) readonly to!: LocalDate | null;
  @Field(() => String, { nullable: true, description: 'Null for those who may not know it.' })
  readonly reason!: string | null;
}

@ObjectType({ description: 'A point as it stood at the end of the period, or today while it goes on.' })
export class RoundPoint {
  @Field(() => ID) readonly followUpId!: string;
  @Field(() => String, { nullable: true }) readonly caseNumber!: string | null;
  @Field(() => Int, { nullable: true, description: 'Which of the vedtak’s points; null for its only one.' })
  readonly point!: number | null;
  @Field(() => String, { nullable: true, description: 'Null for those who may not know it.' })
  readonly title!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The legal basis, where it is shielded from the reader.',
  })
  readonly shieldedBy!: string | null;
  @Field(() => StatusEnum) readonly status!: Status;
  @Field() readonly open!: boolean;
  @Field({ description: 'Somebody told of it in the period.' }) readonly told!: boolean;
  @Field(() => LocalDateScalar, { nullable: true }) readonly deadline!: LocalDate | null;
  @Field(() => Int, { description: '0 unless overdue.' }) readonly daysOverdue!: number;
  @Field(() => Int, { description: 'Reported in the period.' }) readonly deviations!: number;
  @Field(() => [DeadlineMove], { description: 'In the period.' }) readonly moves!: readonly DeadlineMove[];
  @Field(() => LocalDateScalar, { nullable: true, description: 'Since when its text has been the same.' })
  readonly unchangedSince!: LocalDate | null;
  @Field(() => Int, { nullable: true }) readonly unchangedMonths!: number | null;
}

@ObjectType({ description: 'A point that the reader was asked about.' })
export class OwnRoundPoint {
  @Field(() => ID) readonly followUpId!: string;
  @Field({ description: 'It has been told of, has ended, or is not the reader’s any more.' })
  readonly answered!: boolean;
}

@ObjectType({ description: 'What the reader was asked in a round.' })
export class OwnRound {
  @Field({ description: '`2026-11`, `2026-T3` or `M2026-12-10`.' }) readonly period!: string;
  @Field(() => LocalDateScalar) readonly askedOn!: LocalDate;
  @Field(() => LocalDateScalar) readonly answerBy!: LocalDate;
  @Field(() => [OwnRoundPoint]) readonly points!: readonly OwnRoundPoint[];
}

@ObjectType({ description: 'A round in numbers: of people, then of points.' })
export class RoundFigures {
  @Field(() => Int) readonly asked!: number;
  @Field(() => Int) readonly reported!: number;
  @Field(() => Int) readonly missing!: number;
  @Field(() => Int) readonly openPoints!: number;
  @Field(() => Int) readonly overdue!: number;
  @Field(() => Int) readonly deviations!: number;
  @Field(() => Int) readonly deadlinesMoved!: number;
  @Field(() => Int, { description: 'Open points with the same text for three months or more.' })
  readonly standingStill!: number;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Of the open point that has changed least.' })
  readonly unchangedSince!: LocalDate | null;
}

@ObjectType({ description: 'Somebody who was asked, and what has come of it.' })
export class RoundPerson {
  @Field(() => Person, { nullable: true }) readonly person!: Person | null;
  @Field(() => LocalDateScalar) readonly askedOn!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Null while they have not told everything.' })
  readonly answeredOn!: LocalDate | null;
  @Field(() => Boolean, { nullable: true }) readonly inTime!: boolean | null;
  @Field(() => ID, { nullable: true, description: 'The case of their report.' })
  readonly reportId!: string | null;
  @Field(() => String, { nullable: true, description: 'The code of the state that report stands in.' })
  readonly reportState!: string | null;
  @Field(() => [RoundPoint], { description: 'What they were asked about.' })
  readonly points!: readonly RoundPoint[];
}

@ObjectType({ description: 'A unit’s round in numbers.' })
export class UnitRoundSummary {
  @Field(() => ID, { nullable: true, description: 'Null for what belongs to no unit.' })
  readonly unitId!: string | null;
  @Field(() => String, { nullable: true }) readonly name!: string | null;
  @Field(() => RoundClosingEnum) readonly closing!: Closing;
  @Field(() => RoundFigures) readonly figures!: RoundFigures;
}

@ObjectType({ description: 'A unit’s round: everybody who was asked, and every point that was open.' })
export class UnitRound extends UnitRoundSummary {
  @Field(() => [RoundPerson]) readonly people!: readonly RoundPerson[];
  @Field(() => [RoundPoint]) readonly points!: readonly RoundPoint[];
}

@ObjectType({ isAbstract: true })
abstract class RoundHead {
  @Field({ description: '`2026-11`, `2026-T3` or `M2026-12-10`.' }) readonly period!: string;
  @Field(() => LocalDateScalar, { description: 'The day the figures are of.' }) readonly day!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Null where nobody was asked.' })
  readonly openedOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly answerBy!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly closedOn!: LocalDate | null;
}

@ObjectType({ description: 'A round as a leader sees it: the units that are theirs.' })
export class Round extends RoundHead {
  @Field(() => [UnitRound]) readonly units!: readonly UnitRound[];
}

@ObjectType({ description: 'A round as the director sees it: every unit in numbers.' })
export class RoundSummary extends RoundHead {
  @Field(() => RoundFigures, { description: 'All units together.' }) readonly figures!: RoundFigures;
  @Field(() => [UnitRoundSummary]) readonly units!: readonly UnitRoundSummary[];
}

const outcomes = ['DONE', 'UNCHANGED', 'REFUSED'] as const satisfies readonly BulkOutcome[];
const ApprovalOutcomeEnum = enumOf(
  'ApprovalOutcome',
  outcomes,
  'What became of one report: DONE, UNCHANGED because it was so already, or REFUSED.',
);

@ObjectType({ description: 'One report, and how it went with it.' })
export class ApprovedReport {
  @Field(() => ID) readonly caseId!: string;
  @Field(() => Person, { nullable: true, description: 'Whose report it is.' })
  readonly person!: Person | null;
  @Field(() => ApprovalOutcomeEnum) readonly outcome!: BulkOutcome;
  @Field(() => CommandRefused, { nullable: true, description: 'Why, when it is REFUSED.' })
  readonly refusal!: CommandRefused | null;
}

@ObjectType({ description: 'How it went with each report, or with `preview` would go.' })
export class ApprovedMonth {
  @Field({ description: 'Nothing was written: this is what would become of each.' })
  readonly preview!: boolean;
  @Field(() => [ApprovedReport]) readonly items!: readonly ApprovedReport[];
  @Field(() => LogPositionScalar, {
    nullable: true,
    description: 'Give it as `atLeast` to a query to see these writes; null when nothing was written.',
  })
  readonly position!: string | null;
}

export const ApproveMonthResult = createUnionType({
  name: 'ApproveMonthResult',
  description: 'What became of approving a month: for each report, or refused whole.',
  types: () => [ApprovedMonth, CommandRefused] as const,
  resolveType: (value: object) => ('code' in value ? CommandRefused : ApprovedMonth),
});
