import { describe, expect, it } from '@jest/globals';
import { readEvent, type ActorId, type Instant, type Issued, type StoredEvent } from '#kernel';
import { specify } from '#kernel/testing';
import type { HandOverFollowUp, TakeOverFollowUp } from './follow-up.commands.js';
import { followUpDecider } from './follow-up.decider.js';
import { followUpEvents, type FollowUpEvent } from './follow-up.events.js';
import { politiskVedtakRef } from '#contexts/procedures';

type DataOf<T extends FollowUpEvent['type']> = Extract<FollowUpEvent, { type: T }>['data'];

const given = specify(followUpDecider);
const reason = 'Kari går ut i permisjon';
const as = (by: string, role: string, leads: readonly string[] = []): Issued => ({
  by: by as ActorId,
  roles: [role],
  leads,
  at: '2026-02-03T09:00:00.000Z' as Instant,
});
const coordinator = as('coordinator-1', 'COORDINATOR');
const stands = {
  unit: 'plan',
  coUnits: ['culture', 'health'],
  officer: 'officer-1',
  deputy: 'deputy-1',
  responsibleAsWritten: null,
};
const opened = (data: Partial<DataOf<'FollowUpOpened'>> = {}): FollowUpEvent => ({
  type: 'FollowUpOpened',
  data: {
    vedtakId: 'vedtak-1',
    point: 1,
    kind: 'VEDTAK',
    origin: 'triage',
    procedure: politiskVedtakRef,
    status: 'IKKE_STARTET',
    ...stands,
    deadline: null,
    noDeadlineBecause: 'Følger budsjettet',
    ...data,
  },
});
const assigned = (data: Partial<DataOf<'FollowUpAssigned'>>): FollowUpEvent => ({
  type: 'FollowUpAssigned',
  data: { ...stands, reason, ...data },
});
const handOver = (data: Partial<HandOverFollowUp['data']>, issued = coordinator): HandOverFollowUp => ({
  type: 'HandOverFollowUp',
  data: { reason, ...data },
  issued,
});

describe('Handing over', () => {
  it('to another officer keeps the rest, and says why', () => {
    given(opened())
      .when(handOver({ officer: 'officer-2', reason: ` ${reason} ` }))
      .then(assigned({ officer: 'officer-2' }));
  });

  it('to another unit leaves it no part responsibility beside', () => {
    given(opened())
      .when(handOver({ unit: 'culture' }))
      .then(assigned({ unit: 'culture', coUnits: ['health'] }));
  });

  it('to the deputy leaves none, unless another is named', () => {
    given(opened())
      .when(handOver({ officer: 'deputy-1' }))
      .then(assigned({ officer: 'deputy-1', deputy: null }));
    given(opened())
      .when(handOver({ officer: 'deputy-1', deputy: 'officer-1' }))
      .then(assigned({ officer: 'deputy-1', deputy: 'officer-1' }));
    given(opened())
      .when(handOver({ deputy: 'officer-1' }))
      .thenRejected('deputy-is-officer');
  });

  it('to nobody takes the officer away, and then it is the coordinator’s', () => {
    given(opened())
      .when(handOver({ officer: null, deputy: null }))
      .then(assigned({ officer: null, deputy: null }));
  });

  it('keeps the list’s words for who answers when only a deputy is named', () => {
    const words = { responsibleAsWritten: 'Plansjef' };
    given(opened(words))
      .when(handOver({ deputy: 'deputy-2' }))
      .then(assigned({ deputy: 'deputy-2', ...words }));
    given(opened(words))
      .when(handOver({ officer: 'officer-2' }))
      .then(assigned({ officer: 'officer-2' }));
  });

  it('builds on who answers now', () => {
    given(opened(), assigned({ unit: 'culture', coUnits: [] }))
      .when(handOver({ officer: 'officer-2' }))
      .then(assigned({ unit: 'culture', coUnits: [], officer: 'officer-2' }));
  });

  it('does nothing when it is so already', () => {
    given(opened())
      .when(handOver({ officer: 'officer-1', reason: ' ' }))
      .thenNothing();
  });

  it('is refused without a reason, without a name, and with a national identity number', () => {
    given(opened())
      .when(handOver({ officer: 'officer-2', reason: ' ' }))
      .thenRejected('reason-required');
    given(opened()).when(handOver({})).thenRejected('nobody-named');
    given(opened())
      .when(handOver({ officer: 'officer-2', reason: 'For 018112 00065' }))
      .thenRejected('national-id-in-text', { field: 'reason' });
    given()
      .when(handOver({ officer: 'officer-2' }))
      .thenRejected('follow-up-not-found');
  });

  it('is for whoever may assign, a leader only within their units', () => {
    const leader = as('leader-1', 'LEADER', ['plan']);
    given(opened())
      .when(handOver({ officer: 'officer-2' }, leader))
      .then(assigned({ officer: 'officer-2' }));
    given(opened())
      .when(handOver({ unit: 'culture' }, leader))
      .thenRejected('not-yours');
    given(opened())
      .when(handOver({ officer: 'officer-2' }, as('officer-1', 'CASE_OFFICER')))
      .thenRejected('not-yours', { by: 'COORDINATOR, DIRECTOR, LEADER' });
  });
});

describe('Taking over all that one person has', () => {
  const takeOver = (
    data: Partial<TakeOverFollowUp['data']> = {},
    issued = coordinator,
  ): TakeOverFollowUp => ({
    type: 'TakeOverFollowUp',
    data: { from: 'officer-1', to: 'officer-2', reason, ...data },
    issued,
  });
  const waits = opened({ status: 'REGISTRERT' });
  const claimed: FollowUpEvent = { type: 'TaskClaimed', data: { task: 'triage', by: 'officer-1' } };
  const delegated: FollowUpEvent = {
    type: 'TaskDelegated',
    data: { task: 'triage', to: 'officer-2', reason },
  };

  it('is to be officer, or deputy, in their place', () => {
    given(opened())
      .when(takeOver())
      .then(assigned({ officer: 'officer-2' }));
    given(opened())
      .when(takeOver({ from: 'deputy-1' }))
      .then(assigned({ deputy: 'officer-2' }));
  });

  it('is to be officer alone, for one who was the deputy', () => {
    given(opened())
      .when(takeOver({ to: 'deputy-1' }))
      .then(assigned({ officer: 'deputy-1', deputy: null }));
    given(opened())
      .when(takeOver({ from: 'deputy-1', to: 'officer-1' }))
      .then(assigned({ deputy: null }));
  });

  it('brings along the tasks they had taken on, which nobody else could claim', () => {
    given(waits, claimed)
      .when(takeOver())
      .then(assigned({ officer: 'officer-2' }), delegated);
    given(opened({ status: 'REGISTRERT', officer: 'other' }), claimed)
      .when(takeOver())
      .then(delegated);
  });

  it('is nothing where they have nothing', () => {
    given(opened())
      .when(takeOver({ from: 'nobody' }))
      .thenNothing();
    given(opened(), assigned({ officer: 'officer-2' }))
      .when(takeOver())
      .thenNothing();
  });

  it('has a reason, is not to oneself, and is for whoever may assign', () => {
    given(opened())
      .when(takeOver({ reason: ' ' }))
      .thenRejected('reason-required');
    given(opened())
      .when(takeOver({ to: 'officer-1' }))
      .thenRejected('handover-to-self');
    given(waits, claimed)
      .when(takeOver({}, as('officer-1', 'CASE_OFFICER')))
      .thenRejected('not-yours');
    given(opened())
      .when(takeOver({ reason: 'For 018112 00065' }))
      .thenRejected('national-id-in-text', { field: 'reason' });
  });
});

describe('An assignment of an earlier version', () => {
  it('is read as one that does not say why', () => {
    const stored = {
      streamId: 'followUp-9901.one',
      type: 'FollowUpAssigned',
      schemaVersion: 1,
      data: stands,
      metadata: {},
    } as unknown as StoredEvent;
    expect(readEvent(followUpEvents, stored).data).toEqual({ ...stands, reason: null });
  });
});
