import {
  MyPointsDocument,
  OnePointDocument,
  VedtakOfPointDocument,
  type MyPointsQuery,
} from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import type { OwnPoint } from './own-point.js';

export type Round = NonNullable<MyPointsQuery['myRound']>;

/** The reader's points as they are listed: what was asked, as it was ordered, before the others. */
export interface OwnPoints {
  readonly round: Round | null;
  /** Asked about in the round, answered or not. */
  readonly asked: readonly OwnPoint[];
  readonly others: readonly OwnPoint[];
  /** Whether what was asked about a point has been answered, by its id. */
  readonly answered: ReadonlyMap<string, boolean>;
}

export const ownPointsOf = ({ myWork, myRound: round }: MyPointsQuery): OwnPoints => {
  const points = myWork.flatMap(({ vedtak, followUp }) => (followUp === null ? [] : [{ vedtak, followUp }]));
  const answered = new Map(round?.points.map((each) => [each.followUpId, each.answered]));
  const isAsked = ({ followUp }: OwnPoint) => answered.has(followUp.id);
  return {
    ...{ round, answered },
    asked: points.filter(isAsked),
    others: points.filter((point) => !isAsked(point)),
  };
};

/** The next that waits for an answer, after that one and then from the top; without a round the next of all. */
export const nextAfter = ({ asked, others, answered }: OwnPoints, id: string): string | undefined => {
  const ids = [...asked, ...others].map(({ followUp }) => followUp.id);
  const at = ids.indexOf(id);
  const inTurn = [...ids.slice(at + 1), ...ids.slice(0, Math.max(at, 0))];
  if (answered.size === 0) return ids[at + 1];
  return inTurn.find((each) => answered.get(each) === false);
};

export const useOwnPoints = () => {
  const { data, error, refetch } = useRead(MyPointsDocument, {});
  return { own: data && ownPointsOf(data), problem: error, again: () => void refetch() };
};

/** A point that somebody was sent the address of, and that is not their own; null where there is none to see. */
export const usePointByAddress = (id: string | undefined): OwnPoint | null | undefined => {
  const one = useRead(OnePointDocument, { id: id ?? '' }, { when: id !== undefined });
  const followUp = one.data?.followUp;
  const ofVedtak = useRead(
    VedtakOfPointDocument,
    { id: followUp?.vedtakId ?? '' },
    { when: followUp != null },
  );
  if (followUp === null || ofVedtak.data?.vedtak === null) return null;
  const vedtak = ofVedtak.data?.vedtak;
  return followUp === undefined || vedtak === undefined ? undefined : { followUp, vedtak };
};
