import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { isRejection, type CommandOutcome, type Language, type Rejection } from '#kernel';
import { LogPositionScalar } from './scalars.js';

@ObjectType({ description: 'The command was carried out, or what it asked for already held.' })
export class CommandAccepted {
  @Field(() => ID, { description: 'Id of what the command was about.' })
  readonly id!: string;

  @Field({ description: 'Revision after the command; give it as `expectedRevision` to the next one.' })
  readonly revision!: string;

  @Field(() => LogPositionScalar, { description: 'Give it as `atLeast` to a query to see this write.' })
  readonly position!: string;

  @Field({ description: 'False when what was asked for already held, so that nothing was written.' })
  readonly changed!: boolean;
}

@ObjectType({ description: 'A named value in a refusal.' })
export class RefusalDetail {
  @Field() readonly name!: string;
  @Field() readonly value!: string;
}

@ObjectType({ description: 'A rule said no. Nothing was written.' })
export class CommandRefused {
  @Field({ description: 'Which rule; stable, for programs.' })
  readonly code!: string;

  @Field({ description: 'What is wrong and what to do, in the language of the reader.' })
  readonly message!: string;

  @Field(() => [RefusalDetail])
  readonly details!: readonly RefusalDetail[];
}

export const CommandResult = createUnionType({
  name: 'CommandResult',
  description: 'What became of a command. Refusals are answers, never errors.',
  types: () => [CommandAccepted, CommandRefused] as const,
  resolveType: (value: object) => ('code' in value ? CommandRefused : CommandAccepted),
});

/** Says a refusal in words, in the reader's language; provided by the app, which knows every context's texts. */
export type TellRefusal = (rejection: Rejection, language: Language) => string;
/** Token of the `TellRefusal`. */
export const TELL_REFUSAL = Symbol('TELL_REFUSAL');

/** A rule's no, in the reader's language. */
export const toCommandRefused = (
  refusal: Rejection,
  tell: TellRefusal,
  language: Language,
): CommandRefused => ({
  code: refusal.rejected,
  message: tell(refusal, language),
  details: Object.entries(refusal.details).map(([name, value]) => ({ name, value })),
});

export const toCommandResult = (
  outcome: CommandOutcome,
  tell: TellRefusal,
  language: Language,
): CommandAccepted | CommandRefused =>
  isRejection(outcome)
    ? toCommandRefused(outcome, tell, language)
    : {
        id: outcome.subjectId,
        revision: outcome.revision.toString(),
        position: outcome.position.toString(),
        changed: outcome.appended > 0,
      };
