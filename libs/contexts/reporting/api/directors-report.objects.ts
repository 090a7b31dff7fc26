import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Instant, LocalDate } from '#kernel';
import { InstantScalar, LocalDateScalar } from '#toolkit/graphql';
import type * as model from '../core/directors-report.js';
import type { Closing } from '../core/round-view.js';
import { RoundClosingEnum, RoundFigures, UnitRoundSummary } from './round.objects.js';

@ObjectType({ isAbstract: true })
abstract class ReportedThing implements model.ReportedThing {
  @Field(() => String, { nullable: true }) readonly number!: string | null;
  @Field(() => String, { nullable: true, description: 'Null where it is shielded.' })
  readonly title!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The legal basis where it is shielded; then the number is all that stands beside it.',
  })
  readonly shieldedBy!: string | null;
  @Field(() => String, { nullable: true }) readonly unit!: string | null;
  @Field(() => String, { nullable: true }) readonly responsible!: string | null;
}

@ObjectType({ description: 'A deviation that KLG has not gone through yet.' })
export class DeviationDue extends ReportedThing implements model.DeviationDue {
  @Field(() => ID) readonly caseId!: string;
  @Field(() => LocalDateScalar, { nullable: true }) readonly reportedOn!: LocalDate | null;
  @Field(() => String, { nullable: true }) readonly what!: string | null;
  @Field(() => String, { nullable: true }) readonly measure!: string | null;
}

@ObjectType()
export class OverduePoint extends ReportedThing implements model.OverduePoint {
  @Field(() => LocalDateScalar, { nullable: true }) readonly deadline!: LocalDate | null;
  @Field(() => Int, { nullable: true }) readonly daysOverdue!: number | null;
}

@ObjectType()
export class MovedDeadline extends ReportedThing implements model.MovedDeadline {
  @Field(() => LocalDateScalar, { nullable: true }) readonly on!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly from!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly to!: LocalDate | null;
  @Field(() => String, { nullable: true }) readonly reason!: string | null;
}

@ObjectType()
export class StillPoint extends ReportedThing implements model.StillPoint {
  @Field(() => LocalDateScalar, { nullable: true }) readonly unchangedSince!: LocalDate | null;
  @Field(() => Int, { nullable: true }) readonly months!: number | null;
}

@ObjectType({ description: 'An order or a study beyond its deadline.' })
export class CaseBehind extends ReportedThing implements model.CaseBehind {
  @Field(() => ID) readonly caseId!: string;
  @Field() readonly procedure!: string;
  @Field(() => LocalDateScalar, { nullable: true }) readonly deadline!: LocalDate | null;
  @Field(() => Int, { nullable: true }) readonly daysOverdue!: number | null;
}

@ObjectType({ description: 'Somebody who was asked and has not answered.' })
export class MissingPerson implements model.MissingPerson {
  @Field(() => ID) readonly personId!: string;
  @Field() readonly name!: string;
  @Field(() => String, { nullable: true }) readonly title!: string | null;
  @Field(() => String, { nullable: true }) readonly unit!: string | null;
  @Field(() => Int, { description: 'How many points they have not told of.' }) readonly points!: number;
  @Field(() => LocalDateScalar) readonly askedOn!: LocalDate;
}

@ObjectType({ description: 'A matter on the agenda, and what there is under it.' })
export class AgendaMatter implements model.AgendaMatter {
  @Field() readonly heading!: string;
  @Field(() => [String]) readonly lines!: readonly string[];
}

@ObjectType()
export class ReportedPeriod {
  @Field() readonly id!: string;
  @Field({ description: 'In the reader’s language.' }) readonly name!: string;
  @Field(() => LocalDateScalar) readonly from!: LocalDate;
  @Field(() => LocalDateScalar) readonly to!: LocalDate;
}

@ObjectType()
export class ReportedRound {
  @Field(() => LocalDateScalar) readonly openedOn!: LocalDate;
  @Field(() => LocalDateScalar) readonly answerBy!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true }) readonly closedOn!: LocalDate | null;
  @Field(() => RoundClosingEnum) readonly closing!: Closing;
}

@ObjectType()
export class ReportedBefore {
  @Field() readonly name!: string;
  @Field(() => RoundFigures) readonly figures!: RoundFigures;
}

@ObjectType({ description: 'What the director gets once a month, and KLG has for its operations meeting.' })
export class DirectorsReport {
  @Field() readonly title!: string;
  @Field(() => ReportedPeriod) readonly period!: ReportedPeriod;
  @Field(() => ReportedRound, { nullable: true, description: 'Null where nobody was asked.' })
  readonly round!: ReportedRound | null;
  @Field(() => LocalDateScalar, { description: 'The day the figures are of.' }) readonly day!: LocalDate;
  @Field(() => InstantScalar) readonly generatedAt!: Instant;
  @Field(() => [DeviationDue], { description: 'For oral review, oldest first.' })
  readonly deviations!: readonly DeviationDue[];
  @Field(() => RoundFigures) readonly figures!: RoundFigures;
  @Field(() => ReportedBefore, { nullable: true, description: 'The period before.' })
  readonly before!: ReportedBefore | null;
  @Field(() => [UnitRoundSummary]) readonly units!: readonly UnitRoundSummary[];
  @Field(() => [MissingPerson]) readonly missing!: readonly MissingPerson[];
  @Field(() => [OverduePoint], { description: 'Latest first.' }) readonly overdue!: readonly OverduePoint[];
  @Field(() => [MovedDeadline]) readonly moved!: readonly MovedDeadline[];
  @Field(() => [StillPoint], { description: 'The longest first.' }) readonly still!: readonly StillPoint[];
  @Field(() => [CaseBehind]) readonly cases!: readonly CaseBehind[];
  @Field(() => [AgendaMatter], { description: 'Of KLG’s operations meeting, deviations first.' })
  readonly agenda!: readonly AgendaMatter[];
}
