import { GraphQLError, GraphQLScalarType } from 'graphql';
import { isLocalDate, type Instant, type LocalDate } from '#kernel';

const badInput = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/** Years in which something a municipality follows up can have happened, or can be due. */
const isNear = (day: LocalDate) => day >= '1900-01-01' && day <= '2199-12-31';

const fromClient = (value: unknown): LocalDate => {
  const day = toLocalDate(value);
  if (isNear(day)) return day;
  throw badInput(`«${day}» er for langt unna. Året må være fra 1900 til 2199.`);
};

const toLocalDate = (value: unknown): LocalDate => {
  if (typeof value === 'string' && isLocalDate(value)) return value;
  throw badInput(`«${String(value)}» er ingen dato. Skriv en dato som finnes, slik: 2026-02-03.`);
};

export const LocalDateScalar = new GraphQLScalarType<LocalDate, string>({
  name: 'LocalDate',
  description: 'A calendar day in Norway that exists, written 2026-02-03.',
  parseValue: fromClient,
  serialize: toLocalDate,
});

const toInstant = (value: unknown): Instant => {
  if (typeof value === 'string' && !Number.isNaN(Date.parse(value))) return value as Instant;
  throw badInput(`«${String(value)}» er ikke et tidspunkt. Skriv det slik: 2026-02-03T09:15:00.000Z.`);
};

export const InstantScalar = new GraphQLScalarType<Instant, string>({
  name: 'Instant',
  description: 'A moment in UTC, written 2026-02-03T09:15:00.000Z.',
  parseValue: toInstant,
  serialize: toInstant,
});

const toPosition = (value: unknown): string => {
  if ((typeof value === 'string' && /^\d{1,19}$/.test(value)) || typeof value === 'bigint')
    return value.toString();
  throw badInput('En posisjon i loggen er et helt tall, skrevet som tekst.');
};

export const LogPositionScalar = new GraphQLScalarType<string, string>({
  name: 'LogPosition',
  description:
    'A place in the log. Give the one a mutation answered to a query as `atLeast` to see your own write.',
  parseValue: toPosition,
  serialize: toPosition,
});

const toRevision = (value: unknown): string => {
  if (typeof value === 'string' && /^\d{1,18}$/.test(value)) return value;
  throw badInput('En revisjon er et helt tall, skrevet som tekst, slik du fikk det.');
};

export const RevisionScalar = new GraphQLScalarType<string, string>({
  name: 'Revision',
  description: 'How many times something has changed. Give it back as `expectedRevision`, as you got it.',
  parseValue: toRevision,
  serialize: toRevision,
});
