import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { FollowUpDocument, HoldReason } from '#contexts/follow-up';
import { HoldReasonEnum, PointKindEnum, StandingEnum, StatusEnum } from './enums.js';
import type { Instant, Language, LocalDate } from '#kernel';
import { AskedField, ToldField } from './procedure.objects.js';
import { InstantScalar, LocalDateScalar } from '#toolkit/graphql';
import type { Procedure } from '#engine';
import type { RelationCode, Status } from '#contexts/procedures';
import type { Later } from './later.js';
import type { Reader } from './reader.js';

@ObjectType({ description: 'A unit of the administration.' })
export class Unit {
  @Field(() => ID) readonly id!: string;
  @Field() readonly name!: string;
  @Field(() => ID, { nullable: true }) readonly parentId!: string | null;
}

@ObjectType({ description: 'An elected organ.' })
export class Organ {
  @Field({ description: 'Short code: KS, FSK.' }) readonly code!: string;
  @Field() readonly name!: string;
}

@ObjectType({ description: 'Somebody who works with a vedtak.' })
export class Person {
  @Field(() => ID) readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Null for the public, and when the person has been erased.',
  })
  readonly name!: string | null;

  @Field(() => String, { nullable: true, description: 'Job title.' })
  readonly title!: string | null;
}

@ObjectType({ description: "An organ's own running number in a year." })
export class CaseNumber {
  @Field(() => Int) readonly year!: number;
  @Field(() => Int) readonly sequence!: number;
  @Field({ description: 'As the source wrote it: KS 038/14.' }) readonly asWritten!: string;
}

@ObjectType({ description: 'A status that may follow, and what it requires.' })
export class AllowedStatus {
  @Field(() => StatusEnum) readonly status!: Status;
  @Field() readonly label!: string;
  @Field(() => [String], { description: 'Fields that must be given with it.' })
  readonly requires!: readonly string[];
  @Field(() => [AskedField], {
    description: 'Those of them that only the procedure knows: give them to `reportStatus` in `told`.',
  })
  readonly fields!: readonly AskedField[];
}

@ObjectType({ description: 'One thing that happened to a follow-up.' })
export class HistoryEntry {
  @Field(() => InstantScalar, { description: 'When it happened.' }) readonly at!: Instant;
  @Field(() => InstantScalar, { description: 'When the log learned it.' }) readonly recordedAt!: Instant;
  @Field({ description: 'The type of the event.' }) readonly type!: string;
  @Field(() => StatusEnum, { nullable: true }) readonly status!: Status | null;
  @Field(() => String, { nullable: true }) readonly statusLabel!: string | null;
  @Field(() => String, { nullable: true, description: "The list's own words." }) readonly words!:
    string | null;
  @Field(() => String, { nullable: true }) readonly publicComment!: string | null;
  @Field(() => String, { nullable: true, description: 'Null for those who may not see it.' })
  readonly internalComment!: string | null;
  @Field(() => Person, { nullable: true, description: 'Null for the public, and when no person acted.' })
  readonly actor!: Person | null;
  @Field(() => [HistoryDetail], { description: 'Old and new values by name.' })
  readonly details!: readonly HistoryDetail[];
  /** For whoever tells it in words; this is no field. */
  readonly happened!: FollowUpHappening;
}

/** A line of a follow-up's history, the procedure it was carried out by, and who reads it. */
export interface FollowUpHappening {
  readonly line: FollowUpDocument['history'][number];
  readonly procedure: Procedure;
  readonly reader: Reader;
}

@ObjectType({ description: 'What a procedure does of itself on a day, as things stand.' })
export class ComingTimer {
  @Field(() => LocalDateScalar) readonly on!: LocalDate;
  @Field({ description: 'In the reader’s language: what is the matter, and what is done then.' })
  readonly said!: string;
}

@ObjectType()
export class HistoryDetail {
  @Field() readonly name!: string;
  @Field(() => String, { nullable: true }) readonly value!: string | null;
}

@ObjectType({ description: 'Something that went otherwise than meant, and what is done about it.' })
export class Deviation {
  @Field(() => InstantScalar) readonly at!: Instant;
  @Field() readonly what!: string;
  @Field() readonly measure!: string;
}

@ObjectType({
  description: 'Something its procedure asks somebody to do while the follow-up stands where it does.',
})
export class FollowUpTask {
  @Field({ description: 'Give it to `claimTask`, `delegateTask` and `acknowledgeTask`.' })
  readonly id!: string;
  @Field({ description: 'In the reader’s language.' }) readonly name!: string;
  @Field(() => [StandingEnum], { description: 'Who may claim it.' }) readonly who!: readonly RelationCode[];
  @Field(() => [StandingEnum], { description: 'Who must say that it has been seen.' })
  readonly acknowledgedBy!: readonly RelationCode[];
  @Field(() => Person, { nullable: true }) readonly claimed!: Person | null;
  @Field(() => Person, { nullable: true }) readonly acknowledged!: Person | null;
}

@ObjectType({ description: 'The treatment in which an organ considered the report that closed a point.' })
export class Treatment {
  @Field({ description: 'The code of the organ.' }) readonly organ!: string;
  @Field() readonly caseNumber!: string;
  @Field(() => LocalDateScalar) readonly date!: LocalDate;
}

@ObjectType({
  description:
    'When the organ that made a vedtak was told that it cannot be carried out (kommuneloven § 13-1).',
})
export class OrganTold {
  @Field(() => LocalDateScalar) readonly on!: LocalDate;
  @Field(() => String, { nullable: true, description: 'The case in which it was told.' })
  readonly caseNumber!: string | null;
}

@ObjectType({ description: 'The carrying out of one vedtakspunkt.' })
export class FollowUp {
  @Field(() => ID) readonly id!: string;
  @Field(() => ID) readonly vedtakId!: string;
  @Field(() => Int) readonly point!: number;
  @Field(() => PointKindEnum) readonly kind!: string;
  @Field(() => StatusEnum) readonly status!: Status;
  @Field() readonly statusLabel!: string;
  @Field(() => String, { nullable: true, description: "The municipality's own word for it." })
  readonly statusAsWritten!: string | null;
  @Field(() => [HoldReasonEnum]) readonly holdReasons!: readonly HoldReason[];
  @Field(() => LocalDateScalar, { nullable: true }) readonly holdUntil!: LocalDate | null;
  @Field(() => ID, { nullable: true, description: 'The vedtak that postponed, replaced or annulled it.' })
  readonly reference!: string | null;
  @Field(() => Treatment, { nullable: true, description: 'What closed it; null while it is open.' })
  readonly treatment!: Treatment | null;
  @Field(() => OrganTold, {
    nullable: true,
    description: 'Of a point that cannot be carried out as decided; null while the organ has not been told.',
  })
  readonly organTold!: OrganTold | null;
  @Field(() => String, { nullable: true }) readonly publicComment!: string | null;
  @Field(() => String, { nullable: true, description: 'Null for those who may not see it.' })
  readonly internalComment!: string | null;
  @Field(() => Unit, { nullable: true, description: 'Main responsibility (HA).' })
  readonly unit!: Later<Unit | null>;
  @Field(() => [Unit], { description: 'Part responsibility (DA).' }) readonly coUnits!: Later<
    readonly Unit[]
  >;
  @Field(() => Person, { nullable: true, description: 'Nobody: the coordinator answers.' })
  readonly officer!: Later<Person | null>;
  @Field(() => Person, { nullable: true }) readonly deputy!: Later<Person | null>;
  @Field(() => String, {
    nullable: true,
    description: "The list's words for who answers, when they match nobody.",
  })
  readonly responsibleAsWritten!: string | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly deadline!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly originalDeadline!: LocalDate | null;
  @Field(() => Int) readonly deadlineMoves!: number;
  @Field(() => String, { nullable: true }) readonly noDeadlineBecause!: string | null;
  @Field({ description: 'The deadline has passed and the point is open.' }) readonly overdue!: boolean;
  @Field(() => InstantScalar, { nullable: true }) readonly lastReportedAt!: Instant | null;
  @Field(() => InstantScalar, { description: 'Since when status and comment have been the same.' })
  readonly unchangedSince!: Instant;
  @Field(() => Int) readonly unchangedDays!: number;
  @Field(() => Int, {
    nullable: true,
    description:
      'For how many whole months its text has been the same; null for the public, and where nothing has been said.',
  })
  readonly textUnchangedMonths!: Later<number | null>;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The list it was missing from.' })
  readonly missingSince!: LocalDate | null;
  @Field(() => InstantScalar) readonly openedAt!: Instant;
  @Field(() => InstantScalar, { nullable: true }) readonly endedAt!: Instant | null;
  @Field(() => [Deviation]) readonly deviations!: readonly Deviation[];
  @Field(() => [HistoryEntry], { description: 'All that happened, in the order it happened.' })
  readonly history!: Later<readonly HistoryEntry[]>;
  @Field(() => String, { description: 'Procedure and version it began with.' }) readonly procedure!: string;
  @Field(() => [AllowedStatus], { description: 'What the reader may report now.' })
  readonly allowed!: Later<readonly AllowedStatus[]>;
  @Field(() => [ToldField], {
    description: 'What has been told of its procedure’s own fields. None for the public.',
  })
  readonly told!: readonly ToldField[];
  @Field(() => [FollowUpTask], { description: 'What waits to be done where it stands. None for the public.' })
  readonly tasks!: Later<readonly FollowUpTask[]>;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day on which a timer of its procedure is due. Null for the public.',
  })
  readonly nextDue!: LocalDate | null;
  @Field(() => [ComingTimer], {
    description: 'What its procedure does of itself on the next day it does anything. None for the public.',
  })
  readonly coming!: Later<readonly ComingTimer[]>;
  @Field({ description: 'Give it as `expectedRevision`.' }) readonly revision!: string;
  /** For whoever draws it; these two are no fields. */
  readonly drawable!: Later<Pick<FollowUpDocument, 'procedure' | 'openedAs' | 'status' | 'history'>>;
  readonly language!: Language;
}
