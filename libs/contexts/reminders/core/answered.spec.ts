import { describe, expect, it } from '@jest/globals';

import type { FollowUpDocument } from '#contexts/follow-up';
import { day, instant, point, toldAt } from '../testing/documents.js';
import { answersIn, byDay } from './answered.js';
import type { FollowedPoint } from './plan-round.js';
import type { Asked } from './round.decider.js';
import { isRoundOver } from './round-over.js';

const askedAt = instant('2026-11-02T06:00:00.000Z');
const ask = (change: Partial<Asked> = {}): Asked => ({
  recipient: 'officer',
  language: 'nb',
  points: [{ followUpId: 'follow-up-1', missing: false, as: 'OFFICER' }],
  askedAt,
  answered: false,
  ...change,
});

const line = (type: string, at: string): FollowUpDocument['history'][number] => ({
  ...{ at: instant(at), recordedAt: instant(at), actor: 'leader', type, status: null, words: null },
  ...{ wordsPublished: false, publicComment: null, internalComment: null, details: {} },
});

const answers = (points: readonly FollowedPoint[], ...asks: readonly Asked[]) =>
  answersIn({
    period: '2026-11',
    today: day('2026-11-20'),
    asks: asks.length === 0 ? [ask()] : asks,
    points: new Map(points.map((each) => [each.followUp.followUpId, each])),
  }).map(({ recipient, on }) => `${recipient} ${on}`);
const answersTo = (change: Partial<FollowUpDocument>, about: Parameters<typeof point>[1] = {}) =>
  answers([point(change, about)]);

describe('Who was asked has answered', () => {
  it('when the point was told of afterwards, on the day it was', () => {
    expect(answersTo(toldAt('2026-11-12T08:00:00.000Z'))).toEqual(['officer 2026-11-12']);
  });

  it('also when it is told of the same period, a day before the question', () => {
    expect(answersTo(toldAt('2026-11-01T08:00:00.000Z'))).toEqual(['officer 2026-11-02']);
  });

  it('not when it was told of before, or only by a list', () => {
    expect(answersTo(toldAt('2026-10-12T08:00:00.000Z'))).toEqual([]);
    expect(answersTo(toldAt('2026-11-12T08:00:00.000Z', 'StatusImported'))).toEqual([]);
    expect(answersTo({})).toEqual([]);
  });

  it('of what a list has left out, only when it is told of after the question', () => {
    const missing = ask({ points: [{ followUpId: 'follow-up-1', missing: true, as: 'OFFICER' }] });
    expect(answers([point(toldAt('2026-11-01T08:00:00.000Z'))], missing)).toEqual([]);
    expect(answers([point(toldAt('2026-11-03T08:00:00.000Z'))], missing)).toEqual(['officer 2026-11-03']);
  });

  it('when the point has ended, its vedtak was withdrawn, or it is not there any more', () => {
    expect(answersTo({ endedAt: instant('2026-11-09T08:00:00.000Z') })).toEqual(['officer 2026-11-09']);
    const withdrawn = { reason: 'Feilregistrert', at: instant('2026-11-10T08:00:00.000Z') };
    expect(answersTo({}, { withdrawn })).toEqual(['officer 2026-11-10']);
    expect(answers([])).toEqual(['officer 2026-11-02']);
  });

  it('when the point was given to somebody else, but not to be their deputy', () => {
    const history = [line('FollowUpAssigned', '2026-11-05T08:00:00.000Z')];
    expect(answersTo({ officer: 'other', history })).toEqual(['officer 2026-11-05']);
    expect(answersTo({ officer: 'other', deputy: 'officer', history })).toEqual([]);
    expect(answersTo({ history })).toEqual([]);
    const before = [line('FollowUpAssigned', '2026-10-05T08:00:00.000Z')];
    expect(answersTo({ officer: null, history: before })).toEqual([]);
  });

  it('when that holds for each of the points, on the day of the last', () => {
    const both = ask({
      points: [
        { followUpId: 'follow-up-1', missing: false, as: 'OFFICER' },
        { followUpId: 'follow-up-2', missing: false, as: 'OFFICER' },
      ],
    });
    const first = point(toldAt('2026-11-12T08:00:00.000Z'));
    expect(answers([first, point({ followUpId: 'follow-up-2' })], both)).toEqual([]);
    const second = point({ followUpId: 'follow-up-2', ...toldAt('2026-11-04T08:00:00.000Z') });
    expect(answers([first, second], both)).toEqual(['officer 2026-11-12']);
  });

  it('once', () => {
    expect(answers([point(toldAt('2026-11-12T08:00:00.000Z'))], ask({ answered: true }))).toEqual([]);
  });
});

describe('Answers', () => {
  it('are written down by the day they were given', () => {
    const given = [
      { recipient: 'b', on: day('2026-11-12') },
      { recipient: 'a', on: day('2026-11-04') },
      { recipient: 'c', on: day('2026-11-12') },
    ];
    expect(byDay(given)).toEqual([
      { on: '2026-11-04', answered: ['a'] },
      { on: '2026-11-12', answered: ['b', 'c'] },
    ]);
  });
});

describe('A round', () => {
  const round = { period: '2026-11', on: day('2026-11-02') };
  const monthly = { rhythm: 'MONTHLY', closedDays: [] } as const;

  it('is over on the day the next one is due', () => {
    expect(isRoundOver(round, day('2026-11-30'), monthly)).toBe(false);
    expect(isRoundOver(round, day('2026-12-01'), monthly)).toBe(true);
    const closed = { ...monthly, closedDays: [day('2026-12-01')] };
    expect(isRoundOver(round, day('2026-12-01'), closed)).toBe(false);
    expect(isRoundOver(round, day('2026-12-02'), closed)).toBe(true);
  });

  it('is over by the month where a municipality asks by hand only', () => {
    expect(isRoundOver(round, day('2026-12-01'), { ...monthly, rhythm: 'NEVER' })).toBe(true);
  });

  it('of a tertial is over when the next has come', () => {
    const tertial = { period: '2026-T3', on: day('2026-09-01') };
    expect(isRoundOver(tertial, day('2026-12-31'), { ...monthly, rhythm: 'TERTIAL' })).toBe(false);
    expect(isRoundOver(tertial, day('2027-01-04'), { ...monthly, rhythm: 'TERTIAL' })).toBe(true);
  });

  it('is not over in July, in which nobody is asked, and is when August comes', () => {
    const june = { period: '2026-06', on: day('2026-06-01') };
    expect(isRoundOver(june, day('2026-07-15'), monthly)).toBe(false);
    expect(isRoundOver(june, day('2026-08-03'), monthly)).toBe(true);
  });

  it('of a meeting is over when the meeting has been', () => {
    const meeting = { period: 'M2026-12-10', on: day('2026-11-26') };
    const calendar = { ...monthly, rhythm: 'PER_MEETING' } as const;
    expect(isRoundOver(meeting, day('2026-12-10'), calendar)).toBe(false);
    expect(isRoundOver(meeting, day('2026-12-11'), calendar)).toBe(true);
  });

  it('that was opened ahead of its time is not', () => {
    expect(isRoundOver({ period: '2026-12', on: day('2026-12-01') }, day('2026-11-20'), monthly)).toBe(false);
  });
});
