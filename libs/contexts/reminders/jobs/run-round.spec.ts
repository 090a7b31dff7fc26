import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { organisationEvents } from '#contexts/organisation';
import { MailNotKnown, MailServerUnavailable, uuid5, type ActorId, type Mail, type TenantId } from '#kernel';
import { morningIdOf } from '../core/dispatch-id.js';
import { day, instant, person } from '../testing/documents.js';
import { openWorld, type World } from '../testing/reminder-world.js';
import { mailboxEvents } from '../core/mailbox.events.js';
import { happened, municipality, openPoint, report } from '../testing/written-log.js';
import { deliverPlannedMails } from './deliver-mails.js';
import { readDispatch } from './read-dispatch.js';
import { runRound, type OpenRequest } from './run-round.js';

let world: World;
let tenant: TenantId;
let municipalities = 0;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  municipalities += 1;
  world.clock.set(instant('2026-11-02T06:00:00.000Z'));
  world.mailer.sent.length = 0;
  world.mailer.answer = () => ({ outcome: 'accepted', response: '250 OK' });
  tenant = await municipality(world.ports, `demo${municipalities.toString()}`);
});

const run = (change: Partial<OpenRequest> = {}) =>
  runRound(world.ports, {
    tenant,
    on: day('2026-11-02'),
    dryRun: false,
    actor: 'person-1' as ActorId,
    ...change,
  });
const recipients = () => world.mailer.sent.map(({ to }) => to.address).toSorted();
const morning = () => morningIdOf(tenant, day('2026-11-02'));
const mailsInLog = async () => {
  const { mails } = await readDispatch(world.ports.store, tenant, morning());
  return Object.fromEntries([...mails.values()].map(({ recipient, state }) => [recipient, state]));
};
const everybody = ['coordinator@demo.example', 'officer@demo.example'];
const toOfficer = ({ to }: Mail) => to.name === 'officer';

describe('a round', () => {
  it('sends each person one mail and says so', async () => {
    expect(await run()).toMatchObject({
      ...{ period: '2026-11', opened: true, planned: 2, alreadyAsked: 0, nobody: null, unasked: [] },
      ...{ sent: 2, refused: 0, withdrawn: 0, waiting: 0 },
    });
    expect(recipients()).toEqual(everybody);
    expect(await mailsInLog()).toEqual({ officer: 'ACCEPTED', coordinator: 'ACCEPTED' });
  });

  it('run twice sends nothing and writes nothing the second time', async () => {
    await run();
    const head = await world.ports.store.head();
    expect(await run()).toMatchObject({ opened: false, planned: 0, alreadyAsked: 2, sent: 0, nobody: null });
    expect(await world.ports.store.head()).toBe(head);
    expect(recipients()).toEqual(everybody);
  });

  it('run by two at once sends each mail once', async () => {
    await Promise.all([run(), run()]);
    expect(recipients()).toEqual(everybody);
  });

  it('run dry plans and neither writes nor sends', async () => {
    const head = await world.ports.store.head();
    expect(await run({ dryRun: true })).toMatchObject({ opened: false, planned: 2, sent: 0 });
    expect(await world.ports.store.head()).toBe(head);
    expect(recipients()).toEqual([]);
  });

  it('asks later in the period only those not asked before', async () => {
    await run();
    await openPoint(world.ports, tenant, 'third', 'leader');
    expect(await run({ on: day('2026-11-20') })).toMatchObject({
      opened: false,
      planned: 1,
      alreadyAsked: 2,
      sent: 1,
    });
    expect(recipients()).toEqual([...everybody, 'leader@demo.example'].toSorted());
  });

  it('asks again the next month', async () => {
    await run();
    expect(await run({ on: day('2026-12-01') })).toMatchObject({ period: '2026-12', planned: 2, sent: 2 });
  });

  it('writes nothing when there is nothing to ask about', async () => {
    await report(world.ports, tenant, 'first', '2026-11-01T08:00:00.000Z');
    await report(world.ports, tenant, 'second', '2026-11-01T08:00:00.000Z');
    const head = await world.ports.store.head();
    expect(await run()).toMatchObject({ nobody: 'nothing-to-ask-about', opened: false, planned: 0 });
    expect(await world.ports.store.head()).toBe(head);
  });

  it('says that there is nobody to ask in a municipality without people', async () => {
    const empty = `empty${municipalities.toString()}` as TenantId;
    await openPoint(world.ports, empty, 'only', 'officer');
    const result = await run({ tenant: empty });
    expect(result).toMatchObject({ nobody: 'nobody-to-ask', opened: false });
    expect(result.unasked).toHaveLength(1);
  });

  it('asks those who work there now, also about a day before they came', async () => {
    expect(await run({ on: day('2020-01-15') })).toMatchObject({ period: '2020-01', sent: 2 });
  });

  it('sends what an earlier run has planned and not sent', async () => {
    world.mailer.answer = () => {
      throw new MailServerUnavailable('no connection');
    };
    expect(await run()).toMatchObject({ planned: 2, sent: 0, waiting: 2 });
    world.mailer.answer = () => ({ outcome: 'accepted', response: '250 OK' });
    expect(await run()).toMatchObject({ planned: 0, sent: 2, waiting: 0 });
  });

  it('wakes the worker when mails are planned', async () => {
    await run();
    await world.ports.catchUp();
    const dispatchId = morning();
    expect(world.woken).toContainEqual({
      queue: 'reminders',
      name: 'deliver',
      id: `deliver.${tenant}.${dispatchId}`,
      data: { tenant, dispatchId },
    });
  });
});

describe('a question that waits for its recipient’s day of the week', () => {
  const wednesday = day('2026-11-04');
  const waits = async () => {
    await happened(world.ports, { tenant, catalog: mailboxEvents, id: 'officer' }, [
      { type: 'MailPreferenceSet', data: { delivery: 'DIGEST', weekday: 3, language: null } },
    ]);
    await openPoint(world.ports, tenant, 'third', 'leader');
    await run();
    expect(recipients()).toEqual(['coordinator@demo.example', 'leader@demo.example']);
    world.mailer.sent.length = 0;
    world.clock.set(instant('2026-11-04T06:00:00.000Z'));
  };

  it('is asked of their leader, who has had mail about their own, when they have gone away in the meantime', async () => {
    await waits();
    await happened(world.ports, { tenant, catalog: organisationEvents, id: uuid5('test-o', tenant) }, [
      {
        type: 'AbsenceSet',
        data: { absenceId: 'x', personId: 'officer', from: day('2026-11-03'), to: null },
      },
    ]);
    await run({ on: wednesday });
    expect(recipients()).toEqual(['leader@demo.example']);
    expect(world.mailer.sent[0]?.text).toContain('Sak first');
    expect(world.mailer.sent[0]?.text).not.toContain('Sak third');
    await run({ on: wednesday });
    expect(recipients()).toEqual(['leader@demo.example']);
  });

  it('comes on that day when they are there', async () => {
    await waits();
    await run({ on: wednesday });
    expect(recipients()).toEqual(['officer@demo.example']);
  });
});

describe('a mail', () => {
  const plan = async () => {
    world.mailer.answer = () => {
      throw new MailServerUnavailable('no connection');
    };
    await run();
    await world.ports.catchUp();
    world.mailer.answer = () => ({ outcome: 'accepted', response: '250 OK' });
  };
  const deliver = () => deliverPlannedMails(world.ports, { tenant });

  it('leaves out what was reported since it was planned', async () => {
    await openPoint(world.ports, tenant, 'third', 'officer');
    await plan();
    await report(world.ports, tenant, 'first', '2026-11-02T07:00:00.000Z');
    await world.ports.catchUp();
    await deliver();
    const mail = world.mailer.sent.find(toOfficer);
    expect(mail?.subject).toContain('ett vedtakspunkt');
    expect(mail?.text).toContain('Sak third');
  });

  it('is withdrawn when nothing is left to ask about', async () => {
    await plan();
    await report(world.ports, tenant, 'first', '2026-11-02T07:00:00.000Z');
    await world.ports.catchUp();
    expect(await deliver()).toEqual({ sent: 1, refused: 0, withdrawn: 1, waiting: 0 });
    expect(await mailsInLog()).toEqual({ officer: 'WITHDRAWN', coordinator: 'ACCEPTED' });
  });

  it('is withdrawn when its recipient has no address any more', async () => {
    await plan();
    await world.ports.people.save(tenant, [person('officer', null)]);
    expect(await deliver()).toMatchObject({ sent: 1, withdrawn: 1 });
  });

  it('that is refused is not tried again, and somebody else is asked', async () => {
    world.mailer.answer = (mail) =>
      toOfficer(mail)
        ? { outcome: 'refused', response: '550 no such person' }
        : { outcome: 'accepted', response: '250 OK' };
    expect(await run()).toMatchObject({ sent: 1, refused: 1 });
    world.mailer.answer = () => ({ outcome: 'accepted', response: '250 OK' });
    // Mail does not reach the officer: the leader is asked instead.
    expect(await run()).toMatchObject({ sent: 1, refused: 0, alreadyAsked: 1 });
    expect(recipients()).toEqual(['coordinator@demo.example', 'leader@demo.example']);
  });

  it('that is not known holds up nobody else, and is sent again with the same identity and content', async () => {
    const tried: Mail[] = [];
    world.mailer.answer = (mail) => {
      if (!toOfficer(mail)) return { outcome: 'accepted', response: '250 OK' };
      tried.push(mail);
      if (tried.length < 3) throw new MailNotKnown('connection lost');
      return { outcome: 'accepted', response: '250 OK' };
    };
    expect(await run()).toMatchObject({ sent: 1, waiting: 1 });
    const head = await world.ports.store.head();
    expect(await run()).toMatchObject({ sent: 0, waiting: 1 });
    expect(tried).toHaveLength(1);
    world.clock.set(instant('2026-11-02T06:10:00.000Z'));
    expect(await run()).toMatchObject({ sent: 0, waiting: 1 });
    expect(await world.ports.store.head()).toBe(head);
    world.clock.set(instant('2026-11-02T06:20:00.000Z'));
    expect(await run()).toMatchObject({ sent: 1, waiting: 0 });
    expect(tried[1]).toEqual(tried[0]);
    expect(tried[2]).toEqual(tried[0]);
  });

  it('that the ledger knows was taken is recorded and not sent', async () => {
    await plan();
    const { mails } = await readDispatch(world.ports.store, tenant, morning());
    const officers = [...mails.values()].filter(({ recipient }) => recipient === 'officer');
    for (const { mailKey } of officers) {
      await world.ports.ledger.claim(`mail:${mailKey}`);
      await world.ports.ledger.resolve(`mail:${mailKey}`, 'accepted');
    }
    expect(await deliver()).toMatchObject({ sent: 2 });
    expect(recipients()).toEqual(['coordinator@demo.example']);
    expect(await mailsInLog()).toEqual({ officer: 'ACCEPTED', coordinator: 'ACCEPTED' });
  });

  it('is not tried when the mail server is away for everybody', async () => {
    const tried: Mail[] = [];
    world.mailer.answer = (mail) => {
      tried.push(mail);
      throw new MailServerUnavailable('no connection');
    };
    expect(await run()).toMatchObject({ waiting: 2 });
    expect(tried).toHaveLength(1);
  });

  it('stops the work with a fault that no retry can help', async () => {
    world.mailer.answer = () => {
      throw new RangeError('a bug');
    };
    await expect(run()).rejects.toThrow('a bug');
  });
});
