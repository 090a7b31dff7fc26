import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { InstantScalar, LocalDateScalar, LogPositionScalar } from '#toolkit/graphql';
import { processLog } from '#toolkit/process-log';
import type { RequestWithContext } from '#toolkit/access';

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
const formatError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && forTheAsker.has(code)) return formatted;
  if (isBehind(error)) return behind;
  log.error(error);
  return {
    message: 'Noe gikk galt hos oss. Prøv igjen om litt.',
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
};

const isBehind = (error: unknown) =>
  (error as { originalError?: Error }).originalError?.name === 'ReadModelBehind';
const behind: GraphQLFormattedError = {
  message: 'Det du nettopp skrev, er lagret, men vises ikke ennå. Prøv igjen om litt.',
  extensions: { code: 'READ_MODEL_BEHIND' },
};

/** Apollo Server on Fastify; the schema is generated from the resolvers and kept in git. */
export const graphqlOptions: ApolloDriverConfig = {
  driver: ApolloDriver,
  path: '/graphql',
  autoSchemaFile: true,
  sortSchema: true,
  context: (request: FastifyRequest & RequestWithContext) => ({ request: request.iverk }),
  resolvers: { LocalDate: LocalDateScalar, Instant: InstantScalar, LogPosition: LogPositionScalar },
  introspection: !production,
  includeStacktraceInErrorResponses: false,
  hideSchemaDetailsFromClientErrors: production,
  maxRecursiveSelections: 10_000,
  persistedQueries: false,
  playground: false,
  plugins: [
    ApolloServerPluginCacheControlDisabled(),
    production ? ApolloServerPluginLandingPageDisabled() : ApolloServerPluginLandingPageLocalDefault(),
  ],
  formatError,
};

/** Where the generated schema is kept: in the sources, also when run from `dist`. */
export const schemaFile = path.join(
  path.dirname(fileURLToPath(import.meta.url)).replace(`${path.sep}dist${path.sep}`, path.sep),
  '..',
  'schema.graphql',
);
