import { describe, expect, it } from '@jest/globals';
import type { ActorId, Instant } from '#kernel';
import { fold, specify } from '#kernel/testing';
import { meetingProjection } from '../projections/meeting.projection.js';
import { forumNamed, usualMinutes, usualTitle } from './forum.js';
import type { MeetingCommand } from './meeting.commands.js';
import { meetingDecider } from './meeting.decider.js';
import type { MeetingEvent } from './meeting.events.js';
import { instantOf, isLocalTime } from './meeting-time.js';

const given = specify(meetingDecider);
const issued = {
  by: 'secretary' as ActorId,
  roles: ['SECRETARY'],
  at: '2026-11-26T08:00:00.000Z' as Instant,
};
const when = { startsAt: '2026-12-01T12:00', minutes: 60, place: 'Rådhuset, Åsgårdstua' };
const facts = { forum: 'KLG', title: 'Driftsmøte i KLG', ...when };
const planned: MeetingEvent = { type: 'MeetingPlanned', data: { ...facts, sequence: 0 } };
const moved: MeetingEvent = {
  type: 'MeetingMoved',
  data: { ...when, startsAt: '2026-12-02T12:00', sequence: 1 },
};
const cancelled: MeetingEvent = { type: 'MeetingCancelled', data: { reason: null, sequence: 2 } };

const plan = (change: Partial<typeof facts> = {}): MeetingCommand => ({
  type: 'PlanMeeting',
  data: { ...facts, ...change },
  issued,
});
const move = (data: Partial<typeof when>, at = issued.at): MeetingCommand => ({
  type: 'MoveMeeting',
  data,
  issued: { ...issued, at },
});
const cancel = (reason: string | null = null, at = issued.at): MeetingCommand => ({
  type: 'CancelMeeting',
  data: { reason },
  issued: { ...issued, at },
});

describe('A meeting', () => {
  it('is planned', () => {
    given().when(plan()).then(planned);
    given()
      .when(plan({ title: ' Driftsmøte i KLG ', place: ` ${when.place}` }))
      .then(planned);
  });

  it('is planned once', () => {
    given(planned).when(plan()).thenRejected('meeting-exists');
  });

  it.each([
    ['2026-11-26T09:00', 'meeting-past'],
    ['2026-02-30T12:00', 'meeting-time-malformed'],
    ['2026-12-01T24:00', 'meeting-time-malformed'],
    ['2026-12-01 12:00', 'meeting-time-malformed'],
  ] as const)('is not planned at %s: %s', (startsAt, code) => {
    given().when(plan({ startsAt })).thenRejected(code);
  });

  it('lasts a while, and somebody meets', () => {
    given()
      .when(plan({ minutes: 0 }))
      .thenRejected('meeting-length', { minutes: '0' });
    given()
      .when(plan({ minutes: 1441 }))
      .thenRejected('meeting-length');
    given()
      .when(plan({ forum: ' ' }))
      .thenRejected('forum-blank');
    given()
      .when(plan({ title: 'x'.repeat(201) }))
      .thenRejected('text-too-long');
  });

  it('is moved, each time with the next number', () => {
    given(planned)
      .when(move({ startsAt: '2026-12-02T12:00' }))
      .then(moved);
    given(planned, moved)
      .when(move({ place: 'Teams' }))
      .then({
        type: 'MeetingMoved',
        data: { startsAt: '2026-12-02T12:00', minutes: 60, place: 'Teams', sequence: 2 },
      });
  });

  it('is not moved to where it is', () => {
    given(planned).when(move(when)).thenNothing();
    given(planned).when(move({})).thenNothing();
  });

  it('is cancelled once, with or without a reason', () => {
    given(planned, moved).when(cancel()).then(cancelled);
    given(planned)
      .when(cancel(' For få kan komme '))
      .then({ type: 'MeetingCancelled', data: { reason: 'For få kan komme', sequence: 1 } });
    given(planned, moved, cancelled).when(cancel()).thenNothing();
    given(planned, moved, cancelled)
      .when(move({ minutes: 30 }))
      .thenRejected('meeting-cancelled');
  });

  it('that has begun is neither moved nor cancelled', () => {
    const after = '2026-12-01T11:00:00.000Z' as Instant;
    given(planned)
      .when(move({ startsAt: '2026-12-20T12:00' }, after))
      .thenRejected('meeting-past', { startsAt: '2026-12-01T12:00' });
    given(planned).when(cancel(null, after)).thenRejected('meeting-past');
  });

  it('that is not there is neither', () => {
    given()
      .when(move({ minutes: 30 }))
      .thenRejected('meeting-unknown');
    given().when(cancel()).thenRejected('meeting-unknown');
  });
});

describe('The meeting plan', () => {
  it('has the meeting as it is called now', () => {
    const events = [planned, moved, cancelled].map((event) => ({ event }));
    const document = fold(meetingProjection, events).get('subject');
    expect(document).toMatchObject({
      ...facts,
      startsAt: '2026-12-02T12:00',
      sequence: 2,
      cancelled: { reason: null },
    });
  });

  it('knows who meets by code or name, and what that is called', () => {
    const organs = [{ organ: 'FSK', name: 'Formannskapet', closes: false, aliases: [] }];
    expect(
      ['klg', 'UKLG', 'FSK', 'formannskapet', 'HOV'].map((each) => forumNamed({ organs }, each)),
    ).toEqual(['KLG', 'UKLG', 'FSK', 'FSK', undefined]);
    expect(usualTitle({ organs }, 'FSK', 'nn')).toBe('Møte i Formannskapet');
    expect(usualTitle({ organs }, 'UKLG', 'nb')).toBe('Møte i utvidet ledergruppe (UKLG)');
    expect([usualMinutes('KLG'), usualMinutes('KS')]).toEqual([60, 180]);
  });

  it('goes by the clock in Oslo, summer and winter', () => {
    expect(instantOf('2026-12-01T12:00')).toBe('2026-12-01T11:00:00.000Z');
    expect(instantOf('2026-06-01T12:00')).toBe('2026-06-01T10:00:00.000Z');
    expect(isLocalTime('2026-12-01T23:59')).toBe(true);
  });
});
