import {
  decider,
  refuseTexts,
  reject,
  said,
  type Aggregate,
  type Issued,
  type Rejection,
  type TextRejection,
  type WorkAbout,
} from '#kernel';
import { errorLine } from './error-line.js';
import type { IncidentAct, IncidentCommand, RaiseIncident } from './incident.commands.js';
import { incidentEvents, type IncidentEvent } from './incident.events.js';
import { isRetryable } from './retryable-work.js';

/** `OPEN` waits for a person, `RETRYING` for the worker; of the other two nothing is to be done. */
export const incidentStates = ['OPEN', 'RETRYING', 'SKIPPED', 'RESOLVED'] as const;
export type IncidentState = (typeof incidentStates)[number];

/** Those that somebody, or something, still has to see to. */
export const openStates = ['OPEN', 'RETRYING'] as const satisfies readonly IncidentState[];

export interface RaisedIncident {
  readonly state: IncidentState;
  readonly about: WorkAbout;
  readonly work: string;
  readonly attempts: number;
  /** The person who is to see to it. */
  readonly assignee: string | null;
}

export type Incident = 'absent' | RaisedIncident;

export type IncidentRejection =
  | Rejection<
      'not-yours' | 'reason-required' | 'incident-not-found' | 'incident-ended' | 'incident-not-retryable'
    >
  | TextRejection;

type Decision = readonly IncidentEvent[] | IncidentRejection;

/** Who sees to incidents; whoever runs Iverk does from the command line. */
const handlers = ['COORDINATOR', 'DIRECTOR'];

const isSystem = ({ roles }: Issued) => roles.includes('SYSTEM');

const refuseHandler = (issued: Issued) =>
  isSystem(issued) || handlers.some((role) => issued.roles.includes(role))
    ? undefined
    : reject('not-yours', { by: handlers.join(', ') });

const refuseReason = (reason: string) =>
  said(reason) === null ? reject('reason-required') : refuseTexts({ reason });

const isOpen = ({ state }: RaisedIncident) => (openStates as readonly IncidentState[]).includes(state);

/** Work that fails again is news when somebody has asked for it to be tried, and when it had been well. */
const raise = ({ data, issued }: RaiseIncident, incident: Incident): Decision => {
  if (!isSystem(issued)) return reject('not-yours', { by: 'SYSTEM' });
  if (incident !== 'absent' && (incident.state === 'OPEN' || incident.state === 'SKIPPED')) return [];
  const before = incident !== 'absent' && incident.state === 'RETRYING' ? incident.attempts : 0;
  const raised = { ...data, error: errorLine(data.error), attempts: before + data.attempts };
  return [{ type: 'IncidentRaised', data: raised }];
};

/** Also what was skipped has become well, so that its next trouble is seen. */
const resolve = (issued: Issued, incident: Incident): Decision => {
  if (!isSystem(issued)) return reject('not-yours', { by: 'SYSTEM' });
  return incident === 'absent' || incident.state === 'RESOLVED'
    ? []
    : [{ type: 'IncidentResolved', data: {} }];
};

/** What is asked of whoever acts, before what the act itself asks for. */
const act = (
  { data: { reason }, issued }: IncidentAct,
  incident: Incident,
  decide: (incident: RaisedIncident, reason: string) => Decision,
): Decision => {
  const refused = refuseHandler(issued) ?? refuseReason(reason);
  if (refused !== undefined) return refused;
  if (incident === 'absent') return reject('incident-not-found');
  return isOpen(incident) ? decide(incident, reason.trim()) : reject('incident-ended');
};

const retry = ({ state, work }: RaisedIncident, reason: string): Decision => {
  if (!isRetryable(work)) return reject('incident-not-retryable', { work });
  return state === 'RETRYING' ? [] : [{ type: 'IncidentRetryAsked', data: { reason } }];
};

const moved = (incident: Incident, to: Partial<RaisedIncident>): Incident =>
  incident === 'absent' ? incident : { ...incident, ...to };

/** Trouble that waiting does not mend stands until a person has decided what is to be done, or until it goes well. */
export const incidentDecider = decider<IncidentCommand, IncidentEvent, Incident, IncidentRejection>({
  initialState: 'absent',
  decide: {
    RaiseIncident: raise,
    ResolveIncident: ({ issued }, incident) => resolve(issued, incident),
    RetryIncident: (command, incident) => act(command, incident, retry),
    SkipIncident: (command, incident) =>
      act(command, incident, (_, reason) => [{ type: 'IncidentSkipped', data: { reason } }]),
    ReassignIncident: (command, incident) =>
      act(command, incident, ({ assignee }, reason) => {
        const { to } = command.data;
        return to === assignee ? [] : [{ type: 'IncidentReassigned', data: { to, reason } }];
      }),
  },
  evolve: {
    IncidentRaised: (incident, { data: { about, work, attempts } }) => ({
      ...{ state: 'OPEN', about, work, attempts },
      assignee: incident === 'absent' ? null : incident.assignee,
    }),
    IncidentRetryAsked: (incident) => moved(incident, { state: 'RETRYING' }),
    IncidentSkipped: (incident) => moved(incident, { state: 'SKIPPED' }),
    IncidentReassigned: (incident, { data: { to } }) => moved(incident, { assignee: to }),
    IncidentResolved: (incident) => moved(incident, { state: 'RESOLVED' }),
  },
});

export const incidentAggregate: Aggregate = { catalog: incidentEvents, decider: incidentDecider };
