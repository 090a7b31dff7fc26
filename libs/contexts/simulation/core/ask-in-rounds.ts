import { addMonths, type LocalDate } from '#kernel';
import { openingDayOf, periodOf, planRound, startOfPeriod } from '#contexts/reminders';
import type { Played } from './play-instance.js';
import { standingOn, type SimulatedEvent, type SimulationInput } from './simulation.js';

type Calendar = Pick<SimulationInput, 'rhythm' | 'closedDays' | 'from' | 'to'>;

/** A round that would be opened in the meantime. */
export interface SimulatedRound {
  readonly day: LocalDate;
  readonly period: string;
}

const monthsIn = { MONTHLY: 1, TERTIAL: 4 } as const;

/** The rounds there would be: one each period, on the day its asking begins. */
export const roundsIn = ({ rhythm, closedDays, from, to }: Calendar): readonly SimulatedRound[] => {
  if (rhythm === 'NEVER') return [];
  const rounds: SimulatedRound[] = [];
  for (let first = startOfPeriod(from, rhythm); first < to; first = addMonths(first, monthsIn[rhythm])) {
    const day = openingDayOf(first, rhythm, closedDays);
    if (day >= from && day < to) rounds.push({ day, period: periodOf(day, rhythm) });
  }
  return rounds;
};

/** Who would be asked about what in a round: each once, as it plans them. */
export const askedIn = (
  { day, period }: SimulatedRound,
  input: SimulationInput,
  played: ReadonlyMap<string, Played>,
): readonly SimulatedEvent[] => {
  const { tenant, language, organisation, people } = input;
  const { asks } = planRound({
    ...{ tenant, language, organisation, people, period },
    staffedOn: day,
    points: input.points.map(({ followUp, vedtak }) => ({
      followUp: standingOn(followUp, played.get(followUp.followUpId)?.states ?? [], day),
      vedtak,
    })),
    alreadyAsked: new Set(),
  });
  return asks.map(({ recipient, points }) => ({
    ...{ day, what: 'ASK', key: null, as: points[0]?.as ?? null, caseIds: [] },
    followUpIds: points.map(({ followUpId }) => followUpId),
    people: [recipient],
  }));
};
