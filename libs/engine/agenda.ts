import type { ActorId, EventOf, LocalDate } from '#kernel';
import type { agendaEvents } from './agenda.events.js';
import type { Agenda, TaskState } from './instance.js';

/** An event of an instance's agenda. */
export type AgendaEvent = EventOf<{ readonly category: string; readonly definitions: typeof agendaEvents }>;
/** One kind of them. */
export type AgendaEventOf<T extends AgendaEvent['type']> = Extract<AgendaEvent, { type: T }>;

const handled = (agenda: Agenda, key: string, due: LocalDate): Agenda => ({
  ...agenda,
  handled: { ...agenda.handled, [key]: [...(agenda.handled[key] ?? []), due] },
});

const idle: TaskState = { claimedBy: null, acknowledgedBy: null };

const changed = (agenda: Agenda, task: string, to: Partial<TaskState>): Agenda => ({
  ...agenda,
  tasks: { ...agenda.tasks, [task]: { ...(agenda.tasks[task] ?? idle), ...to } },
});

type Evolve = {
  readonly [T in AgendaEvent['type']]: (agenda: Agenda, data: AgendaEventOf<T>['data']) => Agenda;
};

/** How each event changes the agenda; whoever runs the procedure keeps it beside its own state. */
export const evolveAgenda: Evolve = {
  TimerFired: (agenda, { key, due }) => handled(agenda, key, due),
  TimerSkipped: (agenda, { key, due }) => handled(agenda, key, due),
  TaskClaimed: (agenda, { task, by }) => changed(agenda, task, { claimedBy: by as ActorId }),
  TaskDelegated: (agenda, { task, to }) => changed(agenda, task, { claimedBy: to as ActorId }),
  TaskAcknowledged: (agenda, { task, by }) => changed(agenda, task, { acknowledgedBy: by as ActorId }),
  InstanceMigrated: (agenda, { timers }) =>
    timers === 'keep' ? { ...agenda, tasks: {} } : { handled: {}, tasks: {} },
};

/** Tasks belong to a state: whoever comes to another begins with none done. */
export const agendaInNewState = (agenda: Agenda): Agenda =>
  Object.keys(agenda.tasks).length === 0 ? agenda : { ...agenda, tasks: {} };
