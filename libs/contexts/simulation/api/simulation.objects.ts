import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { LocalDate } from '#kernel';
import { LocalDateScalar, LogPositionScalar } from '#toolkit/graphql';

@InputType({ description: 'A rung of a timer as it would be otherwise.' })
export class OtherRungInput {
  @Field(() => ID) readonly timer!: string;
  @Field(() => ID) readonly rung!: string;
  @Field({ defaultValue: true, description: 'False leaves it out.' }) readonly on!: boolean;
  @Field(() => Int, {
    nullable: true,
    description: 'Business days after the timer’s day; as it is when not said.',
  })
  readonly after?: number | null;
}

@InputType({
  description:
    'A procedure in the place of the one with the same id: a version that comes with Iverk or is published, with a ladder of other rungs where that is said.',
})
export class SimulatedProcedureInput {
  @Field(() => ID) readonly id!: string;
  @Field(() => Int, { nullable: true, description: 'The newest when it is not said.' })
  readonly version?: number | null;
  @Field(() => [OtherRungInput], { defaultValue: [] }) readonly rungs!: readonly OtherRungInput[];
}

@ArgsType()
export class SimulationArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day.',
  })
  readonly from?: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day after the last.' })
  readonly to?: LocalDate | null;
  @Field(() => Int, {
    nullable: true,
    description: 'How long, where not both days are said; a year at most.',
  })
  readonly months?: number | null;
  @Field(() => SimulatedProcedureInput, {
    nullable: true,
    description: 'What if this had been the procedure? The rules as they are when not said.',
  })
  readonly procedure?: SimulatedProcedureInput | null;
  @Field(() => LogPositionScalar, { nullable: true }) readonly atLeast?: string | null;
}

@ObjectType({ description: 'How many escalations go to those who stand so to what they are about.' })
export class EscalationCount {
  @Field({ description: 'A code of a procedure: LEADER, SECTOR_LEADER, COORDINATOR, DIRECTOR …' })
  readonly as!: string;
  @Field({ description: 'In the reader’s language.' }) readonly name!: string;
  @Field(() => Int) readonly count!: number;
}

@ObjectType({ description: 'What mails come to.' })
export class SimulatedMails {
  @Field(() => Int) readonly mails!: number;
  @Field(() => Int, { description: 'How many people they go to.' }) readonly people!: number;
  @Field(() => Int, { description: 'Mails that ask how it goes, whatever the number of points.' })
  readonly asked!: number;
  @Field(() => Int, { description: 'Reminders; several in one mail count as many.' })
  readonly reminded!: number;
  @Field(() => [EscalationCount]) readonly escalated!: readonly EscalationCount[];
  @Field(() => Int, { description: 'Of the escalations, how many come to the director by whatever way.' })
  readonly reachedDirector!: number;
}

@ObjectType({ description: 'A month of it, also one in which nothing happens.' })
export class SimulatedMonth {
  @Field({ description: '`2026-03`.' }) readonly month!: string;
  @Field(() => SimulatedMails) readonly mails!: SimulatedMails;
  @Field(() => SimulatedMails, {
    nullable: true,
    description: 'What was really sent; null for what is to come.',
  })
  readonly sent!: SimulatedMails | null;
  @Field(() => Int, { description: 'Steps that procedures take of themselves.' }) readonly steps!: number;
  @Field(() => Int, { description: 'Notices that come to nothing before their mail does.' })
  readonly stopped!: number;
  @Field(() => Int, { description: 'Notices that nobody can be told of.' }) readonly unheard!: number;
}

@ObjectType({
  description: 'What one person gets of it, with the role and the unit they have on its last day.',
})
export class SimulatedRecipient {
  @Field(() => ID) readonly personId!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Null for one who has been erased, and for operators.',
  })
  readonly name!: string | null;
  @Field(() => String, { nullable: true, description: 'A code of the organisation: LEADER, DIRECTOR …' })
  readonly role!: string | null;
  @Field(() => String, { nullable: true }) readonly title!: string | null;
  @Field(() => ID, { nullable: true }) readonly unitId!: string | null;
  @Field(() => String, { nullable: true }) readonly unit!: string | null;
  @Field(() => SimulatedMails) readonly mails!: SimulatedMails;
}

@ObjectType({ description: 'What happens of itself in a stretch of days. Nothing of it is written or sent.' })
export class Simulation {
  @Field(() => LocalDateScalar) readonly from!: LocalDate;
  @Field(() => LocalDateScalar, { description: 'The day after the last.' }) readonly to!: LocalDate;
  @Field(() => SimulatedMails) readonly mails!: SimulatedMails;
  @Field(() => SimulatedMails, {
    nullable: true,
    description: 'What was really sent in those days; null for what is to come.',
  })
  readonly sent!: SimulatedMails | null;
  @Field(() => [SimulatedMonth]) readonly months!: readonly SimulatedMonth[];
  @Field(() => [SimulatedRecipient], { description: 'Who gets anything, most mails first.' })
  readonly recipients!: readonly SimulatedRecipient[];
}
