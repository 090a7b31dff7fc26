import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { LogPositionScalar } from '#toolkit/graphql';

@ArgsType()
export class CasesArgs {
  @Field(() => String, { nullable: true, description: 'Id of a procedure.' })
  readonly procedure?: string | null;
  @Field(() => String, { nullable: true, description: 'The code of a state.' })
  readonly state?: string | null;
  @Field(() => ID, { nullable: true, description: 'The unit that first has main responsibility.' })
  readonly unit?: string | null;
  @Field(() => ID, { nullable: true }) readonly officer?: string | null;
  @Field({ defaultValue: false, description: 'Those that are over, too.' }) readonly ended!: boolean;
  @Field(() => Int, { defaultValue: 50, description: 'At most 200.' }) readonly first!: number;
  @Field(() => LogPositionScalar, { nullable: true }) readonly atLeast?: string | null;
}
