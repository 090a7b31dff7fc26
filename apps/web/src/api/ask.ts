import type { TypedDocumentString } from './operations.generated.js';

/** Why there is no answer: a code of the server's, or that it was never reached. */
export type FailureCode =
  'UNAUTHENTICATED' | 'FORBIDDEN' | 'UNREACHABLE' | 'READ_MODEL_BEHIND' | 'BAD_USER_INPUT' | 'OTHER';

const known: readonly string[] = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'READ_MODEL_BEHIND',
  'BAD_USER_INPUT',
] satisfies readonly FailureCode[];

const codeOf = (code: string | undefined): FailureCode =>
  code !== undefined && known.includes(code) ? (code as FailureCode) : 'OTHER';

export class AskFailed extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
  ) {
    super(message);
  }
}

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

/** Longer than any answer takes; then the connection is as good as lost. */
const patience = 30_000;

const fetchAnswer = async <Result>(body: string, signal?: AbortSignal): Promise<Answer<Result>> => {
  const given = AbortSignal.timeout(patience);
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body,
      signal: signal === undefined ? given : AbortSignal.any([signal, given]),
    });
    return (await response.json()) as Answer<Result>;
  } catch (problem) {
    if (signal?.aborted === true) throw problem;
    throw new AskFailed('UNREACHABLE', '');
  }
};

/**
 * Sends an operation to GraphQL with the session of this browser. Throws `AskFailed`, whose message is the server's own
 * sentence, or empty when it was never reached.
 */
export const ask = async <Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> => {
  const query = document.toString();
  const { data, errors = [] } = await fetchAnswer<Result>(JSON.stringify({ query, variables }), signal);
  const [first] = errors;
  if (first !== undefined) throw new AskFailed(codeOf(first.extensions?.code), first.message);
  if (data == null) throw new AskFailed('OTHER', '');
  return data;
};
