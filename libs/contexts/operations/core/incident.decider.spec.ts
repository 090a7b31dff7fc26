import { describe, expect, it } from '@jest/globals';
import type { ActorId, Instant, TenantId } from '#kernel';
import { specify } from '#kernel/testing';
import { errorLine } from './error-line.js';
import type { IncidentAct, IncidentCommand } from './incident.commands.js';
import { incidentDecider } from './incident.decider.js';
import type { IncidentEvent } from './incident.events.js';
import { incidentIdOf } from './incident-id.js';

const given = specify(incidentDecider);
const issuedIn = (...roles: readonly string[]) => ({
  by: 'somebody' as ActorId,
  roles,
  at: '2026-02-03T09:00:00.000Z' as Instant,
});
const system = issuedIn('SYSTEM');
const reason = 'Nøkkelen er byttet.';
const about = { kind: 'job', id: 'seal-log', category: null } as const;
const trouble = { about, work: 'seal-log', class: 'EXHAUSTED', error: 'Error: disk', attempts: 5 } as const;

const raise = (rest: Partial<typeof trouble> = {}): IncidentCommand => ({
  type: 'RaiseIncident',
  data: { ...trouble, ...rest },
  issued: system,
});
const resolve: IncidentCommand = { type: 'ResolveIncident', data: {}, issued: system };
const raised = (rest: Partial<Extract<IncidentEvent, { type: 'IncidentRaised' }>['data']> = {}) =>
  ({ type: 'IncidentRaised', data: { ...trouble, ...rest } }) satisfies IncidentEvent;
const retryAsked: IncidentEvent = { type: 'IncidentRetryAsked', data: { reason } };
const skipped: IncidentEvent = { type: 'IncidentSkipped', data: { reason } };
const reassigned: IncidentEvent = { type: 'IncidentReassigned', data: { to: 'kari', reason } };
const resolved: IncidentEvent = { type: 'IncidentResolved', data: {} };

type ActType = IncidentAct['type'];
const ask = (type: ActType, roles: readonly string[] = ['COORDINATOR'], why = reason): IncidentAct =>
  type === 'ReassignIncident'
    ? { type, data: { to: 'kari', reason: why }, issued: issuedIn(...roles) }
    : { type, data: { reason: why }, issued: issuedIn(...roles) };
const acts: readonly (readonly [ActType, IncidentEvent])[] = [
  ['RetryIncident', retryAsked],
  ['SkipIncident', skipped],
  ['ReassignIncident', reassigned],
];

describe('Work that was given up', () => {
  it('is an incident', () => {
    given().when(raise()).then(raised());
  });

  it('is one incident while it stands, and none while it is to be left as it is', () => {
    given(raised()).when(raise()).thenNothing();
    given(raised(), skipped).when(raise()).thenNothing();
  });

  it('that fails again when it was asked for stands again, with all its tries counted', () => {
    given(raised(), retryAsked)
      .when(raise())
      .then(raised({ attempts: 10 }));
    given(raised(), retryAsked, raised({ attempts: 10 }))
      .when(ask('RetryIncident'))
      .then(retryAsked);
  });

  it('is new trouble when it had been well', () => {
    given(raised({ attempts: 7 }), retryAsked, resolved)
      .when(raise())
      .then(raised());
  });

  it('says what went wrong in one line that holds nobody’s identity number', () => {
    given()
      .when(raise({ error: 'Error: to\nlinjer' } as object))
      .then(raised({ error: 'Error: to linjer' }));
    expect(errorLine('550 01811200065 is unknown')).toBe('•••');
    expect(errorLine(`${'x'.repeat(499)}😀 and more`)).toBe(`${'x'.repeat(499)}…`);
  });

  it('is told of by Iverk itself, and by nobody else', () => {
    const issued = issuedIn('DIRECTOR');
    given()
      .when({ ...raise(), issued })
      .thenRejected('not-yours');
    given(raised())
      .when({ ...resolve, issued })
      .thenRejected('not-yours');
  });
});

describe('Work that goes well', () => {
  it('ends the incident there was, also one that was skipped, so that the next trouble is seen', () => {
    for (const history of [[raised()], [raised(), retryAsked], [raised(), skipped]])
      given(...history)
        .when(resolve)
        .then(resolved);
    given(raised(), skipped, resolved).when(raise()).then(raised());
  });

  it('says nothing where there was no trouble, or none any more', () => {
    given().when(resolve).thenNothing();
    given(raised(), resolved).when(resolve).thenNothing();
  });
});

describe.each(acts)('%s', (type, event) => {
  it.each(['COORDINATOR', 'DIRECTOR', 'SYSTEM'])('is for %s', (role) => {
    given(raised())
      .when(ask(type, [role]))
      .then(event);
  });

  it('is for nobody else', () => {
    given(raised())
      .when(ask(type, ['CASE_OFFICER', 'LEADER', 'SECRETARY', 'AUDITOR']))
      .thenRejected('not-yours', { by: 'COORDINATOR, DIRECTOR' });
  });

  it('asks for a reason, without anybody’s identity number', () => {
    given(raised())
      .when(ask(type, ['COORDINATOR'], ' '))
      .thenRejected('reason-required');
    given(raised())
      .when(ask(type, ['COORDINATOR'], 'Gjelder 018112 00065.'))
      .thenRejected('national-id-in-text');
  });

  it('is refused where there is no incident, and where it has ended', () => {
    given().when(ask(type)).thenRejected('incident-not-found');
    given(raised(), skipped).when(ask(type)).thenRejected('incident-ended');
    given(raised(), resolved).when(ask(type)).thenRejected('incident-ended');
  });
});

describe('Asking for another try', () => {
  it('twice is once', () => {
    given(raised(), retryAsked).when(ask('RetryIncident')).thenNothing();
  });

  it('is refused for what nobody can do again', () => {
    for (const work of ['policy:open-follow-up-when-split', 'toString'])
      given(raised({ work })).when(ask('RetryIncident')).thenRejected('incident-not-retryable', { work });
  });

  it('can be taken back by leaving it as it is', () => {
    given(raised(), retryAsked).when(ask('SkipIncident')).then(skipped);
  });
});

describe('Giving it to a person', () => {
  it('is no news when it is theirs already', () => {
    given(raised(), reassigned).when(ask('ReassignIncident')).thenNothing();
  });

  it('lasts when the trouble comes back', () => {
    given(raised(), reassigned, resolved, raised()).when(ask('ReassignIncident')).thenNothing();
  });
});

describe('The id of an incident', () => {
  const work = { tenant: '9999' as TenantId, about, work: 'seal-log' };

  it('is made of what was tried on what, where', () => {
    expect(incidentIdOf(work)).toBe(incidentIdOf({ ...work, about: { ...about } }));
    const others = [
      { ...work, tenant: '8888' as TenantId },
      { ...work, work: 'other' },
      { ...work, about: { ...about, id: 'other' } },
      { ...work, about: { ...about, kind: 'instance' as const } },
    ];
    expect(new Set([work, ...others].map(incidentIdOf)).size).toBe(5);
  });
});
