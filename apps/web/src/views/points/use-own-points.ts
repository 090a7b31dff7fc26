import {
  ListedVedtakDocument,
  MyPointsDocument,
  PointByAddressDocument,
} from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import type { ListedPoint } from './own-point.js';
import { ownPointsOf } from './own-points.js';

export const useOwnPoints = () => {
  const { data, error, refetch } = useRead(MyPointsDocument, {});
  return { own: data && ownPointsOf(data), problem: error, again: () => void refetch() };
};

/** A point that somebody was sent the address of, and that is not their own; null where there is none to see. */
export const usePointByAddress = (id: string): ListedPoint | null | undefined => {
  const { data: found } = useRead(PointByAddressDocument, { id });
  const vedtakId = found?.followUp?.vedtakId;
  const { data } = useRead(ListedVedtakDocument, { id: vedtakId ?? '' }, { when: vedtakId !== undefined });
  if (found?.followUp === null || data?.vedtak === null) return null;
  return found === undefined || data === undefined
    ? undefined
    : { followUp: found.followUp, vedtak: data.vedtak };
};
