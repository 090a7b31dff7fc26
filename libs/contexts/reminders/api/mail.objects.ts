import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { languages, type Instant, type Language, type LocalDate } from '#kernel';
import { enumOf, InstantScalar, LocalDateScalar, LogPositionScalar, PageInfo } from '#toolkit/graphql';
import type { DispatchedState } from '../core/dispatch.decider.js';
import { delivery, flaggedBecause, type FlaggedBecause, type MailDelivery } from '../core/mailbox.events.js';
import { letterKind, type LetterKind } from '../core/dispatch.events.js';
import { mailStateTexts } from '../core/mail.texts.js';
import { MailThing } from './mail-thing.objects.js';

export const MailStateEnum = enumOf(
  'MailState',
  Object.keys(mailStateTexts) as DispatchedState[],
  'PLANNED waits to be sent, ACCEPTED was taken by the mail server, REFUSED was not and never will be, GIVEN_UP was tried for too long, WITHDRAWN was taken back before it was sent.',
);
export const LetterKindEnum = enumOf('LetterKind', letterKind.options, 'What sort of mail it is.');
export const MailDeliveryEnum = enumOf(
  'MailDelivery',
  delivery.options,
  'One mail a day, or one for each thing.',
);
export const FlaggedBecauseEnum = enumOf(
  'FlaggedBecause',
  flaggedBecause.options,
  'A mail server said no for good, or the mail came back.',
);
export const MailLanguageEnum = enumOf('Language', languages, 'Bokmål, nynorsk, English.');

@ObjectType({ description: 'Somebody whom mail goes to.' })
export class MailPerson {
  @Field(() => ID) readonly id!: string;
  @Field(() => String, { nullable: true, description: 'Null when the person has been erased.' })
  readonly name!: string | null;
}

@ObjectType({ description: 'A mail that was planned, and what became of it.' })
export class Mail {
  @Field(() => ID) readonly key!: string;
  @Field(() => MailPerson) readonly recipient!: MailPerson;
  @Field(() => LetterKindEnum) readonly letter!: LetterKind;
  @Field(() => MailLanguageEnum) readonly language!: Language;
  @Field(() => MailStateEnum) readonly state!: DispatchedState;
  @Field(() => LocalDateScalar, { description: 'The day it is for.' }) readonly on!: LocalDate;
  @Field(() => InstantScalar, { description: 'Its date, in every copy.' }) readonly plannedAt!: Instant;
  @Field(() => InstantScalar, { nullable: true, description: 'When it had its end.' })
  readonly settledAt!: Instant | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it stands so, in words; null where its state says it all.',
  })
  readonly because!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What the mail server said last, in its own words; for who looks closer.',
  })
  readonly response!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was taken back, in words.' })
  readonly withdrawnBecause!: string | null;
  @Field(() => ID, { nullable: true, description: 'The mail that it repeats.' })
  readonly again!: string | null;
  @Field(() => Int, { description: 'How many things it tells.' }) readonly itemCount!: number;
}

@ObjectType()
export class MailMoment {
  @Field(() => InstantScalar) readonly at!: Instant;
  @Field({ description: 'The type of the event.' }) readonly type!: string;
  @Field(() => ID, { description: 'A person, or `system:` and a part of Iverk.' }) readonly actor!: string;
  @Field(() => String, { nullable: true }) readonly response!: string | null;
}

@ObjectType({ description: 'What a mail says.' })
export class MailBody {
  @Field() readonly subject!: string;
  @Field() readonly text!: string;
  @Field() readonly html!: string;
}

@ObjectType({ description: 'Everything about one mail.' })
export class MailDetails extends Mail {
  @Field() readonly messageId!: string;
  @Field(() => Int, { description: 'How many times a mail server has answered about it.' })
  readonly tries!: number;
  @Field(() => [MailMoment], { description: 'All that happened to it, first to last.' })
  readonly history!: readonly MailMoment[];
  @Field(() => [MailThing]) readonly items!: readonly MailThing[];
}

@ObjectType()
export class MailEdge {
  @Field() readonly cursor!: string;
  @Field(() => Mail) readonly node!: Mail;
}

@ObjectType({ description: 'A Relay connection.' })
export class MailConnection {
  @Field(() => [MailEdge]) readonly edges!: readonly MailEdge[];
  @Field(() => PageInfo) readonly pageInfo!: PageInfo;
  @Field(() => Int) readonly totalCount!: number;
}

@ArgsType()
export class MailsArgs {
  @Field(() => ID, { nullable: true }) readonly person?: string | null;
  @Field(() => [MailStateEnum], { nullable: true, description: 'Any of these.' })
  readonly state?: DispatchedState[] | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'For that day or later.' })
  readonly since?: LocalDate | null;
  @Field(() => Int, { defaultValue: 50, description: 'At most 100.' }) readonly first!: number;
  @Field(() => String, { nullable: true }) readonly after?: string | null;
  @Field(() => LogPositionScalar, { nullable: true }) readonly atLeast?: string | null;
}

@ObjectType({ description: 'How somebody wants mail. What is late is told whatever they choose.' })
export class MailPreferenceObject {
  @Field(() => MailDeliveryEnum) readonly delivery!: MailDelivery;
  @Field(() => Int, {
    nullable: true,
    description: '1 to 5, Monday to Friday: the day on which the first question of a round comes.',
  })
  readonly weekday!: number | null;
  @Field(() => MailLanguageEnum, { nullable: true, description: 'Null for the municipality’s own.' })
  readonly language!: Language | null;
}

@ObjectType({ description: 'A person’s mailbox.' })
export class Mailbox {
  @Field(() => MailPerson) readonly person!: MailPerson;
  @Field(() => MailPreferenceObject) readonly preference!: MailPreferenceObject;
  @Field(() => FlaggedBecauseEnum, {
    nullable: true,
    description: 'Why no mail goes there; null where it does.',
  })
  readonly flaggedBecause!: FlaggedBecause | null;
  @Field(() => InstantScalar, { nullable: true }) readonly flaggedAt!: Instant | null;
  @Field(() => ID, { nullable: true, description: 'The mail that did not reach it.' })
  readonly flaggedBy!: string | null;
}
