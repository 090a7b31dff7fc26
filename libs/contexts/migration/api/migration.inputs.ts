import { Field, InputType } from '@nestjs/graphql';
import { enumOf } from '#toolkit/graphql';

const migratedTimers = ['KEEP', 'RECOMPUTE'] as const;
export type MigratedTimers = (typeof migratedTimers)[number];

export const MigratedTimersEnum = enumOf(
  'MigratedTimers',
  migratedTimers,
  'Whether timers that have fired stay fired, or all of the new procedure begin anew.',
);

@InputType({ description: 'A state that has another code in the new procedure.' })
export class MappedStateInput {
  @Field({ description: 'Its code in the old one.' })
  readonly from!: string;

  @Field({ description: 'The code of the state that answers to it in the new one.' })
  readonly to!: string;
}

@InputType()
export class MigrateInstancesInput {
  @Field({ description: 'What is to be moved: all that has pinned this version, `id@version`.' })
  readonly from!: string;

  @Field({ description: 'The version it is to have, `id@version`.' })
  readonly to!: string;

  @Field(() => [MappedStateInput], {
    defaultValue: [],
    description: 'States with other codes, of cases; the state of a point of a vedtak is its status.',
  })
  readonly states!: MappedStateInput[];

  @Field(() => MigratedTimersEnum)
  readonly timers!: MigratedTimers;

  @Field({ description: 'Why; stands in the log.' })
  readonly reason!: string;

  @Field({ defaultValue: false, description: 'Only tells what would become of each; nothing is written.' })
  readonly preview!: boolean;
}
