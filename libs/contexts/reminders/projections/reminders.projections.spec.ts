import { describe, expect, it } from '@jest/globals';
import { fold, type Given } from '#kernel/testing';
import type { RoundEvent } from '../core/round.events.js';
import { day } from '../testing/documents.js';
import { outgoingMailProjection } from './outgoing-mail.projection.js';
import { roundProjection } from './round.projection.js';

const at = '2026-11-02T06:00:00.000Z';
const later = '2026-11-02T06:05:00.000Z';
const rule = { id: 'ask-every-period', version: 1 };
const opened: RoundEvent = { type: 'RoundOpened', data: { period: '2026-11', on: day('2026-11-02'), rule } };
const planned = (mailKey: string): RoundEvent => ({
  type: 'MailPlanned',
  data: { mailKey, period: '2026-11', recipient: 'officer', language: 'nb', points: [] },
});
const inRound = (event: RoundEvent, when = at): Given<RoundEvent> => ({
  event,
  subjectId: 'round-1',
  at: when,
});
const answered = (type: 'MailAccepted' | 'MailRefused' | 'MailNotKnown'): RoundEvent => ({
  type,
  data: { mailKey: 'a', response: '250 OK' },
});
const withdrawn: RoundEvent = { type: 'MailWithdrawn', data: { mailKey: 'a', because: 'NO_ADDRESS' } };

const mailAfter = (event: RoundEvent) =>
  fold(outgoingMailProjection, [inRound(planned('a')) as never, inRound(event, later) as never]).get('a');

describe('an outgoing mail', () => {
  it('begins as planned, with the time that is its date for ever', () => {
    expect(fold(outgoingMailProjection, [inRound(planned('a')) as never]).get('a')).toEqual({
      mailKey: 'a',
      roundId: 'round-1',
      period: '2026-11',
      recipient: 'officer',
      language: 'nb',
      points: [],
      plannedAt: at,
      state: 'PLANNED',
      settledAt: null,
      response: null,
      withdrawnBecause: null,
    });
  });

  it('ends as accepted, refused or withdrawn', () => {
    const told = { settledAt: later, response: '250 OK' };
    expect(mailAfter(answered('MailAccepted'))).toMatchObject({ state: 'ACCEPTED', ...told });
    expect(mailAfter(answered('MailRefused'))).toMatchObject({ state: 'REFUSED', ...told });
    expect(mailAfter(withdrawn)).toMatchObject({ state: 'WITHDRAWN', withdrawnBecause: 'NO_ADDRESS' });
  });

  it('is still planned while the mail server has not said whether it took it', () => {
    expect(mailAfter(answered('MailNotKnown'))).toMatchObject({
      state: 'PLANNED',
      settledAt: null,
      response: '250 OK',
    });
  });

  it('can be found by state, period and recipient', () => {
    const { columns } = outgoingMailProjection;
    const mail = mailAfter(answered('MailAccepted'));
    expect(
      mail && [columns['state'], columns['period'], columns['recipient']].map((c) => c?.of(mail)),
    ).toEqual(['ACCEPTED', '2026-11', 'officer']);
  });
});

describe('a round', () => {
  it('counts its mails and what became of them', () => {
    const events = [opened, planned('a'), planned('b'), answered('MailAccepted'), answered('MailNotKnown')];
    expect(
      fold(
        roundProjection,
        events.map((event) => inRound(event)),
      ).get('round-1'),
    ).toEqual({
      roundId: 'round-1',
      period: '2026-11',
      on: '2026-11-02',
      rule,
      openedAt: at,
      planned: 2,
      accepted: 1,
      refused: 0,
      withdrawn: 0,
    });
  });

  it('can be found by period', () => {
    const round = fold(roundProjection, [inRound(opened)]).get('round-1');
    expect(round && roundProjection.columns['period']?.of(round)).toBe('2026-11');
  });
});
