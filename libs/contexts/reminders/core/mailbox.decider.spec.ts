import { describe, it } from '@jest/globals';
import type { ActorId, Instant } from '#kernel';
import { specify } from '#kernel/testing';
import type { MailboxCommand, SetMailPreference } from './mailbox.commands.js';
import { mailboxDecider } from './mailbox.decider.js';
import type { MailboxEvent } from './mailbox.events.js';

const issued = { by: 'officer' as ActorId, roles: [], at: '2026-11-02T06:00:00.000Z' as Instant };
const given = specify(mailboxDecider);

describe('How somebody wants mail', () => {
  const singly = { delivery: 'SINGLE', weekday: 3, language: 'nn' } as const;
  const set = (data: SetMailPreference['data']): MailboxCommand => ({
    type: 'SetMailPreference',
    data,
    issued,
  });

  it('is set, and noted when it changes', () => {
    const chosen: MailboxEvent = { type: 'MailPreferenceSet', data: singly };
    given().when(set(singly)).then(chosen);
    given(chosen).when(set(singly)).thenNothing();
    given()
      .when(set({ delivery: 'DIGEST', weekday: null, language: null }))
      .thenNothing();
  });

  it.each([0, 6, 7, 1.5])('is on a day on which people work, not %d', (weekday) => {
    given()
      .when(set({ ...singly, weekday }))
      .thenRejected('weekday-unknown');
  });
});

describe('An address', () => {
  const flag = (mailKey: string): MailboxCommand => ({
    type: 'FlagAddress',
    data: { because: 'BOUNCED', mailKey },
    issued,
  });
  const clear: MailboxCommand = { type: 'ClearAddress', data: {}, issued };
  const flagged: MailboxEvent = { type: 'AddressFlagged', data: { because: 'BOUNCED', mailKey: 'a' } };
  const cleared: MailboxEvent = { type: 'AddressCleared', data: {} };

  it('that takes no mail is flagged until somebody has seen to it', () => {
    given().when(flag('a')).then(flagged);
    given(flagged).when(flag('b')).thenNothing();
    given(flagged).when(clear).then(cleared);
    given().when(clear).thenNothing();
  });

  it('is flagged again by another mail, and not by one that comes back a second time', () => {
    given(flagged, cleared).when(flag('a')).thenNothing();
    given(flagged, cleared)
      .when(flag('b'))
      .then({ type: 'AddressFlagged', data: { because: 'BOUNCED', mailKey: 'b' } });
  });
});
