import { ArgsType, Field, ID } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { momentOf, type Instant, type LocalDate, type Moment } from '#kernel';
import { InstantScalar, LocalDateScalar, LogPositionScalar } from '#toolkit/graphql';

/** What every question about the vedtakslogg may say: whose, how new, and the past in both of its times. */
@ArgsType()
export class LogArgs {
  @Field(() => String, { nullable: true, description: 'Number of the municipality.' })
  readonly kommune?: string | null;

  @Field(() => LogPositionScalar, { nullable: true })
  readonly atLeast?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'As things had happened to the end of this day in Norway, by what is known now. What is shielded today stays unseen.',
  })
  readonly asOf?: LocalDate | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description:
      'As the log knew it at this moment: what was registered later is not there. To that day unless `asOf` is given.',
  })
  readonly knownAt?: Instant | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The same, at the moment that this report was frozen of: its rows. Not together with `knownAt`.',
  })
  readonly knownAtReport?: string | null;
}

const badInput = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/** The moment asked about; undefined for now. Throws `BAD_USER_INPUT` for a day to come. */
export const momentFrom = ({ asOf, knownAt }: LogArgs, today: LocalDate): Moment | undefined => {
  const moment = momentOf(asOf, knownAt == null ? null : (new Date(knownAt).toISOString() as Instant));
  if (moment === undefined || moment.asOf <= today) return moment;
  throw badInput(`${moment.asOf} er ikke kommet ennå. Velg en dag til og med ${today}.`);
};
