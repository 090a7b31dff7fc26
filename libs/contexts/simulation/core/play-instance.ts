import {
  evolveAgenda,
  fireTimers,
  isEndedIn,
  nextDue,
  type AgendaEvent,
  type Instance,
  type Procedure,
} from '#engine';
import { addDays, at, type LocalDate } from '#kernel';
import { pinnedProcedure, workDayBegins, type AddresseeCode } from '#contexts/procedures';
import type { Notice } from '#contexts/reminders';
import type { PlayedInstance, SimulatedEvent, SimulatedState, SimulationInput } from './simulation.js';

type Fired = Extract<AgendaEvent, { type: 'TimerFired' | 'TimerSkipped' }>;

/** What would happen of itself to one instance, if nobody did anything about it. */
export interface Played {
  readonly events: readonly SimulatedEvent[];
  readonly states: readonly SimulatedState[];
  readonly notices: readonly SimulatedNotice[];
}

/** A rung of a timer, as it is told in the morning's mail. */
export interface SimulatedNotice {
  readonly day: LocalDate;
  readonly notice: Notice;
}

/** Its timers, day by day on which something is due, as the worker would fire them. */
export const playInstance = (played: PlayedInstance, input: SimulationInput): Played => {
  const procedure = procedureOf(played, input);
  const events: SimulatedEvent[] = [];
  const states: SimulatedState[] = [];
  const notices: SimulatedNotice[] = [];
  let { instance } = played;
  for (let day = firstLook(procedure, instance, input.from); day !== null && day < input.to;) {
    const fired = fireTimers(procedure, instance, { until: day, closedDays: input.closedDays });
    events.push(...fired.flatMap((event) => eventsOf(event, { played, input, day: day as LocalDate })));
    notices.push(...fired.flatMap((event) => noticeOf(event, day as LocalDate)));
    const moved = afterFired(procedure, instance, fired, day);
    if (moved.state !== instance.state)
      states.push({ day, state: moved.state, ended: isEndedIn(procedure, moved.state) });
    instance = moved;
    day = firstLook(procedure, instance, fired.length === 0 ? addDays(day, 1) : day);
  }
  return { events, states, notices };
};

const procedureOf = ({ procedure }: PlayedInstance, input: SimulationInput): Procedure =>
  input.procedure?.id === procedure.id ? input.procedure : pinnedProcedure(procedure);

/** The first day from one on that is worth a look; null when nothing will be due. */
const firstLook = (procedure: Procedure, instance: Instance, from: LocalDate): LocalDate | null => {
  const next = isEndedIn(procedure, instance.state) ? null : nextDue(procedure, instance);
  return next === null || next >= from ? next : from;
};

interface Happening {
  readonly played: PlayedInstance;
  readonly input: SimulationInput;
  readonly day: LocalDate;
}

const eventsOf = (event: Fired, { played, input, day }: Happening): readonly SimulatedEvent[] => {
  if (event.type === 'TimerSkipped') return [];
  const { key, act, to } = event.data;
  const { sort, id } = played;
  const about = { followUpIds: sort === 'FOLLOW_UP' ? [id] : [], caseIds: sort === 'CASE' ? [id] : [] };
  const common = { day, key, ...about };
  if (act === 'STEP') return [{ ...common, what: 'STEP', as: null, people: [] }];
  const staff = { organisation: input.organisation, day };
  return (to as AddresseeCode[]).map((as) => ({
    ...common,
    what: act,
    as,
    people: played.addressees(as, staff),
  }));
};

const noticeOf = (event: Fired, day: LocalDate): readonly SimulatedNotice[] => {
  if (event.type === 'TimerSkipped' || event.data.act === 'STEP') return [];
  const { key: rung, due, act, to } = event.data;
  const firedAt = at(day, workDayBegins);
  return [{ day, notice: { rung, due, act, to, firedAt, told: [], stopped: null } }];
};

const afterFired = (
  procedure: Procedure,
  instance: Instance,
  fired: readonly Fired[],
  day: LocalDate,
): Instance => {
  const agenda = fired.reduce(
    (before, event) =>
      event.type === 'TimerFired'
        ? evolveAgenda.TimerFired(before, event.data)
        : evolveAgenda.TimerSkipped(before, event.data),
    instance.agenda,
  );
  const last = fired.at(-1);
  const step = last?.type === 'TimerFired' ? last.data.step : null;
  const to = procedure.transitions.find(({ id }) => id === step)?.to[0];
  return to === undefined
    ? { ...instance, agenda }
    : { ...instance, agenda, state: to, since: at(day, workDayBegins) };
};
