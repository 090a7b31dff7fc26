import type { UntoldAsk } from '#contexts/reminders';
import { rowOfCase, rowOfFollowUp } from '#contexts/reporting';
import { askedIn, eventOfAsk, roundsIn } from './ask-in-rounds.js';
import { begunIn } from './begin-cases.js';
import type { SimulatedMail } from './count-mails.js';
import { wholeOf, type InParts } from './in-parts.js';
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
export function* simulateInParts(input: SimulationInput): InParts<Simulation> {
  const points = yield* playAll(
    input.points.map(({ followUp }) => rowOfFollowUp(followUp)),
    input,
  );
  const [asks, begun]: [UntoldAsk[], BegunCase[]] = [[], []];
  for (const round of roundsIn(input)) {
    const asked = askedIn(round, input, points);
    asks.push(...asked);
    begun.push(...begunIn(round, asked, input));
    yield;
  }
  const cases = yield* playAll([...input.cases.map(rowOfCase), ...begun], input);
  const events = [
    ...asks.map(eventOfAsk),
    ...[...points.values(), ...cases.values()].flatMap((played) => played.events),
  ];
  return {
    events: events.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))),
    begun,
    mails: yield* mailMornings(input, { asks, begun, played: new Map([...points, ...cases]) }),
  };
}

/** The same in one go. */
export const simulate = (input: SimulationInput): Simulation => wholeOf(simulateInParts(input));

function* playAll(
  instances: readonly PlayedInstance[],
  input: SimulationInput,
): InParts<ReadonlyMap<string, Played>> {
  const played = new Map<string, Played>();
  for (const each of instances) {
    played.set(each.id, playInstance(each, input));
    yield;
  }
  return played;
}
