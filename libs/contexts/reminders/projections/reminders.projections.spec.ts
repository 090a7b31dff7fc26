import { describe, expect, it } from '@jest/globals';
import type { CaseEvent } from '#contexts/cases';
import type { FollowUpEvent } from '#contexts/follow-up';
import type { Message } from '#kernel';
import { fold, type Given } from '#kernel/testing';
import type { DispatchEvent, MailItem } from '../core/dispatch.events.js';
import type { MailboxEvent } from '../core/mailbox.events.js';
import { isPending } from '../core/notice.js';
import { mailKeyOf, roundIdOf } from '../core/round-id.js';
import type { RoundEvent } from '../core/round.events.js';
import { day, demo } from '../testing/documents.js';
import { mailboxProjection } from './mailbox.projection.js';
import { noticeProjection } from './notice.projection.js';
import { outgoingMailProjection } from './outgoing-mail.projection.js';
import { roundProjection } from './round.projection.js';

const at = '2026-11-02T06:00:00.000Z';
const later = '2026-11-02T06:05:00.000Z';
const rule = { id: 'ask-every-period', version: 1 };
const roundId = roundIdOf(demo, '2026-11');

const within =
  (category: string, subjectId: string) =>
  (event: Message, when = at): Given<never> =>
    ({ event, subjectId, category, at: when }) as Given<never>;
const inRound = within('round', roundId);
const inDispatch = within('dispatch', 'dispatch-1');
const inMailbox = within('mailbox', 'officer');
const ofPoint = within('followUp', 'point-1');
const ofCase = within('case', 'case-1');

const ask: MailItem = {
  ...{ kind: 'ASK', about: 'FOLLOW_UP', id: 'point-1', as: 'OFFICER' },
  ...{ rung: null, due: null, period: '2026-11', missing: false },
};
const reminder: MailItem = {
  ...{ kind: 'REMIND', about: 'FOLLOW_UP', id: 'point-1', as: 'OFFICER' },
  ...{ rung: 'overdue/officer', due: day('2026-10-30'), period: null, missing: false },
};
const planned = (mailKey: string, ...items: MailItem[]): DispatchEvent => ({
  type: 'MailPlanned',
  data: {
    ...{ mailKey, recipient: 'officer', language: 'nb', letter: 'DIGEST', items, again: null },
    on: day('2026-11-02'),
  },
});
type Answered = 'MailAccepted' | 'MailRefused' | 'MailNotKnown' | 'MailDeferred' | 'MailGivenUp';
const answered = (type: Answered): DispatchEvent => ({ type, data: { mailKey: 'a', response: '250 OK' } });
const withdrawn = (...about: string[]): DispatchEvent => ({
  type: 'MailWithdrawn',
  data: { mailKey: 'a', because: 'NO_ADDRESS', recipient: 'officer', about },
});
const formerly: RoundEvent = {
  type: 'MailPlanned',
  data: {
    mailKey: mailKeyOf(demo, '2026-11', 'officer'),
    ...{ period: '2026-11', recipient: 'officer', language: 'nb' },
    points: [{ followUpId: 'point-1', missing: false, as: 'OFFICER' }],
  },
};

describe('an outgoing mail', () => {
  const mailAfter = (event: DispatchEvent) =>
    fold(outgoingMailProjection, [inDispatch(planned('a', ask)), inDispatch(event, later)]).get('a');

  it('begins as planned, with the time that is its date for ever', () => {
    expect(fold(outgoingMailProjection, [inDispatch(planned('a', ask))]).get('a')).toEqual({
      ...{ mailKey: 'a', dispatchId: 'dispatch-1', recipient: 'officer', language: 'nb', letter: 'DIGEST' },
      ...{ items: [ask], on: '2026-11-02', plannedAt: at, again: null },
      ...{ state: 'PLANNED', settledAt: null, response: null, withdrawnBecause: null },
    });
  });

  it.each([
    ['MailAccepted', 'ACCEPTED'],
    ['MailRefused', 'REFUSED'],
    ['MailGivenUp', 'GIVEN_UP'],
  ] as const)('ends by %s as %s', (type, state) => {
    expect(mailAfter(answered(type))).toMatchObject({ state, settledAt: later, response: '250 OK' });
  });

  it('ends as withdrawn', () => {
    const state = { state: 'WITHDRAWN', withdrawnBecause: 'NO_ADDRESS', settledAt: later };
    expect(mailAfter(withdrawn('point-1'))).toMatchObject(state);
  });

  it.each(['MailNotKnown', 'MailDeferred'] as const)('is still planned after %s', (type) => {
    expect(mailAfter(answered(type))).toMatchObject({
      ...{ state: 'PLANNED', settledAt: null, response: '250 OK' },
    });
  });

  it('of a round of former times is what was sent of it; the rest is asked anew', () => {
    const { mailKey } = formerly.data as { mailKey: string };
    const accepted: RoundEvent = { type: 'MailAccepted', data: { mailKey, response: '250 OK' } };
    const after = (...events: RoundEvent[]) =>
      fold(
        outgoingMailProjection,
        events.map((event) => inRound(event)),
      ).get(mailKey);
    expect(after(formerly)).toMatchObject({
      state: 'WITHDRAWN',
      withdrawnBecause: 'ASKED_ANEW',
      items: [ask],
    });
    expect(after(formerly, accepted)).toMatchObject({ state: 'ACCEPTED', withdrawnBecause: null });
  });
});

describe('a round', () => {
  const opened: RoundEvent = {
    type: 'RoundOpened',
    data: { period: '2026-11', on: day('2026-11-02'), answerBy: day('2026-11-30'), rule },
  };
  const asked: RoundEvent = {
    type: 'PersonAsked',
    data: {
      ...{ period: '2026-11', recipient: 'officer', language: 'nb', answerBy: day('2026-11-30') },
      points: [{ followUpId: 'point-1', missing: false, as: 'OFFICER' }],
    },
  };
  const roundAfter = (...events: Given<never>[]) => fold(roundProjection, events).get(roundId);

  it('knows who is asked, who has been told so, and who has answered', () => {
    const personAnswered: RoundEvent = {
      type: 'PersonAnswered',
      data: { period: '2026-11', recipient: 'officer', inTime: true },
    };
    const closed: RoundEvent = {
      type: 'RoundClosed',
      data: { period: '2026-11', inTime: true, unanswered: [] },
    };
    expect(roundAfter(inRound(opened), inRound(asked))?.asks['officer']).toMatchObject({
      ...{ askedAt: at, mailKeys: [], answered: null },
    });
    expect(
      roundAfter(
        ...[inRound(opened), inRound(asked), inDispatch(planned('a', ask))],
        ...[inRound(personAnswered, later), inRound(closed, later)],
      ),
    ).toMatchObject({
      asks: { officer: { mailKeys: ['a'], answered: { at: later, inTime: true } } },
      closed: { at: later, inTime: true },
    });
  });

  it('knows what has been asked of another, and that it has not been told them', () => {
    const handedOver: RoundEvent = {
      type: 'AskHandedOver',
      data: {
        ...{ period: '2026-11', from: 'officer', because: 'AWAY', recipient: 'leader', language: 'nb' },
        ...{
          answerBy: day('2026-11-30'),
          points: [{ followUpId: 'point-1', missing: false, as: 'DEPUTY' }],
        },
      },
    };
    const before = [inRound(opened), inRound(asked)];
    const about = (...events: Given<never>[]) =>
      Object.values(roundAfter(...before, ...events)?.asks ?? {}).map(({ recipient, points, told }) => [
        recipient,
        points.map(({ followUpId }) => followUpId),
        told,
      ]);
    expect(about(inRound(handedOver))).toEqual([
      ['officer', [], []],
      ['leader', ['point-1'], []],
    ]);
    const toLeader = planned('b', ask);
    const told = { ...toLeader, data: { ...toLeader.data, recipient: 'leader' } } as typeof toLeader;
    expect(about(inRound(handedOver), inDispatch(told))).toEqual([
      ['officer', [], []],
      ['leader', ['point-1'], ['point-1']],
    ]);
  });

  it('of former times counts as told what was sent, and no more', () => {
    const { mailKey } = formerly.data as { mailKey: string };
    const accepted: RoundEvent = { type: 'MailAccepted', data: { mailKey, response: '250 OK' } };
    expect(roundAfter(inRound(opened), inRound(formerly))?.asks['officer']?.mailKeys).toEqual([]);
    expect(
      roundAfter(inRound(opened), inRound(formerly), inRound(accepted))?.asks['officer']?.mailKeys,
    ).toEqual([mailKey]);
  });
});

describe('the notices of a point or case', () => {
  const fired = (key = 'overdue/officer', act: 'REMIND' | 'ESCALATE' | 'STEP' = 'REMIND'): FollowUpEvent => ({
    type: 'TimerFired',
    data: { key, due: day('2026-10-30'), act, to: ['OFFICER'], step: null },
  });
  const after = (...events: Given<never>[]) => fold(noticeProjection, events).get('point-1')?.notices ?? [];
  const reported = (status: 'UNDER_ARBEID' | 'AVSLUTTET'): FollowUpEvent => ({
    type: 'StatusReported',
    data: {
      ...{ from: 'IKKE_STARTET', status, publicComment: null, internalComment: null },
      ...{ holdReasons: [], holdUntil: null, reference: null, treatment: null },
    },
  });
  const moved: FollowUpEvent = {
    type: 'DeadlineMoved',
    data: { from: null, deadline: day('2026-12-01'), noDeadlineBecause: null, reason: 'Snø' },
  };
  const assigned: FollowUpEvent = {
    type: 'FollowUpAssigned',
    data: {
      ...{ unit: 'plan', coUnits: [], officer: 'other', deputy: null, responsibleAsWritten: null },
      reason: null,
    },
  };

  it('wait from when a timer fires until a mail tells them', () => {
    expect(after(ofPoint(fired())).map(isPending)).toEqual([true]);
    expect(after(ofPoint(fired()), inDispatch(planned('a', ask, reminder)))).toMatchObject([
      { told: [{ recipient: 'officer', mailKey: 'a' }], stopped: null },
    ]);
    expect(after(ofPoint(fired('overdue/step', 'STEP')))).toEqual([]);
  });

  it.each([
    ['REPORTED', reported('UNDER_ARBEID')],
    ['CLOSED', reported('AVSLUTTET')],
    ['DATE_MOVED', moved],
    ['REASSIGNED', assigned],
  ] as const)('are not told when it is %s first, and stay told when they have been', (because, event) => {
    expect(after(ofPoint(fired()), ofPoint(event, later))).toMatchObject([
      { stopped: { because, at: later } },
    ]);
    const told = inDispatch(planned('a', reminder));
    expect(after(ofPoint(fired()), told, ofPoint(event, later))).toMatchObject([{ stopped: null }]);
  });

  it('that come afterwards are told', () => {
    const all = after(ofPoint(fired()), ofPoint(moved), ofPoint(fired('overdue/leader', 'ESCALATE'), later));
    expect(all.map(isPending)).toEqual([false, true]);
  });

  it('are told somebody else when the mail was taken back', () => {
    const told = inDispatch(planned('a', reminder));
    expect(after(ofPoint(fired()), told, inDispatch(withdrawn('point-1'), later)).map(isPending)).toEqual([
      true,
    ]);
  });

  it('are not told by a copy to whose it is', () => {
    const copy = inDispatch(planned('a', { ...reminder, kind: 'COPY' }));
    expect(after(ofPoint(fired()), copy).map(isPending)).toEqual([true]);
  });

  it('of a case know that they are a case’s', () => {
    const ofTimer: CaseEvent = {
      type: 'TimerFired',
      data: { key: 'unanswered/officer', due: day('2026-11-09'), act: 'REMIND', to: ['OFFICER'], step: null },
    };
    expect(fold(noticeProjection, [ofCase(ofTimer)]).get('case-1')).toMatchObject({ sort: 'CASE' });
  });
});

describe('a mailbox', () => {
  const after = (...events: Given<never>[]) => fold(mailboxProjection, events).get('officer');
  const flagged: MailboxEvent = { type: 'AddressFlagged', data: { because: 'REFUSED', mailKey: 'a' } };
  const unreached: MailItem = { ...ask, kind: 'UNREACHED', about: 'PERSON', id: 'officer', period: null };

  it('knows how somebody wants mail', () => {
    const preference = { delivery: 'SINGLE', weekday: 3, language: 'nn' } as const;
    expect(after(inMailbox({ type: 'MailPreferenceSet', data: preference }))).toMatchObject({
      ...{ personId: 'officer', preference, flagged: null },
    });
  });

  it('that takes no mail is flagged until somebody has seen to it, and somebody above is told once', () => {
    expect(after(inMailbox(flagged))?.flagged).toMatchObject({ because: 'REFUSED', toldIn: null });
    expect(after(inMailbox(flagged), inDispatch(planned('b', unreached)))?.flagged?.toldIn).toBe('b');
    expect(after(inMailbox(flagged), inMailbox({ type: 'AddressCleared', data: {} }))?.flagged).toBeNull();
  });
});
