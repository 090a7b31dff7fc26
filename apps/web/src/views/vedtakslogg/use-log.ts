import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { ask, type AskFailed } from '../../api/ask.js';
import { LogDocument, type LogQuery, type LogQueryVariables } from '../../api/operations.generated.js';
import { keyOf, seeingOwnWrites } from '../../api/use-read.js';
import { filterOf, orderOf, type LogSearch } from './log-search.js';

export type LogRow = LogQuery['vedtakslogg']['edges'][number]['node'];

const pageSize = 100;

const variablesOf = (search: LogSearch): Omit<LogQueryVariables, 'after'> => ({
  filter: filterOf(search),
  orderBy: orderOf(search),
  asOf: search.asOf ?? null,
  first: pageSize,
});

export interface Log {
  readonly rows: readonly LogRow[];
  readonly total: number | undefined;
  readonly problem: AskFailed | null;
  readonly more: (() => void) | undefined;
  readonly again: () => void;
}

/** The log page by page, as far as somebody has scrolled. */
export const useLog = (search: LogSearch): Log => {
  const variables = variablesOf(search);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery<
    LogQuery,
    AskFailed,
    { readonly pages: readonly LogQuery[] },
    ReturnType<typeof keyOf>,
    string | null
  >({
    queryKey: keyOf(LogDocument, variables),
    queryFn: ({ pageParam, signal }) =>
      ask(LogDocument, seeingOwnWrites(LogDocument, { ...variables, after: pageParam }), signal),
    initialPageParam: null,
    getNextPageParam: ({ vedtakslogg: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(
    () => data?.pages.flatMap((page) => page.vedtakslogg.edges.map(({ node }) => node)) ?? [],
    [data],
  );
  const fetchMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  return {
    rows,
    total: data?.pages[0]?.vedtakslogg.totalCount,
    problem: error,
    more: hasNextPage && !isFetchingNextPage ? fetchMore : undefined,
    again: () => void refetch(),
  };
};
