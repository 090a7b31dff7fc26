import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ask, type AskFailed } from './ask.js';
import type { TypedDocumentString } from './operations.generated.js';
import { ownWrites } from './own-writes.js';

type WithoutAtLeast<Variables> = Omit<Variables, 'atLeast'>;

export interface ReadOptions {
  /** Not asked while false. */
  readonly when?: boolean;
  /** Shows the former answer while the next is on its way; for lists whose filter changes. */
  readonly keep?: boolean;
}

/** A query's key: anything written may change any of them, so that all are asked anew after a command. */
export const keyOf = (document: { toString(): string }, variables: object) =>
  [document.toString(), variables] as const;

/** Variables with the page's own writes, where the operation takes them. */
export const seeingOwnWrites = <Variables extends object>(
  document: { toString(): string },
  variables: Variables,
) =>
  document.toString().includes('$atLeast') && ownWrites() !== undefined
    ? { ...variables, atLeast: ownWrites() }
    : variables;

/** Asks a query, and again when something was written here or elsewhere. */
export const useRead = <Result, Variables extends object>(
  document: TypedDocumentString<Result, Variables>,
  variables: WithoutAtLeast<Variables>,
  { when = true, keep = false }: ReadOptions = {},
): UseQueryResult<Result, AskFailed> =>
  useQuery<Result, AskFailed>({
    queryKey: keyOf(document, variables),
    queryFn: ({ signal }) =>
      ask(document, seeingOwnWrites(document, variables) as unknown as Variables, signal),
    enabled: when,
    ...(keep && { placeholderData: keepPreviousData }),
  });
