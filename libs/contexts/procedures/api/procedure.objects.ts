import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Procedure as Definition } from '#engine';
import type { Instant } from '#kernel';
import { enumOf, InstantScalar } from '#toolkit/graphql';
import {
  ProcedureField,
  ProcedureStart,
  ProcedureState,
  ProcedureTask,
  ProcedureTimer,
  ProcedureTransition,
} from './procedure-parts.objects.js';

export const procedureSources = ['SHIPPED', 'PUBLISHED'] as const;
const ProcedureSourceEnum = enumOf(
  'ProcedureSource',
  procedureSources,
  'Whether it comes with Iverk, or the municipality has published it.',
);
export const DiagramFormatEnum = enumOf(
  'DiagramFormat',
  ['SVG', 'MERMAID'] as const,
  'How a procedure is drawn: a picture that stands alone, or text that Mermaid draws.',
);

@ObjectType({ description: 'One version of a procedure. It never changes; instances pin its hash.' })
export class Procedure {
  /** What `yaml` and `diagram` are made of; no field of the schema. */
  readonly definition!: Definition;

  @Field(() => ID) readonly id!: string;
  @Field(() => Int) readonly version!: number;
  @Field({ description: 'SHA-256 of what it says, hex.' }) readonly hash!: string;
  @Field({ description: 'In the reader’s language.' }) readonly name!: string;
  @Field(() => String, { nullable: true, description: 'What an instance is about.' })
  readonly about!: string | null;
  @Field(() => ProcedureSourceEnum) readonly source!: (typeof procedureSources)[number];
  @Field(() => InstantScalar, { nullable: true, description: 'Null for what comes with Iverk.' })
  readonly publishedAt!: Instant | null;
  @Field(() => ID, { nullable: true, description: 'Person id of who published it.' })
  readonly publishedBy!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was published, when that was said.' })
  readonly reason!: string | null;
  @Field(() => Int, { description: 'How many open instances have pinned it.' }) readonly open!: number;
  @Field(() => Int, { description: 'How many that are over have pinned it.' }) readonly ended!: number;
  @Field(() => ProcedureStart, { nullable: true }) readonly start!: ProcedureStart | null;
  @Field(() => [ProcedureState]) readonly states!: readonly ProcedureState[];
  @Field(() => [ProcedureField]) readonly fields!: readonly ProcedureField[];
  @Field(() => [ProcedureTransition]) readonly transitions!: readonly ProcedureTransition[];
  @Field(() => [ProcedureTask]) readonly tasks!: readonly ProcedureTask[];
  @Field(() => [ProcedureTimer]) readonly timers!: readonly ProcedureTimer[];
}
