import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { NullCharacter, ReadModelBehind } from '#kernel';
import { InstantScalar, LocalDateScalar, LogPositionScalar } from '#toolkit/graphql';
import { processLog } from '#toolkit/process-log';
import type { RequestWithContext } from '#toolkit/access';
import { compiledQueries } from './compiled-queries.js';
import { limitQuery, queryLimits } from './query-limits.js';
import { queryPage } from './query-page.js';
import { withReadyFields } from './ready-fields.js';

const production = process.env['NODE_ENV'] === 'production';
const log = processLog('api');

/** Codes that are the asker's to mend; their messages are written for people. Everything else is ours. */
const forTheAsker = new Set([
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'READ_MODEL_BEHIND',
  'UNAUTHENTICATED',
]);

/** Faults inside say nothing outside: no names of hosts, no text of the database. */
export const formatError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && forTheAsker.has(code)) return formatted;
  const known = knownAnswers.find(({ is }) => is(code, (error ?? {}) as RequestFault));
  if (known !== undefined) return known.answer;
  log.error(error);
  return {
    message: 'Noe gikk galt hos oss. Prøv igjen om litt.',
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
};

interface RequestFault {
  /** Where in the answer; none when the request itself is at fault. */
  readonly path?: readonly unknown[];
  readonly originalError?: { readonly code?: string };
}

/** What can be answered better than with an apology. */
const knownAnswers: readonly {
  readonly is: (code: unknown, fault: RequestFault) => boolean;
  readonly answer: GraphQLFormattedError;
}[] = [
  {
    is: (_, { originalError }) => originalError instanceof ReadModelBehind,
    answer: {
      message: 'Det du nettopp skrev, er lagret, men vises ikke ennå. Prøv igjen om litt.',
      extensions: { code: 'READ_MODEL_BEHIND' },
    },
  },
  {
    // PostgreSQL holds no U+0000 in text (22021); an id that has one stands for nothing on any engine.
    is: (_, { originalError }) => originalError instanceof NullCharacter || originalError?.code === '22021',
    answer: {
      message: 'Et felt har et tegn som ikke kan brukes (U+0000). Ta det bort.',
      extensions: { code: 'BAD_USER_INPUT' },
    },
  },
  {
    is: (code) => code === 'BAD_REQUEST',
    answer: {
      message:
        'Send én spørring om gangen som JSON med POST og content-type: application/json; med GET bare det som leser.',
      extensions: { code: 'BAD_REQUEST' },
    },
  },
  {
    is: (_, { originalError, path }) => originalError === undefined && path === undefined,
    answer: {
      message: 'Variablene passer ikke til spørringen. Sammenlign dem med skjemaet.',
      extensions: { code: 'BAD_USER_INPUT' },
    },
  },
];

/** Apollo Server on Fastify; the schema is generated from the resolvers and kept in git. */
export const graphqlOptions: ApolloDriverConfig = {
  driver: ApolloDriver,
  path: '/graphql',
  autoSchemaFile: true,
  sortSchema: true,
  transformSchema: withReadyFields,
  context: (request: FastifyRequest & RequestWithContext) => ({ request: request.iverk }),
  resolvers: { LocalDate: LocalDateScalar, Instant: InstantScalar, LogPosition: LogPositionScalar },
  introspection: !production,
  includeStacktraceInErrorResponses: false,
  hideSchemaDetailsFromClientErrors: production,
  maxRecursiveSelections: queryLimits.selections,
  parseOptions: { maxLexicalTokens: queryLimits.tokens },
  validationRules: [limitQuery],
  persistedQueries: false,
  playground: false,
  plugins: [
    ApolloServerPluginCacheControlDisabled(),
    compiledQueries(),
    production ? ApolloServerPluginLandingPageDisabled() : queryPage,
  ],
  formatError,
};
