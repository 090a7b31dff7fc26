import { GraphQLError } from 'graphql';
import { mayQuery, type QueryName } from './access-table.js';
import type { RequestContext } from './request-context.js';

/** Throws a GraphQL error, `UNAUTHENTICATED` or `FORBIDDEN`, when the role may not ask this. */
export const requireQuery = (query: QueryName, { actor, roles }: RequestContext): void => {
  if (mayQuery(query, roles)) return;
  throw actor === null
    ? new GraphQLError('Du må være innlogget for å se dette.', { extensions: { code: 'UNAUTHENTICATED' } })
    : new GraphQLError('Rollen din gir ikke tilgang til dette.', { extensions: { code: 'FORBIDDEN' } });
};
