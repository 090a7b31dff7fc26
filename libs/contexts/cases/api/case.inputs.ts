import { Field, ID, InputType } from '@nestjs/graphql';
import type { LocalDate } from '#kernel';
import { CommandInput, enumOf, LocalDateScalar, ToldFieldInput } from '#toolkit/graphql';
import type { Holder } from '../core/case.events.js';

const holderKinds = ['UNIT', 'PERSON', 'ROLE', 'GROUP'] as const satisfies readonly Holder['kind'][];
export const HolderKindEnum = enumOf(
  'HolderKind',
  holderKinds,
  'Who has a responsibility: a unit by its leader, a person, whoever has a role, or a group (KLG, UKLG, LEDERE, ENHETSLEDERE).',
);

@InputType()
export class HolderInput {
  @Field(() => HolderKindEnum)
  readonly kind!: Holder['kind'];

  @Field({ description: 'Id of the unit or person; the code of the role or group.' })
  readonly id!: string;
}

@InputType({ description: 'One part of what is to be done, and who answers for it.' })
export class ShareInput {
  @Field(() => String, { nullable: true, description: 'What this part is; the whole when not given.' })
  readonly what?: string | null;

  @Field(() => [HolderInput], { description: 'Main responsibility (HA).' })
  readonly main!: HolderInput[];

  @Field(() => [HolderInput], { defaultValue: [], description: 'Part responsibility (DA).' })
  readonly part!: HolderInput[];
}

@InputType()
export class OpenCaseInput extends CommandInput {
  @Field({ description: 'Id of a procedure about cases: `procedures` lists them.' })
  readonly procedure!: string;

  @Field()
  readonly title!: string;

  @Field(() => String, { nullable: true })
  readonly description?: string | null;

  @Field(() => [ShareInput], { defaultValue: [] })
  readonly shares!: ShareInput[];

  @Field(() => ID, { nullable: true })
  readonly officer?: string | null;

  @Field(() => ID, { nullable: true })
  readonly deputy?: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly deadline?: LocalDate | null;

  @Field(() => [ToldFieldInput], { defaultValue: [] })
  readonly told!: ToldFieldInput[];
}

@InputType({ isAbstract: true })
abstract class CaseInput extends CommandInput {
  @Field(() => ID)
  readonly caseId!: string;
}

@InputType()
export class TakeStepInput extends CaseInput {
  @Field({ description: 'Id of the step, as `case.allowed` offers it.' })
  readonly step!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the state it leads to; needed only where the step leads to several.',
  })
  readonly to?: string | null;

  @Field(() => String, { nullable: true })
  readonly comment?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of a vedtak.' })
  readonly reference?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who does it from now on.' })
  readonly officer?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'By when.' })
  readonly deadline?: LocalDate | null;

  @Field(() => [ToldFieldInput], {
    defaultValue: [],
    description: 'Fields of the procedure’s own, as `case.allowed.fields` asks for them.',
  })
  readonly told!: ToldFieldInput[];
}

@InputType()
export class AssignCaseInput extends CaseInput {
  @Field(() => [ShareInput], { defaultValue: [] })
  readonly shares!: ShareInput[];

  @Field(() => ID, { nullable: true })
  readonly officer?: string | null;

  @Field(() => ID, { nullable: true })
  readonly deputy?: string | null;

  @Field(() => String, { nullable: true })
  readonly reason?: string | null;
}

@InputType()
export class MoveCaseDeadlineInput extends CaseInput {
  @Field(() => LocalDateScalar, { nullable: true, description: 'None when not given.' })
  readonly deadline?: LocalDate | null;

  @Field()
  readonly reason!: string;
}

@InputType({ isAbstract: true })
abstract class CaseTaskInput extends CaseInput {
  @Field({ description: 'Id of a task that is open where the case stands.' })
  readonly task!: string;
}

@InputType()
export class ClaimCaseTaskInput extends CaseTaskInput {}

@InputType()
export class DelegateCaseTaskInput extends CaseTaskInput {
  @Field(() => ID, { description: 'The person it is handed to.' })
  readonly to!: string;

  @Field()
  readonly reason!: string;
}

@InputType()
export class AcknowledgeCaseTaskInput extends CaseTaskInput {}
