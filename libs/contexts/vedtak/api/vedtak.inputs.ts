import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { LocalDate } from '#kernel';
import { CommandInput, enumOf, LocalDateScalar } from '#toolkit/graphql';
import { pointKinds, relations, type PointKind, type Relation } from '../core/vedtak.events.js';

export const PointKindEnum = enumOf('PointKind', pointKinds, 'What sort of order a vedtakspunkt is.');
export const RelationEnum = enumOf('Relation', relations, 'How one vedtak stands to another.');

@InputType({ isAbstract: true })
abstract class VedtakCommandInput extends CommandInput {
  @Field(() => ID)
  readonly vedtakId!: string;
}

@InputType()
export class CaseNumberInput {
  @Field(() => Int)
  readonly year!: number;

  @Field(() => Int)
  readonly sequence!: number;
}

@InputType()
export class RegisterVedtakInput extends CommandInput {
  @Field({ description: 'Short code of the organ: KS, FSK.' })
  readonly organ!: string;

  @Field(() => CaseNumberInput, {
    nullable: true,
    description: "The organ's own number; null when it has none.",
  })
  readonly caseNumber?: CaseNumberInput | null;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly date?: LocalDate | null;

  @Field({ description: 'At most 2 000 characters.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'What was decided; at most 200 000 characters.' })
  readonly text?: string | null;

  @Field(() => String, { nullable: true })
  readonly archiveCase?: string | null;

  @Field(() => String, { nullable: true, description: 'Legal basis when it is shielded from the public.' })
  readonly shieldingBasis?: string | null;
}

@InputType()
export class CorrectVedtakInput extends VedtakCommandInput {
  @Field(() => String, { nullable: true })
  readonly title?: string | null;

  @Field(() => String, { nullable: true })
  readonly text?: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly date?: LocalDate | null;

  @Field()
  readonly reason!: string;
}

@InputType()
export class TriageVedtakInput extends VedtakCommandInput {
  @Field()
  readonly needsFollowUp!: boolean;

  @Field(() => String, { nullable: true, description: 'Required when it needs none.' })
  readonly reason?: string | null;
}

@InputType()
export class VedtakspunktInput {
  @Field(() => Int)
  readonly point!: number;

  @Field()
  readonly text!: string;

  @Field(() => PointKindEnum, { defaultValue: 'VEDTAK' })
  readonly kind!: PointKind;

  @Field(() => ID, { description: 'The unit with main responsibility (HA).' })
  readonly unit!: string;

  @Field(() => [ID], { defaultValue: [], description: 'Units with part responsibility (DA).' })
  readonly coUnits!: string[];

  @Field(() => ID, { nullable: true })
  readonly officer?: string | null;

  @Field(() => ID, { nullable: true })
  readonly deputy?: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly deadline?: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Required when there is no deadline.' })
  readonly noDeadlineBecause?: string | null;
}

@InputType()
export class SplitVedtakInput extends VedtakCommandInput {
  @Field(() => [VedtakspunktInput])
  readonly points!: VedtakspunktInput[];
}

@InputType()
export class ShieldVedtakInput extends VedtakCommandInput {
  @Field({ description: 'Legal basis, as in «offl. § 13, jf. fvl. § 13».' })
  readonly basis!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly until?: LocalDate | null;
}

@InputType()
export class VedtakReasonInput extends VedtakCommandInput {
  @Field()
  readonly reason!: string;
}

@InputType()
export class LinkVedtakInput extends VedtakCommandInput {
  @Field(() => RelationEnum)
  readonly relation!: Relation;

  @Field(() => ID)
  readonly to!: string;
}

@InputType()
export class LinkToStrategyInput extends VedtakCommandInput {
  @Field(() => String, {
    nullable: true,
    description: 'As the plan calls it, at most 200 characters; null when it serves none.',
  })
  readonly strategy?: string | null;
}
