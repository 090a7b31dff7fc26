import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { LocalDate } from '#kernel';
import { CommandInput, LocalDateScalar } from '#toolkit/graphql';

const localTime = 'Wall-clock time in Oslo: `2026-12-01T12:00`.';

@ObjectType({ description: 'A meeting as it is called now.' })
export class Meeting {
  @Field(() => ID) readonly id!: string;
  @Field({ description: 'The code of an organ, or KLG or UKLG.' }) readonly forum!: string;
  @Field() readonly title!: string;
  @Field(() => LocalDateScalar) readonly day!: LocalDate;
  @Field({ description: localTime }) readonly startsAt!: string;
  @Field(() => Int, { description: 'How long it lasts.' }) readonly minutes!: number;
  @Field() readonly place!: string;
  @Field(() => Int, { description: 'How many times it has been called anew.' }) readonly sequence!: number;
  @Field() readonly cancelled!: boolean;
  @Field(() => String, { nullable: true, description: 'Why it was cancelled, when somebody has said.' })
  readonly cancelledBecause!: string | null;
  @Field() readonly revision!: string;
}

@InputType({
  description: 'The leader groups KLG and UKLG are invited by mail; an organ calls its own meetings.',
})
export class PlanMeetingInput extends CommandInput {
  @Field({ description: 'KLG, UKLG, or an organ by code, short name or full name.' }) readonly forum!: string;
  @Field({ description: localTime }) readonly startsAt!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'How long it lasts: an hour for KLG, else three, when not said.',
  })
  readonly minutes?: number | null;
  @Field(() => String, { nullable: true, description: 'What it is called; by who meets, when not said.' })
  readonly title?: string | null;
  @Field(() => String, { nullable: true }) readonly place?: string | null;
}

@InputType({ description: 'Only what is to change.' })
export class MoveMeetingInput extends CommandInput {
  @Field(() => ID) readonly meetingId!: string;
  @Field(() => String, { nullable: true, description: localTime }) readonly startsAt?: string | null;
  @Field(() => Int, { nullable: true }) readonly minutes?: number | null;
  @Field(() => String, { nullable: true }) readonly place?: string | null;
}

@InputType()
export class CancelMeetingInput extends CommandInput {
  @Field(() => ID) readonly meetingId!: string;
  @Field(() => String, { nullable: true }) readonly reason?: string | null;
}
