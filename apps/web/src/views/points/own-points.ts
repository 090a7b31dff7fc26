import type { MyPointsQuery } from '../../api/operations.generated.js';
import type { ListedPoint } from './own-point.js';

/** The reader's points as they are listed: what was asked, as it was ordered, before the others. */
export interface OwnPoints {
  readonly round: MyPointsQuery['myRound'];
  /** Asked about in the round, answered or not. */
  readonly asked: readonly ListedPoint[];
  readonly others: readonly ListedPoint[];
  /** Whether what was asked about a point has been answered, by its id. */
  readonly answered: ReadonlyMap<string, boolean>;
}

export const ownPointsOf = ({ myWork, myRound: round }: MyPointsQuery): OwnPoints => {
  const points = myWork.flatMap(({ vedtak, followUp }) => (followUp === null ? [] : [{ vedtak, followUp }]));
  const answered = new Map(round?.points.map((each) => [each.followUpId, each.answered]));
  const isAsked = ({ followUp }: ListedPoint) => answered.has(followUp.id);
  return {
    ...{ round, answered },
    asked: points.filter(isAsked),
    others: points.filter((point) => !isAsked(point)),
  };
};

const idsOf = ({ asked, others }: OwnPoints): readonly string[] =>
  [...asked, ...others].map(({ followUp }) => followUp.id);

export const isListed = (own: OwnPoints, id: string): boolean => idsOf(own).includes(id);

/** The next that waits for an answer, after that one and then from the top; where nothing was asked, the next of all. */
export const nextAfter = (own: OwnPoints, id: string): string | undefined => {
  const ids = idsOf(own);
  const at = ids.indexOf(id);
  if (own.answered.size === 0) return ids[at + 1];
  return [...ids.slice(at + 1), ...ids.slice(0, at)].find((each) => own.answered.get(each) === false);
};
