import { Field, ID, InputType } from '@nestjs/graphql';
import type { LocalDate } from '#kernel';
import { CommandInput, enumOf, LocalDateScalar, ToldFieldInput } from '#toolkit/graphql';
import { statuses, type Status } from '#contexts/procedures';
import { holdReasons, type HoldReason } from '../core/follow-up.events.js';

export const StatusEnum = enumOf('Status', statuses, 'How far the carrying out of a vedtakspunkt has come.');
export const HoldReasonEnum = enumOf('HoldReason', holdReasons, 'Why the administration has stopped.');

@InputType({ isAbstract: true })
abstract class FollowUpInput extends CommandInput {
  @Field(() => ID)
  readonly followUpId!: string;
}

@InputType()
export class AssignFollowUpInput extends FollowUpInput {
  @Field(() => ID, { nullable: true, description: 'The unit with main responsibility (HA).' })
  readonly unit?: string | null;

  @Field(() => [ID], { defaultValue: [], description: 'Units with part responsibility (DA).' })
  readonly coUnits!: string[];

  @Field(() => ID, { nullable: true })
  readonly officer?: string | null;

  @Field(() => ID, { nullable: true })
  readonly deputy?: string | null;

  @Field(() => String, { nullable: true, description: 'Why; stands in the history.' })
  readonly reason?: string | null;
}

@InputType({ description: 'The treatment in which the organ considered the report that closes a point.' })
export class TreatmentInput {
  @Field()
  readonly organ!: string;

  @Field()
  readonly caseNumber!: string;

  @Field(() => LocalDateScalar)
  readonly date!: LocalDate;
}

@InputType()
export class ReportStatusInput extends FollowUpInput {
  @Field(() => StatusEnum)
  readonly status!: Status;

  @Field(() => String, { nullable: true, description: 'Stands in the report to the council.' })
  readonly publicComment?: string | null;

  @Field(() => String, { nullable: true, description: 'Never leaves the administration.' })
  readonly internalComment?: string | null;

  @Field(() => [HoldReasonEnum], { defaultValue: [], description: 'Required with PAA_VENT.' })
  readonly holdReasons!: HoldReason[];

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When work is taken up again; required with PAA_VENT.',
  })
  readonly holdUntil?: LocalDate | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the vedtak that postpones, replaces or annuls; required with UTSATT, ERSTATTET, OPPHEVET.',
  })
  readonly reference?: string | null;

  @Field(() => TreatmentInput, { nullable: true, description: 'Required with AVSLUTTET.' })
  readonly treatment?: TreatmentInput | null;

  @Field(() => [ToldFieldInput], {
    defaultValue: [],
    description: 'Fields of the procedure’s own, as `allowed.fields` asks for them.',
  })
  readonly told!: ToldFieldInput[];
}

@InputType()
export class MoveDeadlineInput extends FollowUpInput {
  @Field(() => LocalDateScalar, { nullable: true })
  readonly deadline?: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Required when there is no deadline.' })
  readonly noDeadlineBecause?: string | null;

  @Field({ description: 'Why it is moved. Anybody reads it in the vedtaksrapport.' })
  readonly reason!: string;
}

@InputType()
export class ReportDeviationInput extends FollowUpInput {
  @Field()
  readonly what!: string;

  @Field({ description: 'What is to be done about it.' })
  readonly measure!: string;
}

@InputType()
export class RecordOrganToldInput extends FollowUpInput {
  @Field(() => LocalDateScalar, { description: 'The day on which the organ was told; not after today.' })
  readonly on!: LocalDate;

  @Field(() => String, { nullable: true, description: 'The case in which it was told, e.g. `PS 45/26`.' })
  readonly caseNumber?: string | null;
}

@InputType({ isAbstract: true })
abstract class TaskInput extends FollowUpInput {
  @Field({ description: 'Id of a task that is open where the follow-up stands.' })
  readonly task!: string;
}

@InputType()
export class ClaimTaskInput extends TaskInput {}

@InputType()
export class DelegateTaskInput extends TaskInput {
  @Field(() => ID, { description: 'The person it is handed to.' })
  readonly to!: string;

  @Field()
  readonly reason!: string;
}

@InputType()
export class AcknowledgeTaskInput extends TaskInput {}
