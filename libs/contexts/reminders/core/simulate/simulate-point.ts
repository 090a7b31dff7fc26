import {
  evolveAgenda,
  fireTimers,
  isEndedIn,
  nextDue,
  type AgendaEvent,
  type Instance,
  type Procedure,
} from '#engine';
import { addresseesOf, instanceOf, type FollowUpDocument } from '#contexts/follow-up';
import { addDays, at, type LocalDate } from '#kernel';
import { pinnedProcedure, type AddresseeCode, type Status } from '#contexts/procedures';
import type { SimulatedEvent, SimulatedStatus, SimulationInput } from './simulation.js';

type Fired = Extract<AgendaEvent, { type: 'TimerFired' | 'TimerSkipped' }>;

/** What would happen of itself to one point, if nobody did anything about it. */
export interface SimulatedPoint {
  readonly events: readonly SimulatedEvent[];
  readonly statuses: readonly SimulatedStatus[];
}

/** Its timers, day by day on which something is due, as the worker would fire them. */
export const simulatePoint = (followUp: FollowUpDocument, input: SimulationInput): SimulatedPoint => {
  const procedure = procedureOf(followUp, input);
  const events: SimulatedEvent[] = [];
  const statuses: SimulatedStatus[] = [];
  let instance = instanceOf(followUp);
  for (let day = firstLook(procedure, instance, input.from); day !== null && day < input.to;) {
    const fired = fireTimers(procedure, instance, { until: day, closedDays: input.closedDays });
    events.push(...fired.flatMap((event) => eventsOf(event, { followUp, input, day: day as LocalDate })));
    const moved = afterFired(procedure, instance, fired, day);
    if (moved.state !== instance.state) statuses.push(cameTo(procedure, moved.state, day));
    instance = moved;
    day = firstLook(procedure, instance, fired.length === 0 ? addDays(day, 1) : day);
  }
  return { events, statuses };
};

const cameTo = (procedure: Procedure, state: string, day: LocalDate): SimulatedStatus => ({
  day,
  status: state as Status,
  ended: isEndedIn(procedure, state),
});

const procedureOf = ({ procedure }: FollowUpDocument, input: SimulationInput): Procedure =>
  input.procedure?.id === procedure.id ? input.procedure : pinnedProcedure(procedure);

/** The first day from one on that is worth a look; null when nothing will be due. */
const firstLook = (procedure: Procedure, instance: Instance, from: LocalDate): LocalDate | null => {
  const next = isEndedIn(procedure, instance.state) ? null : nextDue(procedure, instance);
  return next === null || next >= from ? next : from;
};

interface Happening {
  readonly followUp: FollowUpDocument;
  readonly input: SimulationInput;
  readonly day: LocalDate;
}

const eventsOf = (event: Fired, { followUp, input, day }: Happening): readonly SimulatedEvent[] => {
  if (event.type === 'TimerSkipped') return [];
  const { key, act, to } = event.data;
  const common = { day, key, followUpIds: [followUp.followUpId] };
  if (act === 'STEP') return [{ ...common, what: 'STEP', as: null, people: [] }];
  const staff = { organisation: input.organisation, day };
  return (to as AddresseeCode[]).map((as) => ({
    ...common,
    what: act,
    as,
    people: addresseesOf(as, followUp, staff),
  }));
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
    : { ...instance, agenda, state: to, since: at(day, '06:00') };
};
