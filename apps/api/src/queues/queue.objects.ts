import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Instant } from '#kernel';
import { InstantScalar } from '#toolkit/graphql';

@ObjectType({
  description: 'A queue of the worker’s, with the jobs of all municipalities of the installation.',
})
export class Queue {
  @Field() readonly name!: string;
  @Field({ description: 'What is done there, in the reader’s language.' }) readonly about!: string;
  @Field(() => Int, { description: 'Jobs that wait for their turn.' }) readonly waiting!: number;
  @Field(() => Int, { description: 'Jobs that run.' }) readonly active!: number;
  @Field(() => Int, {
    description: 'Jobs that wait for a time to come: what rings again and again, and new tries.',
  })
  readonly delayed!: number;
  @Field(() => Int, { description: 'Jobs that were given up; the last hundred are kept.' })
  readonly failed!: number;
  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When something rings there next; null where no worker has set anything.',
  })
  readonly next!: Instant | null;
}
