import { GraphQLError, GraphQLScalarType } from 'graphql';
import { isLocalDate, type Instant, type LocalDate } from '#kernel';

const badInput = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

const toLocalDate = (value: unknown): LocalDate => {
  if (typeof value === 'string' && isLocalDate(value)) return value;
  throw badInput(`«${String(value)}» er ingen dato. Skriv en dato som finnes, slik: 2026-02-03.`);
};

export const LocalDateScalar = new GraphQLScalarType<LocalDate, string>({
  name: 'LocalDate',
  description: 'A calendar day in Norway that exists, written 2026-02-03.',
  parseValue: toLocalDate,
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
