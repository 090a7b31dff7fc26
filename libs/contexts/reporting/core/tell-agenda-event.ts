import type { AgendaEvent } from '#engine';
import { agendaEventTexts, asideTexts } from './event.texts.js';
import { asSentence, dayIn, nameIn, type Sentence, type Telling, type ToldLine } from './tell-event.js';

export type Tellers<Type extends string, Line extends ToldLine = ToldLine> = Readonly<
  Record<Type, (line: Line, telling: Telling) => readonly Sentence[]>
>;

/** Timers and tasks are how the administration works; nobody else has these lines. */
export const agendaTellers: Tellers<AgendaEvent['type']> = {
  TimerFired: ({ details: { timer } }, telling) => [
    {
      text: agendaEventTexts.TimerFired,
      values: { timer: nameIn('timer', timer, telling), rung: nameIn('rung', timer, telling) },
    },
  ],
  TimerSkipped: ({ details: { timer, due, because } }, telling) => [
    {
      text: agendaEventTexts.TimerSkipped,
      values: { timer: nameIn('timer', timer, telling), due: dayIn(due, telling) },
    },
    { text: because === 'LATER_ONE' ? asideTexts.laterOne : asideTexts.tooLate },
  ],
  TaskClaimed: ({ details: { task } }, telling) => [
    { text: agendaEventTexts.TaskClaimed, values: { task: nameIn('task', task, telling) } },
  ],
  TaskDelegated: ({ details: { task, to, reason } }, telling) => [
    {
      text: agendaEventTexts.TaskDelegated,
      values: { task: nameIn('task', task, telling), to: nameIn('person', to, telling) },
    },
    { text: asideTexts.reason, values: { reason: asSentence(reason) } },
  ],
  TaskAcknowledged: ({ details: { task } }, telling) => [
    { text: agendaEventTexts.TaskAcknowledged, values: { task: nameIn('task', task, telling) } },
  ],
  InstanceMigrated: ({ details }) => [
    {
      text: agendaEventTexts.InstanceMigrated,
      values: { from: details['procedure.from'], to: details['procedure.to'] },
    },
    { text: asideTexts.reason, values: { reason: asSentence(details['reason']) } },
  ],
};
