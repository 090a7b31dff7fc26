import { groupedBy, type Language } from '#kernel';
import { isAway } from '#contexts/organisation';
import type { MorningInput, UntoldAsk } from './decide-morning.js';
import { isDue, type FollowedPoint } from './plan-round.js';
import { answeringFor, whyUnreachable, type Recipient, type Staff } from './recipients.js';
import type { HandOver } from './round.commands.js';
import type { AskedPoint } from './round.events.js';
import type { UnreachableBecause } from './untold.js';

/** What a question waits to be told by, and those it can be asked of instead. */
export type HandOverInput = Staff & Pick<MorningInput, 'language' | 'preferences' | 'asks'>;

/** Those of one period. */
export interface HandOversOfPeriod {
  readonly period: string;
  readonly handOvers: readonly HandOver[];
}

/** Why a question that has not been told its recipient is not to be told them any more; null where it is. */
const whyNotTheirs = (staff: Staff, { recipient }: UntoldAsk): UnreachableBecause | null =>
  whyUnreachable(staff, recipient) ??
  (isAway(staff.organisation, recipient, staff.staffedOn) ? 'AWAY' : null);

/** The questions that have waited for their day, and whose recipient is gone, away or not reached by now. */
export const asksNotTheirs = (input: HandOverInput): readonly UntoldAsk[] =>
  input.asks.filter((ask) => whyNotTheirs(input, ask) !== null);

interface Redirected {
  readonly to: Recipient;
  readonly asked: AskedPoint;
}

const redirected = (
  staff: Staff,
  { recipient, period, points: asked }: UntoldAsk,
  points: ReadonlyMap<string, FollowedPoint>,
): readonly Redirected[] =>
  asked.flatMap((each) => {
    const point = points.get(each.followUpId);
    if (point === undefined || !isDue(point, period)) return [];
    const { recipient: to } = answeringFor(staff, point.followUp);
    return to === undefined || to.personId === recipient ? [] : [{ to, asked: { ...each, as: to.as } }];
  });

const languageOf = ({ preferences, language }: HandOverInput, personId: string): Language =>
  preferences.get(personId)?.language ?? language;

const handOversOf = (
  ask: UntoldAsk,
  input: HandOverInput,
  points: ReadonlyMap<string, FollowedPoint>,
): readonly HandOver[] => {
  const because = whyNotTheirs(input, ask);
  if (because === null) return [];
  const those = groupedBy(redirected(input, ask, points), ({ to }) => to.personId);
  return [...those].map(([recipient, each]) => ({
    ...{ from: ask.recipient, because, recipient, language: languageOf(input, recipient) },
    points: each.map(({ asked }) => asked),
  }));
};

/**
 * Of the questions that nobody has been told yet: what is to be asked of others since whom it was asked of has gone away, left, or
 * is not reached by mail any more. It goes to whoever would be asked today; where there is nobody else, it stays. `points` are
 * what they are about, by follow-up id. Pure.
 */
export const planHandOvers = (
  input: HandOverInput,
  points: ReadonlyMap<string, FollowedPoint>,
): readonly HandOversOfPeriod[] =>
  [...groupedBy(asksNotTheirs(input), ({ period }) => period)]
    .map(([period, asks]) => ({
      period,
      handOvers: asks.flatMap((ask) => handOversOf(ask, input, points)),
    }))
    .filter(({ handOvers }) => handOvers.length > 0);
