import { projection, type RecordedEvent } from '#kernel';
import { incidentEvents, type IncidentEvent } from '../core/incident.events.js';
import type { IncidentActCode, IncidentDocument, IncidentHistoryEntry } from './incident.document.js';

type Told = Partial<Omit<IncidentHistoryEntry, 'act' | 'at' | 'recordedAt' | 'actor'>>;

const entryOf = (
  act: IncidentActCode,
  { occurredAt: at, recordedAt, actor }: RecordedEvent<IncidentEvent>,
  told: Told,
): IncidentHistoryEntry => ({
  ...{ at, recordedAt, actor, act },
  ...{ reason: null, to: null, class: null, error: null, attempts: null },
  ...told,
});

type Raised = RecordedEvent<Extract<IncidentEvent, { type: 'IncidentRaised' }>>;

/** Trouble that comes back after it was well is new trouble; after a retry it is the same. */
const raised = (before: IncidentDocument | undefined, event: Raised): IncidentDocument => {
  const { about, work, class: kind, error, attempts } = event.data;
  const present = { about, work, class: kind, error, attempts };
  return {
    ...present,
    incidentId: event.subjectId,
    state: 'OPEN',
    assignee: before?.assignee ?? null,
    raisedAt: before?.state === 'RETRYING' ? before.raisedAt : event.occurredAt,
    endedAt: null,
    history: [...(before?.history ?? []), entryOf('RAISED', event, { class: kind, error, attempts })],
    revision: event.revision.toString(),
  };
};

const acted = (
  incident: IncidentDocument | undefined,
  event: RecordedEvent<IncidentEvent>,
  [act, told]: readonly [IncidentActCode, Told],
  change: Partial<IncidentDocument>,
): IncidentDocument | undefined =>
  incident && {
    ...incident,
    ...change,
    history: [...incident.history, entryOf(act, event, told)],
    revision: event.revision.toString(),
  };

/** What has gone wrong in the background, what is to be done about it, and by whom? */
export const incidentProjection = projection<IncidentEvent, IncidentDocument>({
  name: 'incident',
  version: 1,
  catalogs: [incidentEvents],
  keyOf: ({ subjectId }) => subjectId,
  columns: {
    state: { type: 'text', of: ({ state }) => state },
    kind: { type: 'text', of: ({ about }) => about.kind },
    aboutId: { type: 'text', of: ({ about }) => about.id },
    work: { type: 'text', of: ({ work }) => work },
    assignee: { type: 'text', of: ({ assignee }) => assignee },
    raisedAt: { type: 'text', of: ({ raisedAt }) => raisedAt },
  },
  indexes: [['state', 'raisedAt'], ['aboutId']],
  on: {
    IncidentRaised: raised,
    IncidentRetryAsked: (incident, event) =>
      acted(incident, event, ['RETRY_ASKED', event.data], { state: 'RETRYING' }),
    IncidentSkipped: (incident, event) =>
      acted(incident, event, ['SKIPPED', event.data], { state: 'SKIPPED', endedAt: event.occurredAt }),
    IncidentReassigned: (incident, event) =>
      acted(incident, event, ['REASSIGNED', event.data], { assignee: event.data.to }),
    IncidentResolved: (incident, event) =>
      acted(incident, event, ['RESOLVED', {}], { state: 'RESOLVED', endedAt: event.occurredAt }),
  },
});
