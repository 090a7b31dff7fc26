import { caseEvents } from '#contexts/cases';
import { followUpProjection } from '#contexts/follow-up';
import {
  answersIn,
  byDay,
  isRoundOver,
  reportCaseId,
  roundEvents,
  roundProjection,
  type FollowedPoint,
  type Round,
  type RoundEvent,
} from '#contexts/reminders';
import { vedtakProjection } from '#contexts/vedtak';
import type { Look } from './fire.js';
import type { PastInput } from './past.js';
import type { PastWorld } from './past-world.js';

/** Writes down who has answered in the rounds that go on, makes their reports, and closes what is over. */
export const settleRounds = (world: PastWorld, input: PastInput, look: Look): void => {
  for (const { roundId, closed } of world.models.all(roundProjection))
    if (closed === null) settle(world, input, { ...look, roundId });
};

interface Settling extends Look {
  readonly roundId: string;
}

const settle = (world: PastWorld, { meetingDays = [] }: PastInput, settling: Settling): void => {
  const { day: today, roundId } = settling;
  const round = world.stateOf(roundEvents, roundId) as Round | undefined;
  if (round?.opened == null) return;
  const { period } = round.opened;
  const asks = [...round.asks.values()];
  const answers = answersIn({ period, today, asks, points: pointsIn(world, asks) });
  for (const each of byDay(answers)) send(world, settling, { ...each, over: false });
  const calendar = { rhythm: 'MONTHLY', closedDays: [], ...world.municipality, meetingDays } as const;
  if (isRoundOver(round.opened, today, calendar))
    send(world, settling, { on: today, answered: [], over: true });
};

const send = (world: PastWorld, { roundId: subjectId, at }: Settling, data: object): void => {
  const events = world.decide({ to: roundEvents, subjectId, at }, { type: 'SettleRound', data });
  for (const event of events as readonly RoundEvent[])
    for (const { period, recipient, step } of stepsAfter(event))
      world.decide(
        { to: caseEvents, subjectId: reportCaseId({ period, recipient }), at },
        { type: 'TakeStepOfItself', data: { step } },
      );
};

/** What becomes of reports by it, as the policies of `reminders` have it: made when answered, missing when the round is closed. */
const stepsAfter = (event: RoundEvent) => {
  if (event.type === 'PersonAnswered') return [{ ...event.data, step: 'report' }];
  if (event.type !== 'RoundClosed') return [];
  const { period, unanswered } = event.data;
  return unanswered.map((recipient) => ({ period, recipient, step: 'lapse' }));
};

const pointsIn = (
  { models }: PastWorld,
  asks: readonly Pick<Parameters<typeof answersIn>[0]['asks'][number], 'points' | 'answered'>[],
): ReadonlyMap<string, FollowedPoint> => {
  const ids = asks
    .filter(({ answered }) => !answered)
    .flatMap(({ points }) => points.map(({ followUpId }) => followUpId));
  return new Map(
    ids.flatMap((id) => {
      const followUp = models.get(followUpProjection, id);
      if (followUp === undefined) return [];
      return [[id, { followUp, vedtak: models.get(vedtakProjection, followUp.vedtakId) ?? null }] as const];
    }),
  );
};
