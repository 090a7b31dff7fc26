import { describe, it } from '@jest/globals';
import type { ActorId, Instant } from '#kernel';
import { specify } from '#kernel/testing';
import { skipDecider } from './skip.decider.js';

const given = specify(skipDecider);
const data = { follower: 'vedtak', eventId: 'e-1', reason: 'Skrevet av en utgave som er trukket tilbake.' };
const leaveOut = (rest: Partial<typeof data> = {}, roles: readonly string[] = ['SYSTEM']) =>
  ({
    type: 'LeaveOutEvent',
    data: { ...data, ...rest },
    issued: { by: 'system:command-line' as ActorId, roles, at: '2026-02-03T09:00:00.000Z' as Instant },
  }) as const;

describe('Leaving an event out', () => {
  it('is written down with its reason', () => {
    given().when(leaveOut()).then({ type: 'EventSkipped', data });
  });

  it('is written down once', () => {
    given({ type: 'EventSkipped', data })
      .when(leaveOut({ reason: 'En annen grunn.' }))
      .thenNothing();
  });

  it('is refused without a reason', () => {
    given()
      .when(leaveOut({ reason: ' ' }))
      .thenRejected('reason-missing');
  });

  it('is refused to whoever is no operator', () => {
    given()
      .when(leaveOut({}, ['DIRECTOR']))
      .thenRejected('not-an-operator');
  });
});
