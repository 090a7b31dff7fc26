import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Instant } from '#kernel';
import { CommandInput, enumOf, InstantScalar, LogPositionScalar, PageInfo } from '#toolkit/graphql';
import { incidentStates, type IncidentState } from '../core/incident.decider.js';
import { incidentClasses, type IncidentClass } from '../core/incident.events.js';
import { incidentActs, type IncidentActCode } from '../projections/incident.document.js';

const workKindCodes = ['INSTANCE', 'MAIL', 'POLICY', 'JOB'] as const;
export type WorkKindCode = (typeof workKindCodes)[number];

export const IncidentStateEnum = enumOf(
  'IncidentState',
  incidentStates,
  'OPEN waits for a person, RETRYING for the worker; SKIPPED is left as it is, RESOLVED has gone well.',
);
export const IncidentClassEnum = enumOf(
  'IncidentClass',
  incidentClasses,
  'TERMINAL: waiting cannot mend it. EXHAUSTED: it was tried several times, and did not pass.',
);
export const WorkKindEnum = enumOf('WorkKind', workKindCodes, 'What the work was about.');
export const IncidentActEnum = enumOf('IncidentAct', incidentActs, 'What was done about an incident.');

@ObjectType({ description: 'The person who sees to an incident, or who has done something about it.' })
export class IncidentPerson {
  @Field(() => ID, { description: 'A person, or `system:` and a part of Iverk.' }) readonly id!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Null for Iverk itself, and when the person has been erased.',
  })
  readonly name!: string | null;
}

@ObjectType({ description: 'One thing that was done about an incident, by whom and why.' })
export class IncidentHistoryEntry {
  @Field(() => InstantScalar) readonly at!: Instant;
  @Field(() => IncidentPerson) readonly actor!: IncidentPerson;
  @Field(() => IncidentActEnum) readonly act!: IncidentActCode;
  @Field(() => String, { nullable: true }) readonly reason!: string | null;
  @Field(() => IncidentPerson, { nullable: true, description: 'Who was to see to it from then on.' })
  readonly to!: IncidentPerson | null;
  @Field(() => IncidentClassEnum, { nullable: true }) readonly class!: IncidentClass | null;
  @Field(() => String, { nullable: true, description: 'What went wrong.' }) readonly error!: string | null;
  @Field(() => Int, { nullable: true, description: 'Tries in all by then.' }) readonly attempts!:
    number | null;
}

@ObjectType({ description: 'Work in the background that could not be done, and what is done about it.' })
export class Incident {
  @Field(() => ID) readonly id!: string;
  @Field(() => IncidentStateEnum) readonly state!: IncidentState;
  @Field(() => WorkKindEnum) readonly kind!: WorkKindCode;
  @Field(() => ID, {
    description: 'Id of what the work was about: a case, a mail, the event a policy reacted to, or a job.',
  })
  readonly aboutId!: string;
  @Field(() => String, { nullable: true, description: 'What streams that belongs to.' })
  readonly category!: string | null;
  @Field({ description: 'What was tried; stable, for programs.' }) readonly work!: string;
  @Field(() => IncidentClassEnum) readonly class!: IncidentClass;
  @Field({ description: 'What went wrong the last time.' }) readonly error!: string;
  @Field(() => Int, { description: 'Tries since it was last well.' }) readonly attempts!: number;
  @Field(() => IncidentPerson, { nullable: true, description: 'Who is to see to it.' })
  readonly assignee!: IncidentPerson | null;
  @Field(() => InstantScalar, { description: 'Since when it has not been well.' })
  readonly raisedAt!: Instant;
  @Field(() => InstantScalar, { nullable: true }) readonly endedAt!: Instant | null;
  @Field({ description: 'Whether `retryIncident` can be used on it.' }) readonly retryable!: boolean;
  @Field(() => [IncidentHistoryEntry], { description: 'All that was done, first to last.' })
  readonly history!: readonly IncidentHistoryEntry[];
  @Field({ description: 'Give it as `expectedRevision` to what you do about it.' })
  readonly revision!: string;
}

@ObjectType()
export class IncidentEdge {
  @Field() readonly cursor!: string;
  @Field(() => Incident) readonly node!: Incident;
}

@ObjectType({ description: 'A Relay connection.' })
export class IncidentConnection {
  @Field(() => [IncidentEdge]) readonly edges!: readonly IncidentEdge[];
  @Field(() => PageInfo) readonly pageInfo!: PageInfo;
  @Field(() => Int) readonly totalCount!: number;
}

@ArgsType()
export class IncidentsArgs {
  @Field(() => [IncidentStateEnum], {
    nullable: true,
    description: 'Any of these; OPEN and RETRYING when not given.',
  })
  readonly state?: IncidentState[] | null;

  @Field(() => Int, { defaultValue: 50, description: 'At most 100.' })
  readonly first!: number;

  @Field(() => String, { nullable: true })
  readonly after?: string | null;

  @Field(() => LogPositionScalar, { nullable: true })
  readonly atLeast?: string | null;
}

@InputType({ isAbstract: true })
abstract class IncidentInput extends CommandInput {
  @Field(() => ID)
  readonly incidentId!: string;

  @Field({ description: 'Why; it is kept with the act.' })
  readonly reason!: string;
}

@InputType()
export class RetryIncidentInput extends IncidentInput {}

@InputType()
export class SkipIncidentInput extends IncidentInput {}

@InputType()
export class ReassignIncidentInput extends IncidentInput {
  @Field(() => ID, { description: 'The person who is to see to it.' })
  readonly to!: string;
}
