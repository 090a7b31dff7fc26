import { ArgsType, Field } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { dayOf, type Instant, type LocalDate, type Moment } from '#kernel';
import { InstantScalar, LocalDateScalar } from '#toolkit/graphql';

/** The past, in both of its times. */
@ArgsType()
export class MomentArgs {
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
}

const badInput = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/** The moment asked about; undefined for now. Throws `BAD_USER_INPUT` for a day to come. */
export const momentFrom = ({ asOf, knownAt }: MomentArgs, today: LocalDate): Moment | undefined => {
  if (asOf == null && knownAt == null) return undefined;
  const known = knownAt == null ? undefined : (new Date(knownAt).toISOString() as Instant);
  const day = asOf ?? dayOf(known as Instant);
  if (day > today) throw badInput(`${day} er ikke kommet ennå. Velg en dag til og med ${today}.`);
  return { asOf: day, ...(known === undefined ? {} : { knownAt: known }) };
};
