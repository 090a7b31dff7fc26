import { Field, ID, InputType } from '@nestjs/graphql';

@InputType()
export class ApproveMonthInput {
  @Field({ description: '`2026-11`, `2026-T3` or `M2026-12-10`.' })
  readonly period!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'A unit, and not those below it; every unit that is the asker’s when not given.',
  })
  readonly unit?: string | null;

  @Field({ defaultValue: false, description: 'Only tells what would become of each; nothing is written.' })
  readonly preview!: boolean;

  @Field(() => ID, {
    nullable: true,
    description:
      'Your own id for the whole act (a UUID). Sending it again answers for each as the first time.',
  })
  readonly commandId?: string | null;
}
