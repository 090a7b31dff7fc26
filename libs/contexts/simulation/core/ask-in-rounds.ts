import { addDays, type LocalDate } from '#kernel';
import { planRound, roundsOpenOn, type UntoldAsk } from '#contexts/reminders';
import type { Played } from './play-instance.js';
import { standingOn, type SimulatedEvent, type SimulationInput } from './simulation.js';

type Calendar = Pick<SimulationInput, 'rhythm' | 'closedDays' | 'meetingDays' | 'from' | 'to'>;

/** A round that would be opened in the meantime. */
export interface SimulatedRound {
  readonly day: LocalDate;
  readonly period: string;
}

/** The rounds there would be: one each period, on the day its asking begins. */
export const roundsIn = ({
  rhythm,
  closedDays,
  meetingDays = [],
  from,
  to,
}: Calendar): readonly SimulatedRound[] => {
  // Closed days hold those of the quiet months already.
  const calendar = { rhythm, closedDays, quietMonths: [], meetingDays };
  const rounds: SimulatedRound[] = [];
  for (let day = from; day < to; day = addDays(day, 1))
    for (const { period, opens } of roundsOpenOn(day, calendar))
      if (opens === day) rounds.push({ day, period });
  return rounds;
};

/** Who would be asked about what in a round: each once, as it plans them. */
export const askedIn = (
  { day, period }: SimulatedRound,
  input: SimulationInput,
  played: ReadonlyMap<string, Played>,
): readonly UntoldAsk[] => {
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
  return asks.map(({ recipient, points }) => ({ period, askedOn: day, recipient, points }));
};

/** The asking of one person, as something that happens. */
export const eventOfAsk = ({ askedOn: day, recipient, points }: UntoldAsk): SimulatedEvent => ({
  ...{ day, what: 'ASK', key: null, as: points[0]?.as ?? null, caseIds: [] },
  followUpIds: points.map(({ followUpId }) => followUpId),
  people: [recipient],
});
