import { describe, expect, it } from '@jest/globals';
import { fold } from '#kernel/testing';
import type { IncidentEvent } from '../core/incident.events.js';
import { incidentProjection } from './incident.projection.js';

const about = { kind: 'job', id: 'seal-log', category: null } as const;
const raised = (attempts: number): IncidentEvent => ({
  type: 'IncidentRaised',
  data: { about, work: 'seal-log', class: 'EXHAUSTED', error: `Error: ${attempts.toString()}`, attempts },
});
const retryAsked: IncidentEvent = { type: 'IncidentRetryAsked', data: { reason: 'Disken er byttet.' } };
const skipped: IncidentEvent = { type: 'IncidentSkipped', data: { reason: 'Står som det er.' } };
const reassigned: IncidentEvent = {
  type: 'IncidentReassigned',
  data: { to: 'kari', reason: 'Hun driver disken.' },
};
const resolved: IncidentEvent = { type: 'IncidentResolved', data: {} };

const at = (hour: number) => `2026-02-03T0${hour.toString()}:00:00.000Z`;
const after = (...events: readonly IncidentEvent[]) =>
  fold(
    incidentProjection,
    events.map((event, hour) => ({ event, subjectId: 'incident-1', at: at(hour) })),
  ).get('incident-1');

describe('The read model of incidents', () => {
  it('shows what stands, since when, and by whose hand', () => {
    expect(after(raised(5), reassigned)).toEqual({
      incidentId: 'incident-1',
      state: 'OPEN',
      about,
      work: 'seal-log',
      class: 'EXHAUSTED',
      error: 'Error: 5',
      attempts: 5,
      assignee: 'kari',
      raisedAt: at(0),
      endedAt: null,
      history: [
        {
          ...{ at: at(0), recordedAt: at(0), actor: 'person-1', act: 'RAISED', reason: null, to: null },
          ...{ class: 'EXHAUSTED', error: 'Error: 5', attempts: 5 },
        },
        {
          ...{ at: at(1), recordedAt: at(1), actor: 'person-1', act: 'REASSIGNED', to: 'kari' },
          ...{ reason: 'Hun driver disken.', class: null, error: null, attempts: null },
        },
      ],
      revision: '1',
    });
  });

  it('shows a retry that failed as the same trouble, and what comes after it was well as new', () => {
    expect(after(raised(5), retryAsked)).toMatchObject({ state: 'RETRYING', endedAt: null });
    expect(after(raised(5), retryAsked, raised(10))).toMatchObject({
      ...{ state: 'OPEN', raisedAt: at(0), attempts: 10, error: 'Error: 10' },
    });
    expect(after(raised(5), resolved)).toMatchObject({ state: 'RESOLVED', endedAt: at(1) });
    expect(after(raised(5), resolved, raised(5))).toMatchObject({
      ...{ state: 'OPEN', raisedAt: at(2), endedAt: null },
    });
  });

  it('shows what was left as it is, with all that was done', () => {
    const incident = after(raised(5), retryAsked, raised(10), skipped);
    expect(incident).toMatchObject({ state: 'SKIPPED', endedAt: at(3), revision: '3' });
    expect(incident?.history.map(({ act, reason }) => [act, reason])).toEqual([
      ['RAISED', null],
      ['RETRY_ASKED', 'Disken er byttet.'],
      ['RAISED', null],
      ['SKIPPED', 'Står som det er.'],
    ]);
  });

  it('can be found by what it is about, and sorted by how long it has stood', () => {
    const incident = after(raised(5));
    const { columns } = incidentProjection;
    const found = Object.entries(columns).map(([name, { of }]) => [name, incident && of(incident)]);
    expect(Object.fromEntries(found)).toEqual({
      ...{ state: 'OPEN', kind: 'job', aboutId: 'seal-log', work: 'seal-log', assignee: null },
      raisedAt: at(0),
    });
  });
});
