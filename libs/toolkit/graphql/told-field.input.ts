import { Field, InputType } from '@nestjs/graphql';

@InputType({ description: 'What is told of a field that only a procedure knows.' })
export class ToldFieldInput {
  @Field()
  readonly name!: string;

  @Field({ description: 'A value of a choice, a day as YYYY-MM-DD, or words. Blank tells nothing.' })
  readonly value!: string;
}

/** By name, the last word of each. */
export const toldByName = (fields: readonly ToldFieldInput[]): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.map(({ name, value }) => [name, value]));
