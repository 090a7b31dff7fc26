import { addMonths, type LocalDate } from '#kernel';
import { openingDayOf, periodOf, startOfPeriod } from '../period.js';
import { planRound } from '../plan-round.js';
import { simulatePoint, type SimulatedPoint } from './simulate-point.js';
import { standingOn, type SimulatedEvent, type SimulationInput } from './simulation.js';

/**
 * Everything that would happen in the municipality if nobody did anything about it: the asking of each period, and every
 * timer of every open point, in order of days. Pure: it plays the rules that the worker runs by, and touches nothing.
 */
export const simulate = (input: SimulationInput): readonly SimulatedEvent[] => {
  const played = new Map(
    input.points.map(({ followUp }) => [followUp.followUpId, simulatePoint(followUp, input)]),
  );
  const timers = [...played.values()].flatMap(({ events }) => events);
  const asked = openingDays(input).flatMap((day) => askedOn(day, input, played));
  return [...asked, ...timers].toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
};

const monthsIn = { MONTHLY: 1, TERTIAL: 4 } as const;

/** The days on which a period's asking would begin. */
const openingDays = ({ rhythm, closedDays, from, to }: SimulationInput): readonly LocalDate[] => {
  if (rhythm === 'NEVER') return [];
  const days: LocalDate[] = [];
  for (let first = startOfPeriod(from, rhythm); first < to; first = addMonths(first, monthsIn[rhythm])) {
    const day = openingDayOf(first, rhythm, closedDays);
    if (day >= from && day < to) days.push(day);
  }
  return days;
};

const askedOn = (
  day: LocalDate,
  input: SimulationInput,
  played: ReadonlyMap<string, SimulatedPoint>,
): readonly SimulatedEvent[] => {
  const { tenant, rhythm, language, organisation, people } = input;
  const { mails } = planRound({
    ...{ tenant, language, organisation, people },
    staffedOn: day,
    period: periodOf(day, rhythm),
    points: input.points.map(({ followUp, vedtak }) => ({
      followUp: standingOn(followUp, played.get(followUp.followUpId)?.statuses ?? [], day),
      vedtak,
    })),
    alreadyAsked: new Set(),
  });
  return mails.map(({ recipient, points }) => ({
    day,
    what: 'ASK',
    key: null,
    as: points[0]?.as ?? null,
    followUpIds: points.map(({ followUpId }) => followUpId),
    people: [recipient],
  }));
};
