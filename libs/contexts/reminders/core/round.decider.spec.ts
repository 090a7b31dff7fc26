import { describe, it } from '@jest/globals';
import type { ActorId, Instant } from '#kernel';
import { specify } from '#kernel/testing';
import { day } from '../testing/documents.js';
import type { PlannedMail, RoundCommand } from './round.commands.js';
import { roundDecider } from './round.decider.js';
import type { RoundEvent } from './round.events.js';

const issued = { by: 'system:test' as ActorId, roles: [], at: '2026-11-02T06:00:00.000Z' as Instant };
const given = specify(roundDecider);
const about = { period: '2026-11', on: day('2026-11-02'), rule: { id: 'ask-every-period', version: 1 } };

const mail = (mailKey: string): PlannedMail => ({
  mailKey,
  recipient: `recipient-${mailKey}`,
  language: 'nb',
  points: [{ followUpId: 'follow-up-1', missing: false, as: 'OFFICER' }],
});
const open = (...keys: string[]): RoundCommand => ({
  type: 'OpenRound',
  data: { ...about, mails: keys.map(mail) },
  issued,
});
const opened: RoundEvent = { type: 'RoundOpened', data: about };
const planned = (mailKey: string): RoundEvent => ({
  type: 'MailPlanned',
  data: { ...mail(mailKey), period: '2026-11', points: [...mail(mailKey).points] },
});

describe('a round', () => {
  it('is opened with the mails to be sent', () => {
    given().when(open('a', 'b')).then(opened, planned('a'), planned('b'));
  });

  it('plans nothing twice', () => {
    given(opened, planned('a')).when(open('a')).thenNothing();
  });

  it('plans only those not planned yet when it runs again in the period', () => {
    given(opened, planned('a')).when(open('a', 'b')).then(planned('b'));
  });

  it('is not opened when there is nobody to ask', () => {
    given().when(open()).thenRejected('nobody-to-ask');
  });
});

describe('a planned mail', () => {
  const answered = { mailKey: 'a', response: '250 OK' };
  const accept: RoundCommand = { type: 'RecordMailAccepted', data: answered, issued };
  const refuse: RoundCommand = { type: 'RecordMailRefused', data: answered, issued };
  const doubt: RoundCommand = { type: 'RecordMailNotKnown', data: answered, issued };
  const withdraw: RoundCommand = {
    type: 'WithdrawMail',
    data: { mailKey: 'a', because: 'NOTHING_LEFT' },
    issued,
  };
  const ends: readonly [RoundCommand, RoundEvent][] = [
    [accept, { type: 'MailAccepted', data: answered }],
    [refuse, { type: 'MailRefused', data: answered }],
    [withdraw, { type: 'MailWithdrawn', data: { mailKey: 'a', because: 'NOTHING_LEFT' } }],
  ];
  const inDoubt: RoundEvent = { type: 'MailNotKnown', data: answered };

  it.each(ends)('ends once: %j', (command, end) => {
    given(opened, planned('a')).when(command).then(end);
    given(opened, planned('a'), inDoubt).when(command).then(end);
    for (const [, earlier] of ends) given(opened, planned('a'), earlier).when(command).thenNothing();
  });

  it('is noted as in doubt the first time only, and not after its end', () => {
    given(opened, planned('a')).when(doubt).then(inDoubt);
    given(opened, planned('a'), inDoubt).when(doubt).thenNothing();
    for (const [, end] of ends) given(opened, planned('a'), end).when(doubt).thenNothing();
  });

  it.each([accept, refuse, doubt, withdraw])('must have been planned: %j', (command) => {
    given(opened, planned('b')).when(command).thenRejected('mail-not-planned', { mailKey: 'a' });
  });
});
