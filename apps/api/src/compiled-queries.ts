import type {
  ApolloServerPlugin,
  GraphQLRequestContextResponseForOperation,
  GraphQLResponse,
} from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { ExecutionResult } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { mayBeCompiled } from './may-be-compiled.js';

type Asked = GraphQLRequestContextResponseForOperation<object>;
type Answer = CompiledQuery['query'];
/** What is known of a query: it has been asked once, is compiled, or is left to graphql-js. */
type Known = 'seen' | 'left' | Answer;

/** Clients keep their queries constant, with what changes in variables: there are far fewer. */
const mostKept = 200;

/**
 * Queries that are asked again are compiled, and answered without walking the schema for each field of each row. What is not
 * plain is left to graphql-js, and so is every answer with an error in it: it is worked out again there, so that errors are
 * what they are without this.
 */
export const compiledQueries = (): ApolloServerPlugin<object> => {
  const known = new Recent<Known>(mostKept);
  const answerFor = (asked: Asked): Known => {
    const key = `${asked.queryHash ?? ''}/${asked.operationName ?? ''}`;
    const before = known.get(key);
    return known.set(key, before === 'seen' ? compiled(asked) : (before ?? 'seen'));
  };
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async (asked) => {
          const answer = answerFor(asked);
          if (typeof answer === 'string') return null;
          const { contextValue, request } = asked;
          const result = await answer(undefined, contextValue, request.variables ?? {});
          return result.errors === undefined ? responseOf(result) : null;
        },
      }),
  };
};

const compiled = ({ schema, document, operation, operationName }: Asked): Known => {
  // Where no operation has the name that was asked for there is none, whatever the type says.
  const found = operation as Asked['operation'] | undefined;
  if (found === undefined || !mayBeCompiled(schema, document, found)) return 'left';
  const made = compileQuery(schema, document, operationName ?? undefined);
  return isCompiledQuery(made) ? (made.query as Answer) : 'left';
};

const responseOf = ({ data }: ExecutionResult): GraphQLResponse => ({
  http: { headers: new HeaderMap() },
  body: { kind: 'single', singleResult: { data: data ?? null } },
});

/** What has been used last, and not more than that many. */
class Recent<T> {
  readonly #most: number;
  readonly #kept = new Map<string, T>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): T | undefined {
    return this.#kept.get(key);
  }

  set(key: string, value: T): T {
    this.#kept.delete(key);
    this.#kept.set(key, value);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
    return value;
  }
}
