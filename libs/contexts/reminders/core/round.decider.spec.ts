import { describe, it } from '@jest/globals';
import type { ActorId, Instant } from '#kernel';
import { specify } from '#kernel/testing';
import { day } from '../testing/documents.js';
import type { Ask, RoundCommand } from './round.commands.js';
import { roundDecider } from './round.decider.js';
import type { RoundEvent } from './round.events.js';

const issued = { by: 'system:test' as ActorId, roles: [], at: '2026-11-02T06:00:00.000Z' as Instant };
const given = specify(roundDecider);
const about = {
  ...{ period: '2026-11', on: day('2026-11-02'), answerBy: day('2026-11-30') },
  rule: { id: 'ask-every-period', version: 1 },
};

const ask = (recipient: string): Ask => ({
  recipient,
  language: 'nb',
  points: [{ followUpId: 'follow-up-1', missing: false, as: 'OFFICER' }],
});
const open = (...recipients: string[]): RoundCommand => ({
  type: 'OpenRound',
  data: { ...about, asks: recipients.map(ask) },
  issued,
});
const settle = (answered: readonly string[], on = '2026-11-20', over = false): RoundCommand => ({
  type: 'SettleRound',
  data: { on: day(on), answered, over },
  issued,
});
const opened: RoundEvent = { type: 'RoundOpened', data: about };
const asked = (recipient: string): RoundEvent => ({
  type: 'PersonAsked',
  data: { ...ask(recipient), period: '2026-11', answerBy: day('2026-11-30'), points: [...ask('').points] },
});
const answered = (recipient: string, inTime = true): RoundEvent => ({
  type: 'PersonAnswered',
  data: { period: '2026-11', recipient, inTime },
});
const closed = (inTime: boolean, ...unanswered: string[]): RoundEvent => ({
  type: 'RoundClosed',
  data: { period: '2026-11', inTime, unanswered },
});
const mailedFormerly: RoundEvent = {
  type: 'MailPlanned',
  data: { mailKey: 'mail', period: '2026-11', recipient: 'a', language: 'nb', points: [] },
};

const point = (followUpId: string) => ({ followUpId, missing: false, as: 'OFFICER' as const });
const askedAbout = (recipient: string, ...ids: string[]): RoundEvent => ({
  type: 'PersonAsked',
  data: {
    ...{ period: '2026-11', recipient, language: 'nb', answerBy: day('2026-11-30') },
    points: ids.map(point),
  },
});
const handOver = (from: string, recipient: string, ...ids: string[]): RoundCommand => ({
  type: 'HandAsksOver',
  data: { handOvers: [{ from, because: 'AWAY', recipient, language: 'nb', points: ids.map(point) }] },
  issued,
});
const handedOver = (from: string, recipient: string, ...ids: string[]): RoundEvent => ({
  type: 'AskHandedOver',
  data: {
    ...{ period: '2026-11', from, because: 'AWAY', recipient, language: 'nb' },
    ...{ answerBy: day('2026-11-30'), points: ids.map(point) },
  },
});

describe('a question', () => {
  it('is asked of another, once, as far as it is still asked', () => {
    given(opened, askedAbout('a', '1', '2'))
      .when(handOver('a', 'b', '1', '3'))
      .then(handedOver('a', 'b', '1'));
    given(opened, askedAbout('a', '1', '2'), handedOver('a', 'b', '1'))
      .when(handOver('a', 'b', '1'))
      .thenNothing();
    given(opened, askedAbout('a', '1'), answered('a'))
      .when(handOver('a', 'b', '1'))
      .thenNothing();
    given(opened, askedAbout('a', '1'), closed(false, 'a'))
      .when(handOver('a', 'b', '1'))
      .thenNothing();
    given()
      .when(handOver('a', 'b', '1'))
      .thenRejected('round-unknown');
  });

  it('is waited for from the other, also where they had answered what they were asked first', () => {
    const before = [opened, askedAbout('a', '1'), askedAbout('b', '2'), answered('b')];
    given(...before, handedOver('a', 'b', '1'))
      .when(settle(['a']))
      .then(answered('a'));
    given(...before, handedOver('a', 'b', '1'), answered('a'))
      .when(settle(['b']))
      .then(answered('b'), closed(true));
  });
});

describe('a round', () => {
  it('is opened with those who are asked', () => {
    given().when(open('a', 'b')).then(opened, asked('a'), asked('b'));
  });

  it('asks nobody twice, also not whom a round of former times has mailed', () => {
    given(opened, asked('a')).when(open('a')).thenNothing();
    given(opened, mailedFormerly).when(open('a')).thenNothing();
  });

  it('asks only those not asked yet when it runs again in the period', () => {
    given(opened, asked('a')).when(open('a', 'b')).then(asked('b'));
  });

  it('is not opened when there is nobody to ask', () => {
    given().when(open()).thenRejected('nobody-to-ask');
  });

  it('notes who has answered, once, and whether it was in time', () => {
    given(opened, asked('a'), asked('b'))
      .when(settle(['a']))
      .then(answered('a'));
    given(opened, asked('a'), asked('b'))
      .when(settle(['a'], '2026-12-01'))
      .then(answered('a', false));
    given(opened, asked('a'), asked('b'), answered('a'))
      .when(settle(['a']))
      .thenNothing();
    given(opened, asked('a'))
      .when(settle(['stranger']))
      .thenNothing();
  });

  it('is closed by the last answer', () => {
    given(opened, asked('a'), asked('b'), answered('a'))
      .when(settle(['a', 'b']))
      .then(answered('b'), closed(true));
    given(opened, asked('a'))
      .when(settle(['a'], '2026-12-01'))
      .then(answered('a', false), closed(false));
  });

  it('is closed when the period is over, with those who never answered', () => {
    given(opened, asked('b'), asked('a'), asked('c'))
      .when(settle(['c'], '2026-12-01', true))
      .then(answered('c', false), closed(false, 'a', 'b'));
    given(opened, asked('a'), closed(false, 'a'))
      .when(settle([], '2026-12-02', true))
      .thenNothing();
  });

  it('goes on when somebody else is asked after it was closed', () => {
    given(opened, asked('a'), answered('a'), closed(true)).when(open('b')).then(asked('b'));
    given(opened, asked('a'), answered('a'), closed(true), asked('b'))
      .when(settle(['b']))
      .then(answered('b'), closed(true));
  });

  it('is settled only when it has been opened', () => {
    given().when(settle([])).thenRejected('round-unknown');
  });
});
