import { planHandOvers, type FollowedPoint, type MorningInput, type UntoldAsk } from '#contexts/reminders';

type HandOver = ReturnType<typeof planHandOvers>[number]['handOvers'][number];

const without = (ask: UntoldAsk, { from, points }: HandOver): readonly UntoldAsk[] => {
  if (ask.recipient !== from) return [ask];
  const moved = points.map(({ followUpId }) => followUpId);
  const kept = ask.points.filter(({ followUpId }) => !moved.includes(followUpId));
  return kept.length === 0 ? [] : [{ ...ask, points: kept }];
};

/** What waits to be told, where some of it would be asked of others that morning. */
export const withHandOvers = (
  morning: MorningInput,
  points: ReadonlyMap<string, FollowedPoint>,
): readonly UntoldAsk[] =>
  planHandOvers(morning, points).reduce<readonly UntoldAsk[]>(
    (asks, { period, handOvers }) =>
      handOvers.reduce<readonly UntoldAsk[]>(
        (others, handOver) => [
          ...others.flatMap((ask) => (ask.period === period ? without(ask, handOver) : [ask])),
          { period, askedOn: morning.on, recipient: handOver.recipient, points: handOver.points },
        ],
        asks,
      ),
    morning.asks,
  );
