import { Field, ObjectType } from '@nestjs/graphql';
import type { Field as ProcedureField } from '#engine';
import { enumOf } from '#toolkit/graphql';

export const fieldKinds = ['choice', 'date', 'text'] as const satisfies readonly ProcedureField['kind'][];
const FieldKindEnum = enumOf(
  'FieldKind',
  fieldKinds,
  'One of some values, a day as YYYY-MM-DD, or free words.',
);

@ObjectType({ description: 'A value that can be chosen.' })
export class FieldChoice {
  @Field({ description: 'What is sent.' }) readonly value!: string;
  @Field({ description: 'In the reader’s language.' }) readonly label!: string;
}

@ObjectType({ description: 'A field of a procedure’s own that a step asks for.' })
export class AskedField {
  @Field() readonly name!: string;
  @Field({ description: 'In the reader’s language.' }) readonly label!: string;
  @Field(() => FieldKindEnum) readonly kind!: ProcedureField['kind'];
  @Field(() => [FieldChoice], { description: 'For a choice; else none.' })
  readonly choices!: readonly FieldChoice[];
}

@ObjectType({ description: 'What has been told of a field of a procedure’s own.' })
export class ToldField {
  @Field() readonly name!: string;
  @Field({ description: 'In the reader’s language.' }) readonly label!: string;
  @Field({ description: 'As it was sent.' }) readonly value!: string;
  @Field({ description: 'As people read it, in the reader’s language.' }) readonly text!: string;
}
