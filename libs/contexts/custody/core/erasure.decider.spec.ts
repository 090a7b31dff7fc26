import { describe, expect, it } from '@jest/globals';
import type { ActorId, Instant, TenantId } from '#kernel';
import { specify } from '#kernel/testing';
import type { EraseTexts, FinishErasure } from './erasure.commands.js';
import type { ErasureEvent } from './erasure.events.js';
import { erasureDecider, erasureIdOf } from './erasure.decider.js';
import { repeats } from './repeats.js';

const given = specify(erasureDecider);
const reason = 'Krav etter personvernforordningen artikkel 17.';
const text = { eventId: 'e-1', streamId: 'followUp-9999.1', fields: ['/what', '/measure'] };
const erase = (
  data: Partial<EraseTexts['data']> = {},
  roles: readonly string[] = ['SYSTEM'],
): EraseTexts => ({
  type: 'EraseTexts',
  data: { texts: [text], personId: 'p-1', reason, ...data },
  issued: { by: 'system:command-line' as ActorId, roles, at: '2026-02-03T09:00:00.000Z' as Instant },
});

describe('Erasing', () => {
  it('is written down for each event, and for the person', () => {
    given()
      .when(erase())
      .then(
        { type: 'TextErased', data: { ...text, reason } },
        { type: 'PersonErased', data: { personId: 'p-1', reason } },
      );
  });

  it('is written down once: what is left is only what has not been erased', () => {
    const erased: ErasureEvent = { type: 'TextErased', data: { ...text, fields: ['/what'], reason } };
    given(erased)
      .when(erase({ personId: null }))
      .then({ type: 'TextErased', data: { ...text, fields: ['/measure'], reason } });
    given(
      { type: 'TextErased', data: { ...text, reason } },
      { type: 'PersonErased', data: { personId: 'p-1', reason } },
    )
      .when(erase())
      .thenNothing();
  });

  it('is refused without a reason, and with one that holds a national identity number', () => {
    given()
      .when(erase({ reason: ' ' }))
      .thenRejected('reason-missing');
    given()
      .when(erase({ reason: 'Gjelder 018112 00065.' }))
      .thenRejected('national-id-in-text');
  });

  it('is for whoever runs Iverk and for the chief executive', () => {
    given()
      .when(erase({ texts: [] }, ['DIRECTOR']))
      .then({ type: 'PersonErased', data: { personId: 'p-1', reason } });
    given()
      .when(erase({}, ['COORDINATOR', 'LEADER']))
      .thenRejected('may-not-erase');
  });

  it('of the same texts is the same act', () => {
    const tenant = '9999' as TenantId;
    const act = { texts: [text], personId: null };
    expect(erasureIdOf(tenant, act)).toBe(erasureIdOf(tenant, act));
    expect(erasureIdOf(tenant, { ...act, personId: 'p-1' })).not.toBe(erasureIdOf(tenant, act));
  });
});

describe('An erasure', () => {
  const erased: ErasureEvent = { type: 'PersonErased', data: { personId: 'p-1', reason } };
  const data = { reports: 1, tables: true, log: false };
  const finish = (roles: readonly string[] = ['SYSTEM']): FinishErasure => ({
    type: 'FinishErasure',
    data,
    issued: { by: 'system:erasure' as ActorId, roles, at: '2026-02-03T09:00:00.000Z' as Instant },
  });

  it('comes to its end once', () => {
    given(erased).when(finish()).then({ type: 'ErasureFinished', data });
    given(erased, { type: 'ErasureFinished', data }).when(finish()).thenNothing();
  });

  it('has none where nothing was erased, nor by who may not erase', () => {
    given().when(finish()).thenNothing();
    given(erased)
      .when(finish(['COORDINATOR']))
      .thenRejected('may-not-erase');
  });
});

describe('A reason', () => {
  it('repeats what is erased when it quotes it, or is a piece of it', () => {
    expect(repeats('Skrev «Taket lekker» om naboen.', ['taket  lekker'])).toBe(true);
    expect(repeats('taket lekker', ['Taket lekker hos Åse.'])).toBe(true);
    expect(repeats('Krav fra Åse Eksempel', ['Åse Eksempel', 'ase@eksempel.no'])).toBe(true);
  });

  it('does not when they share nothing, or only a word too short to quote', () => {
    expect(repeats(reason, ['ok', 'Taket lekker.', ''])).toBe(false);
  });
});
