import { describe, expect, it } from '@jest/globals';
import { isRejection, type Effect, type LocalDate, type TenantId } from '#kernel';
import { record } from '#kernel/testing';
import { incidentDecider } from '../core/incident.decider.js';
import { incidentIdOf } from '../core/incident-id.js';
import { raiseWhenMailRefused } from './raise-when-mail-refused.policy.js';
import { resolveWhenMailResent } from './resolve-when-mail-resent.policy.js';
import { retryWhenAsked } from './retry-when-asked.policy.js';

describe('When somebody asks for another try', () => {
  it('the worker is woken, with ids and nothing else', () => {
    const event = { type: 'IncidentRetryAsked', data: { reason: 'Nå virker det.' } } as const;
    const effects = record([{ event, subjectId: 'incident-1' }]).flatMap(
      (each) => retryWhenAsked.on.IncidentRetryAsked?.(each) ?? [],
    );
    const data = { tenant: '9999', incidentId: 'incident-1' };
    const job = { queue: 'operations', name: 'retry', id: 'retry.9999.incident-1', data };
    expect(effects).toEqual([{ do: 'wake', job }]);
  });
});

describe('When a mail server has refused a mail for good', () => {
  const refusal = {
    type: 'MailRefused',
    data: { mailKey: 'mail-1', response: '550 no such user' },
  } as const;
  const effects = record([{ event: refusal, subjectId: 'dispatch-1' }]).flatMap(
    (each) => raiseWhenMailRefused.on.MailRefused?.(each) ?? [],
  );
  const [effect] = effects as readonly Extract<Effect, { do: 'send' }>[];
  const about = { kind: 'mail', id: 'mail-1', category: 'dispatch' } as const;

  it('an incident is raised about that mail', () => {
    expect(effects).toHaveLength(1);
    expect(effect?.subjectId).toBe(incidentIdOf({ tenant: '9999' as TenantId, about, work: 'send-mail' }));
    const outcome = incidentDecider.decide(effect?.command as never, incidentDecider.initialState);
    expect(outcome).toEqual([
      {
        type: 'IncidentRaised',
        data: { about, work: 'send-mail', class: 'TERMINAL', error: '550 no such user', attempts: 1 },
      },
    ]);
    expect(isRejection(outcome)).toBe(false);
  });

  it('or has put it off for three days, likewise', () => {
    const givenUp = { type: 'MailGivenUp', data: refusal.data } as const;
    const [likewise] = record([{ event: givenUp, subjectId: 'dispatch-1' }]).flatMap(
      (each) => raiseWhenMailRefused.on.MailGivenUp?.(each) ?? [],
    );
    expect(likewise).toMatchObject({ do: 'send', subjectId: effect?.subjectId });
  });
});

describe('When a mail is planned', () => {
  const planned = (again: string | null) =>
    ({
      type: 'MailPlanned',
      data: {
        ...({ language: 'nb', letter: 'DIGEST' } as const),
        ...{ mailKey: 'mail-2', recipient: 'officer', items: [], again, on: '2026-03-02' as LocalDate },
      },
    }) as const;
  const effectsOf = (again: string | null) =>
    record([{ event: planned(again), subjectId: 'dispatch-1' }]).flatMap(
      (each) => resolveWhenMailResent.on.MailPlanned?.(each) ?? [],
    );

  it('the incident of the one it repeats is resolved', () => {
    const about = { kind: 'mail', id: 'mail-1', category: 'dispatch' } as const;
    const subjectId = incidentIdOf({ tenant: '9999' as TenantId, about, work: 'send-mail' });
    expect(effectsOf('mail-1')).toMatchObject([{ subjectId, command: { type: 'ResolveIncident' } }]);
  });

  it('nothing is done about any incident where it repeats none', () => {
    expect(effectsOf(null)).toEqual([]);
  });
});
