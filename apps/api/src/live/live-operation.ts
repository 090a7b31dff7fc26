import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { limitQuery, queryLimits } from '../query-limits.js';

const badInput = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

const parsed = (query: string): DocumentNode | GraphQLError => {
  try {
    return parse(query, { maxTokens: queryLimits.tokens });
  } catch (problem) {
    return problem instanceof GraphQLError ? problem : badInput('Spørringen kan ikke leses.');
  }
};

/** What a client wants to follow, checked as any other query is; or why it may not. */
export const liveOperation = (
  schema: GraphQLSchema,
  { query, operationName, variables }: SubscribePayload,
): ExecutionArgs | readonly GraphQLError[] => {
  const document = parsed(query);
  if (document instanceof GraphQLError) return [document];
  const errors = validate(schema, document, [...specifiedRules, limitQuery]);
  if (errors.length > 0) return errors;
  if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION)
    return [badInput('Her kan du bare abonnere. Send spørringer og endringer med POST til /graphql.')];
  return { schema, document, operationName: operationName ?? null, variableValues: variables ?? {} };
};
