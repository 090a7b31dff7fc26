import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CaseDocument } from '#contexts/cases';
import type { Procedure, Way } from '#engine';
import type { Instant, Language, LocalDate } from '#kernel';
import { InstantScalar, LocalDateScalar } from '#toolkit/graphql';
import type { Status } from '#contexts/procedures';
import { StatusEnum } from './enums.js';
import { AskedField, ToldField } from './procedure.objects.js';
import type { Reader } from './reader.js';
import { FollowUpTask, HistoryDetail, Person } from './vedtakslogg.objects.js';

@ObjectType({ description: 'Who has a responsibility.' })
export class Holder {
  @Field({ description: 'UNIT, PERSON, ROLE or GROUP.' }) readonly kind!: string;
  @Field() readonly id!: string;
  @Field({ description: 'In the reader’s language.' }) readonly name!: string;
}

@ObjectType({ description: 'One part of what is to be done, and who answers for it.' })
export class Share {
  @Field(() => String, { nullable: true }) readonly what!: string | null;
  @Field(() => [Holder], { description: 'Main responsibility (HA).' }) readonly main!: readonly Holder[];
  @Field(() => [Holder], { description: 'Part responsibility (DA).' }) readonly part!: readonly Holder[];
}

@ObjectType({ description: 'A step the reader may take now, and what it asks for.' })
export class AllowedStep {
  @Field({ description: 'Give it to `takeStep`.' }) readonly step!: string;
  @Field({ description: 'In the reader’s language.' }) readonly name!: string;
  @Field({ description: 'The code of the state it leads to.' }) readonly to!: string;
  @Field() readonly toName!: string;
  @Field(() => [String], { description: 'Fields that must be given with it.' })
  readonly requires!: readonly string[];
  @Field(() => [AskedField], { description: 'Those of them that only the procedure knows.' })
  readonly fields!: readonly AskedField[];
}

@ObjectType({ description: 'A case that another one started.' })
export class ChildCase {
  @Field(() => ID) readonly id!: string;
  @Field() readonly procedure!: string;
  @Field({ description: 'Whether it goes on.' }) readonly open!: boolean;
}

@ObjectType({ description: 'One thing that happened to a case.' })
export class CaseHistoryEntry {
  @Field(() => InstantScalar) readonly at!: Instant;
  @Field({ description: 'The type of the event.' }) readonly type!: string;
  @Field(() => String, { nullable: true, description: 'The step that was taken, in words.' })
  readonly step!: string | null;
  @Field(() => String, { nullable: true, description: 'The state it led to, in words.' })
  readonly to!: string | null;
  @Field(() => String, { nullable: true }) readonly comment!: string | null;
  @Field(() => Person, { nullable: true }) readonly actor!: Person | null;
  @Field(() => [HistoryDetail]) readonly details!: readonly HistoryDetail[];
  /** For whoever tells it in words; this is no field. */
  readonly happened!: CaseHappening;
}

/** A line of a case's history, the procedure it is carried out by, and who reads it. */
export interface CaseHappening {
  readonly line: CaseDocument['history'][number];
  readonly procedure: Procedure;
  readonly reader: Reader;
}

@ObjectType({
  description: 'What the administration carries out by a procedure, beside the points of vedtak.',
})
export class Case {
  @Field(() => ID) readonly id!: string;
  @Field({ description: 'Id of the procedure it has pinned.' }) readonly procedure!: string;
  @Field({ description: 'In the reader’s language.' }) readonly procedureName!: string;
  @Field(() => Int) readonly version!: number;
  @Field() readonly title!: string;
  @Field(() => String, { nullable: true }) readonly description!: string | null;
  @Field({ description: 'The code of the state it stands in.' }) readonly state!: string;
  @Field({ description: 'In the reader’s language.' }) readonly stateName!: string;
  @Field(() => StatusEnum, { description: 'What that state stands for.' }) readonly status!: Status;
  @Field() readonly ended!: boolean;
  @Field(() => [Share]) readonly shares!: readonly Share[];
  @Field(() => Person, { nullable: true }) readonly officer!: Person | null;
  @Field(() => Person, { nullable: true }) readonly deputy!: Person | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly deadline!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly originalDeadline!: LocalDate | null;
  @Field(() => Int) readonly deadlineMoves!: number;
  @Field(() => [ToldField], { description: 'What has been told of its procedure’s own fields.' })
  readonly told!: readonly ToldField[];
  @Field(() => ID, { nullable: true, description: 'The case that started it.' })
  readonly parent!: string | null;
  @Field(() => ID, { nullable: true, description: 'The follow-up it came of.' })
  readonly followUpId!: string | null;
  @Field(() => [ChildCase]) readonly children!: readonly ChildCase[];
  @Field(() => InstantScalar) readonly openedAt!: Instant;
  @Field(() => InstantScalar, { nullable: true }) readonly endedAt!: Instant | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day on which a timer is due.' })
  readonly nextDue!: LocalDate | null;
  @Field(() => [AllowedStep], { description: 'What the reader may do now.' })
  readonly allowed!: readonly AllowedStep[];
  @Field(() => [FollowUpTask], { description: 'What waits to be done where it stands.' })
  readonly tasks!: readonly FollowUpTask[];
  @Field(() => [CaseHistoryEntry], { description: 'All that happened, in order.' })
  readonly history!: readonly CaseHistoryEntry[];
  @Field({ description: 'Give it as `expectedRevision`.' }) readonly revision!: string;
  /** For whoever draws it; these are no fields. */
  readonly drawable!: { readonly procedure: Procedure; readonly hash: string; readonly way: Way };
  readonly language!: Language;
}
