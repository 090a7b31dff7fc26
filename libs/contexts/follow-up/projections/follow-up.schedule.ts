import { agendaInNewState, evolveAgenda, nextDue, type Agenda, type AgendaEvent } from '#engine';
import { insertInTime, type Instant, type RecordedEvent } from '#kernel';
import { pinnedProcedure } from '#contexts/procedures';
import { instanceOf } from '../core/follow-up.instance.js';
import { standingSince } from '../core/standing-since.js';
import { isEnded } from '../core/status.js';
import type { FollowUpDocument, HistoryEntry } from './follow-up.document.js';
import { entryOf } from './history.js';

type Recorded<T extends AgendaEvent['type']> = RecordedEvent<Extract<AgendaEvent, { type: T }>>;

/** The document with what an event means for its timers: since when it stands so, and what is due first. */
export const scheduled = (
  before: FollowUpDocument | undefined,
  after: FollowUpDocument,
): FollowUpDocument => {
  const agenda = before?.status === after.status ? after.agenda : agendaInNewState(after.agenda);
  const document = { ...after, since: sinceOf(after), agenda };
  const stays = before !== undefined && reckonedFrom.every((name) => before[name] === document[name]);
  return stays ? document : { ...document, nextDue: firstDue(document) };
};

/** All that what is due depends on. Most events change none of it, and reckoning costs more than the rest of a fold. */
const reckonedFrom = [
  'status',
  'since',
  'timersFrom',
  'deadline',
  'holdUntil',
  'told',
  'agenda',
  'procedure',
] as const satisfies readonly (keyof FollowUpDocument)[];

const sinceOf = ({ openedAs: status, openedAt, history }: FollowUpDocument): Instant => {
  const recordedAt = history.find(({ type }) => type === 'FollowUpOpened')?.recordedAt ?? openedAt;
  return standingSince({ at: openedAt, recordedAt, status }, history);
};

const firstDue = (document: FollowUpDocument) =>
  isEnded(document.status) ? null : nextDue(pinnedProcedure(document.procedure), instanceOf(document));

const noted = (
  document: FollowUpDocument,
  event: RecordedEvent,
  { agenda, details }: { readonly agenda: Agenda; readonly details: HistoryEntry['details'] },
): FollowUpDocument => ({
  ...document,
  agenda,
  history: insertInTime(document.history, entryOf(event, details)),
  revision: event.revision.toString(),
});

export const timerFired = (document: FollowUpDocument, event: Recorded<'TimerFired'>) => {
  const { key, due, act, to } = event.data;
  const agenda = evolveAgenda.TimerFired(document.agenda, event.data);
  return noted(document, event, { agenda, details: { timer: key, due, act, to: to.join(', ') } });
};

export const timerSkipped = (document: FollowUpDocument, event: Recorded<'TimerSkipped'>) => {
  const { key, due, because } = event.data;
  const agenda = evolveAgenda.TimerSkipped(document.agenda, event.data);
  return noted(document, event, { agenda, details: { timer: key, due, because } });
};

export const taskClaimed = (document: FollowUpDocument, event: Recorded<'TaskClaimed'>) =>
  noted(document, event, {
    agenda: evolveAgenda.TaskClaimed(document.agenda, event.data),
    details: { ...event.data },
  });

export const taskDelegated = (document: FollowUpDocument, event: Recorded<'TaskDelegated'>) =>
  noted(document, event, {
    agenda: evolveAgenda.TaskDelegated(document.agenda, event.data),
    details: { ...event.data },
  });

export const taskAcknowledged = (document: FollowUpDocument, event: Recorded<'TaskAcknowledged'>) =>
  noted(document, event, {
    agenda: evolveAgenda.TaskAcknowledged(document.agenda, event.data),
    details: { ...event.data },
  });

export const migrated = (document: FollowUpDocument, event: Recorded<'InstanceMigrated'>) => {
  const { from, to, timers, reason } = event.data;
  const name = ({ id, version }: typeof to) => `${id}@${version.toString()}`;
  const moved = noted(document, event, {
    agenda: evolveAgenda.InstanceMigrated(document.agenda, event.data),
    details: { 'procedure.from': name(from), 'procedure.to': name(to), timers, reason },
  });
  return { ...moved, procedure: to, ...(timers === 'recompute' && { timersFrom: event.recordedAt }) };
};
