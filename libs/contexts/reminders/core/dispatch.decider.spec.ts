import { describe, it } from '@jest/globals';
import type { ActorId, Instant } from '#kernel';
import { specify } from '#kernel/testing';
import { day } from '../testing/documents.js';
import type { DispatchCommand, MailToPlan } from './dispatch.commands.js';
import { dispatchDecider } from './dispatch.decider.js';
import type { DispatchEvent, LetterKind, MailItem } from './dispatch.events.js';

const issued = { by: 'system:test' as ActorId, roles: [], at: '2026-11-02T06:00:00.000Z' as Instant };
const given = specify(dispatchDecider);
const about = { occasion: 'MORNING', on: day('2026-11-02'), about: null } as const;

const item: MailItem = {
  ...{ kind: 'ASK', about: 'FOLLOW_UP', id: 'follow-up-1', as: 'OFFICER' },
  ...{ rung: null, due: null, period: '2026-11', missing: false },
};
const mail = (mailKey: string, recipient = 'officer', letter: LetterKind = 'DIGEST'): MailToPlan => ({
  ...{ mailKey, recipient, letter },
  language: 'nb',
  items: [item],
});
const plan = (...mails: MailToPlan[]): DispatchCommand => ({
  type: 'PlanMails',
  data: { ...about, mails },
  issued,
});
const opened: DispatchEvent = { type: 'DispatchOpened', data: about };
const planned = (of: MailToPlan, again: string | null = null): DispatchEvent => ({
  type: 'MailPlanned',
  data: { ...of, items: [...of.items], on: about.on, again },
});

describe('a dispatch', () => {
  const others = mail('b', 'leader');

  it('is opened with the mails that are to go out, and not without any', () => {
    given()
      .when(plan(mail('a'), others))
      .then(opened, planned(mail('a')), planned(others));
    given().when(plan()).thenNothing();
  });

  it('plans nothing twice, and what is new beside it', () => {
    given(opened, planned(mail('a')))
      .when(plan(mail('a')))
      .thenNothing();
    given(opened, planned(mail('a')))
      .when(plan(mail('a'), others))
      .then(planned(others));
  });

  it('gives nobody a second digest', () => {
    given(opened, planned(mail('a')))
      .when(plan(mail('c')))
      .thenNothing();
  });

  it('gives whoever wants single mails one for each thing', () => {
    const [one, two] = [mail('a', 'officer', 'SINGLE'), mail('c', 'officer', 'SINGLE')];
    given(opened, planned(one)).when(plan(one, two)).then(planned(two));
  });
});

describe('a planned mail', () => {
  const answer = { mailKey: 'a', response: '250 OK' };
  const command = (type: string, data: object = answer) => ({ type, data, issued }) as DispatchCommand;
  const withdrawn: DispatchEvent = {
    type: 'MailWithdrawn',
    data: { mailKey: 'a', because: 'NOTHING_LEFT', recipient: 'officer', about: ['follow-up-1'] },
  };
  const takeBack = command('TakeMailBack', { mailKey: 'a', because: 'NOTHING_LEFT' });
  const ends: readonly [DispatchCommand, DispatchEvent][] = [
    [command('AcceptMail'), { type: 'MailAccepted', data: answer }],
    [command('RefuseMail'), { type: 'MailRefused', data: answer }],
    [command('GiveUpMail'), { type: 'MailGivenUp', data: answer }],
    [takeBack, withdrawn],
  ];
  const doubts: readonly [DispatchCommand, DispatchEvent][] = [
    [command('DoubtMail'), { type: 'MailNotKnown', data: answer }],
    [command('DeferMail'), { type: 'MailDeferred', data: answer }],
  ];
  const before = [opened, planned(mail('a'))];

  it.each(ends)('ends once: %j', (end, event) => {
    given(...before)
      .when(end)
      .then(event);
    for (const [, doubt] of doubts)
      given(...before, doubt)
        .when(end)
        .then(event);
    for (const [, earlier] of ends)
      given(...before, earlier)
        .when(end)
        .thenNothing();
  });

  it.each(doubts)(
    'is noted as in doubt or put off the first time only, and not after its end: %j',
    (doubt, event) => {
      given(...before)
        .when(doubt)
        .then(event);
      given(...before, event)
        .when(doubt)
        .thenNothing();
      for (const [, end] of ends)
        given(...before, end)
          .when(doubt)
          .thenNothing();
    },
  );

  it.each([...ends, ...doubts].map(([each]) => each))('must have been planned: %j', (each) => {
    given(opened, planned(mail('b')))
      .when(each)
      .thenRejected('mail-unknown', { mailKey: 'a' });
  });

  it('is sent once more when somebody asks for it, with another key', () => {
    const resend = command('ResendMail', { mailKey: 'a', newKey: 'a2' });
    const accepted: DispatchEvent = { type: 'MailAccepted', data: answer };
    given(...before, accepted)
      .when(resend)
      .then(planned({ ...mail('a'), mailKey: 'a2' }, 'a'));
    given(...before, accepted, planned({ ...mail('a'), mailKey: 'a2' }, 'a'))
      .when(resend)
      .thenNothing();
    given(...before)
      .when(resend)
      .thenRejected('mail-waiting', { mailKey: 'a' });
    given(opened).when(resend).thenRejected('mail-unknown', { mailKey: 'a' });
  });
});
