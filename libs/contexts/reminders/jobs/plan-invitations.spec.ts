import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { meetingEvents, type MeetingEvent } from '#contexts/meetings';
import type { TenantId } from '#kernel';
import { eventsIn } from '../../../toolkit/calendar/testing/read-calendar.js';
import { inviteJob } from '../policies/invite-when-planned.policy.js';
import { instant } from '../testing/documents.js';
import { openWorld, type World } from '../testing/reminder-world.js';
import { happened, municipality } from '../testing/written-log.js';
import { handleReminderJob } from './reminder.jobs.js';

const when = { startsAt: '2026-12-01T12:00', minutes: 60, place: 'Rådhuset' };
const meetingId = 'a3c2f6de-9f3b-5a55-8d0e-3f2f8d1f6c11';

describe('a meeting of the leader group', () => {
  let world: World;
  let tenant: TenantId;
  beforeAll(async () => {
    world = await openWorld();
    tenant = await municipality(world.ports, 'meeting');
  });
  afterAll(() => world.close());

  const call = (event: MeetingEvent, at: string) => {
    world.clock.set(instant(at));
    return happened(world.ports, { tenant, catalog: meetingEvents, id: meetingId }, [event], at);
  };
  const ring = async (name = 'invite') => {
    await world.ports.catchUp();
    const data = name === 'invite' ? inviteJob(tenant, meetingId, 0).data : {};
    await handleReminderJob(world.ports, { queue: 'reminders', name, id: 'ring', data });
    await world.ports.catchUp();
    await handleReminderJob(world.ports, { queue: 'reminders', name: 'deliver', id: 'ring', data: {} });
    return world.mailer.sent.splice(0);
  };
  const told = (mails: Awaited<ReturnType<typeof ring>>) =>
    mails
      .map(({ to, calendar }) => {
        const [event = {}] = eventsIn(calendar?.content ?? '');
        const value = (name: string) => event[name]?.[0]?.value;
        return [to.address, calendar?.method, value('UID'), value('SEQUENCE'), value('DTSTART')];
      })
      .toSorted();
  const uid = `${meetingId}@iverk.demo.example`;
  const both = (...of: readonly string[]) => [
    ['director@demo.example', ...of],
    ['sector-leader@demo.example', ...of],
  ];

  it('is told each member once for each time it is called', async () => {
    const planned: MeetingEvent = {
      type: 'MeetingPlanned',
      data: { forum: 'KLG', title: 'Driftsmøte i KLG', ...when, sequence: 0 },
    };
    await call(planned, '2026-11-02T09:00:00.000Z');
    expect(told(await ring())).toEqual(both('REQUEST', uid, '0', '20261201T110000Z'));
    expect(world.woken.filter(({ name }) => name === 'invite')).toHaveLength(1);
    expect(await ring()).toEqual([]);
    const moved: MeetingEvent = {
      type: 'MeetingMoved',
      data: { ...when, startsAt: '2026-12-03T12:00', sequence: 1 },
    };
    // On a Saturday it waits for Monday; the sweep then finds it though no ring comes.
    await call(moved, '2026-11-07T09:00:00.000Z');
    expect(await ring()).toEqual([]);
    world.clock.set(instant('2026-11-09T08:00:00.000Z'));
    expect(told(await ring('deliver'))).toEqual(both('REQUEST', uid, '1', '20261203T110000Z'));
    await call({ type: 'MeetingCancelled', data: { reason: null, sequence: 2 } }, '2026-11-10T09:00:00.000Z');
    const off = await ring();
    expect(told(off)).toEqual(both('CANCEL', uid, '2', '20261203T110000Z'));
    expect(eventsIn(off[0]?.calendar?.content ?? '')[0]).toMatchObject({
      ORGANIZER: [{ value: 'mailto:coordinator@demo.example' }],
      STATUS: [{ value: 'CANCELLED' }],
      DTSTAMP: [{ value: '20261110T090000Z' }],
    });
    expect(await ring('deliver')).toEqual([]);
  }, 60_000);
});
