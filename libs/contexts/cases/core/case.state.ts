import {
  agendaInNewState,
  emptyAgenda,
  evolveAgenda,
  nothingTold,
  withTold,
  type Agenda,
  type AgendaEvent,
  type Instance,
  type ProcedureRef,
  type ToldFields,
} from '#engine';
import type { Instant, LocalDate } from '#kernel';
import type { Responsibility } from './case.commands.js';
import type { CaseEvent } from './case.events.js';

type EventOfType<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;

/** What the decider knows of a case that has been opened. */
export interface OpenedCase extends Responsibility {
  readonly procedure: ProcedureRef;
  readonly state: string;
  /** When it came to that state, or when the log learned it where that was later. */
  readonly since: Instant;
  readonly title: string;
  readonly deadline: LocalDate | null;
  readonly told: ToldFields;
  readonly parent: { readonly id: string; readonly key: string } | null;
  /** How many steps it has taken. */
  readonly steps: number;
  /** The cases it has started, by their keys, and whether each is over. */
  readonly children: Readonly<Record<string, 'open' | 'ended'>>;
  readonly agenda: Agenda;
  /** When its timers began anew, where it was moved to another procedure so. */
  readonly timersFrom: Instant | null;
}

export type Case = OpenedCase | 'absent';

const present = (state: Case): OpenedCase => {
  if (state === 'absent') throw new Error('A stream begins with CaseOpened');
  return state;
};

const laterOf = (one: Instant, other: Instant): Instant => (one < other ? other : one);

/** A case as its procedure's timers see it: from its state, or from what a read model shows of it. */
export const caseInstanceOf = (
  of: Pick<OpenedCase, 'state' | 'since' | 'timersFrom' | 'deadline' | 'told' | 'agenda'>,
): Instance => ({
  state: of.state,
  since: of.timersFrom === null ? of.since : laterOf(of.since, of.timersFrom),
  dates: { ...of.told.dates, deadline: of.deadline },
  values: of.told.values,
  agenda: of.agenda,
});

type Evolve = {
  readonly [T in CaseEvent['type']]: (
    state: Case,
    event: EventOfType<T>,
    at: Instant,
    recordedAt: Instant,
  ) => Case;
};

const scheduled = (state: Case, change: (agenda: Agenda) => Agenda): OpenedCase => {
  const before = present(state);
  return { ...before, agenda: change(before.agenda) };
};

const evolveCaseAgenda: Pick<Evolve, AgendaEvent['type']> = {
  TimerFired: (state, { data }) => scheduled(state, (agenda) => evolveAgenda.TimerFired(agenda, data)),
  TimerSkipped: (state, { data }) => scheduled(state, (agenda) => evolveAgenda.TimerSkipped(agenda, data)),
  TaskClaimed: (state, { data }) => scheduled(state, (agenda) => evolveAgenda.TaskClaimed(agenda, data)),
  TaskDelegated: (state, { data }) => scheduled(state, (agenda) => evolveAgenda.TaskDelegated(agenda, data)),
  TaskAcknowledged: (state, { data }) =>
    scheduled(state, (agenda) => evolveAgenda.TaskAcknowledged(agenda, data)),
  InstanceMigrated: (state, { data }, _, recordedAt) => ({
    ...scheduled(state, (agenda) => evolveAgenda.InstanceMigrated(agenda, data)),
    procedure: data.to,
    state: data.state.to,
    ...(data.timers === 'recompute' && { timersFrom: recordedAt }),
  }),
};

/** How each event changes what the decider knows. */
export const evolveCase: Evolve = {
  CaseOpened: (_, { data }, at, recordedAt) => {
    const { procedure, state, title, shares, officer, deputy, deadline, told = nothingTold, parent } = data;
    return {
      ...{ procedure, state, title, shares, officer, deputy, deadline, told, parent },
      since: laterOf(at, recordedAt),
      steps: 0,
      children: {},
      agenda: emptyAgenda,
      timersFrom: null,
    };
  },
  CaseStepTaken: (state, { data }, at, recordedAt) => {
    const before = present(state);
    const { to, told = nothingTold, starts } = data;
    const stays = to === before.state;
    return {
      ...before,
      state: to,
      steps: before.steps + 1,
      since: stays ? before.since : laterOf(at, recordedAt),
      agenda: stays ? before.agenda : agendaInNewState(before.agenda),
      told: withTold(before.told, told),
      children: {
        ...before.children,
        ...Object.fromEntries(starts.map(({ key }) => [key, 'open' as const])),
      },
    };
  },
  CaseAssigned: (state, { data: { shares, officer, deputy } }) => ({
    ...present(state),
    ...{ shares, officer, deputy },
  }),
  CaseDeadlineMoved: (state, { data: { deadline } }) => ({ ...present(state), deadline }),
  ChildEnded: (state, { data: { key } }) => {
    const before = present(state);
    return { ...before, children: { ...before.children, [key]: 'ended' } };
  },
  ...evolveCaseAgenda,
};
