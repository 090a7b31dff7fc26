import { rowOfCase, rowOfFollowUp } from '#contexts/reporting';
import { askedIn, eventOfAsk, roundsIn } from './ask-in-rounds.js';
import { begunIn } from './begin-cases.js';
import type { SimulatedMail } from './count-mails.js';
import { mailMornings } from './mail-mornings.js';
import { playInstance, type Played } from './play-instance.js';
import type { BegunCase, PlayedInstance, SimulatedEvent, SimulationInput } from './simulation.js';

/** What would happen, in order of days. */
export interface Simulation {
  readonly events: readonly SimulatedEvent[];
  /** The cases that the rounds would begin, in order of days. */
  readonly begun: readonly BegunCase[];
  /** The morning's mail of each day. */
  readonly mails: readonly SimulatedMail[];
}

/**
 * Everything that would happen in the municipality if nobody did anything about it: the asking of each period, the cases
 * it begins, and every timer of every open point and case. Pure: it plays the rules that policies and the worker run by,
 * and touches nothing.
 */
export const simulate = (input: SimulationInput): Simulation => {
  const playAll = (instances: readonly PlayedInstance[]): ReadonlyMap<string, Played> =>
    new Map(instances.map((each) => [each.id, playInstance(each, input)]));
  const points = playAll(input.points.map(({ followUp }) => rowOfFollowUp(followUp)));
  const rounds = roundsIn(input).map((round) => {
    const asked = askedIn(round, input, points);
    return { asked, begun: begunIn(round, asked, input) };
  });
  const begun = rounds.flatMap((round) => round.begun);
  const cases = playAll([...input.cases.map(rowOfCase), ...begun]);
  const asks = rounds.flatMap(({ asked }) => asked);
  const events = [
    ...asks.map(eventOfAsk),
    ...[...points.values(), ...cases.values()].flatMap((played) => played.events),
  ];
  return {
    events: events.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))),
    begun,
    mails: mailMornings(input, { asks, begun, played: new Map([...points, ...cases]) }),
  };
};
