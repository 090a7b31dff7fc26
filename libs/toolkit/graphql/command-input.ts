import { Field, ID, InputType } from '@nestjs/graphql';
import { RevisionScalar } from './scalars.js';

/** What every mutation's input has beside its own fields. */
@InputType({ isAbstract: true })
export abstract class CommandInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'Your own id for this command (a UUID). Sending it again answers as the first time and writes nothing.',
  })
  readonly commandId?: string | null;

  @Field(() => RevisionScalar, {
    nullable: true,
    description: 'The revision you saw. The command is refused as `stale-revision` when somebody was first.',
  })
  readonly expectedRevision?: string | null;
}
