import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask, type AskFailed } from '../../api/ask.js';
import { UnitPointsDocument, type UnitPointsQuery } from '../../api/operations.generated.js';
import { keyOf, seeingOwnWrites } from '../../api/use-read.js';

type Node = UnitPointsQuery['vedtakslogg']['edges'][number]['node'];

/** An open point of a unit. */
export type UnitPoint = Node & { readonly followUp: NonNullable<Node['followUp']> };

const pageSize = 100;

const isFollowed = (node: Node): node is UnitPoint => node.followUp !== null;

/** The open points of a unit, those with the nearest deadline first. */
export const useUnitPoints = (unit: string) => {
  const variables = { filter: { unit, open: true }, first: pageSize };
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery<
    UnitPointsQuery,
    AskFailed,
    { readonly pages: readonly UnitPointsQuery[] },
    ReturnType<typeof keyOf>,
    string | null
  >({
    queryKey: keyOf(UnitPointsDocument, variables),
    queryFn: ({ pageParam, signal }) =>
      ask(
        UnitPointsDocument,
        seeingOwnWrites(UnitPointsDocument, { ...variables, after: pageParam }),
        signal,
      ),
    initialPageParam: null,
    getNextPageParam: ({ vedtakslogg: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
    placeholderData: keepPreviousData,
  });
  const points = useMemo(
    () =>
      data?.pages.flatMap(({ vedtakslogg: { edges } }) => edges.map(({ node }) => node).filter(isFollowed)),
    [data],
  );
  return {
    points,
    total: data?.pages[0]?.vedtakslogg.totalCount ?? 0,
    problem: error,
    again: () => void refetch(),
    more: hasNextPage ? () => void fetchNextPage() : undefined,
  };
};
