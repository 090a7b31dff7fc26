import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LocalDate } from '#kernel';
import { enumOf, LocalDateScalar } from '#toolkit/graphql';
import { mailItem, type MailItem } from '../core/dispatch.events.js';
import type { DispatchedState } from '../core/dispatch.decider.js';
import { mailStateTexts } from '../core/mail.texts.js';
import type { UntoldBecause } from '../core/untold.js';
import { untoldTexts } from '../core/why.texts.js';

export const MailItemKindEnum = enumOf(
  'MailItemKind',
  mailItem.shape.kind.options,
  'ASK: how does it go? REMIND: something of yours is late. ESCALATE: of those you lead. COPY: somebody above you is told. UNREACHED: no mail reaches somebody you lead.',
);
export const MailAboutEnum = enumOf('MailAbout', mailItem.shape.about.options, 'What a mail tells of.');
export const UntoldBecauseEnum = enumOf(
  'UntoldBecause',
  Object.keys(untoldTexts) as UntoldBecause[],
  'Why somebody was not told something; the message says it in words.',
);

@ObjectType({ description: 'A day that a rule went by.' })
export class DateUsed {
  @Field({ description: '`opened`, `answerBy`, `due`, `deadline` or `since`.' }) readonly name!: string;
  @Field(() => LocalDateScalar) readonly day!: LocalDate;
}

@ObjectType({ description: 'One thing that a mail tells, and why.' })
export class MailThing {
  @Field(() => MailItemKindEnum) readonly kind!: MailItem['kind'];
  @Field(() => MailAboutEnum) readonly about!: MailItem['about'];
  @Field(() => ID, { description: 'Id of the follow-up, the case or the person.' }) readonly id!: string;
  @Field({ description: 'What people call it.' }) readonly title!: string;
  @Field({ description: 'What the recipient is to it.' }) readonly as!: string;
  @Field(() => String, { nullable: true, description: 'The rule that asks, or the id of the procedure.' })
  readonly rule!: string | null;
  @Field(() => Int, { nullable: true }) readonly version!: number | null;
  @Field(() => String, { nullable: true, description: '`timer/rung` of the procedure.' })
  readonly rung!: string | null;
  @Field(() => [DateUsed]) readonly dates!: readonly DateUsed[];
  @Field({ description: 'The same in words.' }) readonly because!: string;
}

@ObjectType({ description: 'Something that somebody was told.' })
export class ToldThing extends MailThing {
  @Field(() => ID) readonly recipient!: string;
  @Field(() => ID) readonly mailKey!: string;
  @Field(() => LocalDateScalar) readonly on!: LocalDate;
  @Field(() => enumOf('MailState', Object.keys(mailStateTexts) as DispatchedState[], ''))
  readonly state!: DispatchedState;
}

@ObjectType({ description: 'Something that somebody was not told, and the one reason.' })
export class UntoldThing extends MailThing {
  @Field(() => ID, { nullable: true, description: 'Null where there is nobody to tell.' })
  readonly recipient!: string | null;
  @Field(() => UntoldBecauseEnum) readonly code!: UntoldBecause;
  @Field() readonly message!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day that decided it.' })
  readonly at!: LocalDate | null;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day it comes after all, as things stand.',
  })
  readonly comes!: LocalDate | null;
}

@ObjectType({ description: 'Something that will be told should nothing be done.' })
export class ComingThing extends MailThing {
  @Field(() => ID, { nullable: true }) readonly recipient!: string | null;
  @Field(() => LocalDateScalar) readonly on!: LocalDate;
}

@ObjectType()
export class ComingRoundObject {
  @Field() readonly period!: string;
  @Field(() => LocalDateScalar) readonly opens!: LocalDate;
}

@ObjectType({
  description: 'What was told in two months up to a day, what was not and why not, and what comes next.',
})
export class MailExplanation {
  @Field(() => LocalDateScalar) readonly on!: LocalDate;
  @Field({ description: 'No mail goes out that day.' }) readonly quiet!: boolean;
  @Field(() => [ToldThing]) readonly told!: readonly ToldThing[];
  @Field(() => [UntoldThing]) readonly untold!: readonly UntoldThing[];
  @Field(() => [ComingThing]) readonly next!: readonly ComingThing[];
  @Field(() => ComingRoundObject, { nullable: true }) readonly nextRound!: ComingRoundObject | null;
}
