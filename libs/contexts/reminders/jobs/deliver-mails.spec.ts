import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SmtpMailer } from '#adapters/mail';
import { streamOf, type Mail, type TenantId } from '#kernel';
import { SmtpSink, type SinkMode, type SinkOptions } from '../../../adapters/mail/testing/index.js';
import { dispatchEvents } from '../core/dispatch.events.js';
import { mailboxProjection } from '../projections/mailbox.projection.js';
import { instant } from '../testing/documents.js';
import { planMailsTo } from '../testing/planned-mails.js';
import { openWorld, type World } from '../testing/reminder-world.js';
import { deliverPlannedMails } from './deliver-mails.js';
import { MailLane } from './mail-lane.js';
import { readDispatch } from './read-dispatch.js';
import type { ReminderPorts } from './reminder-ports.js';

const count = 6;
const morning = '2026-11-02T06:00:00.000Z';

/** Every way a mail server fails, through the real delivery, over TCP, with the real log and ledger. */
describe('the delivery', () => {
  let world: World;
  let sink: SmtpSink;
  let ports: ReminderPorts;
  let tenant: TenantId;
  let dispatchId: string;
  const pauses: number[] = [];
  let municipalities = 0;

  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());
  beforeEach(() => begin());
  const end = async () => {
    await ports.mailer.close();
    await sink.close();
  };
  afterEach(end);

  const begin = async (options: SinkOptions = {}) => {
    municipalities += 1;
    tenant = `mail${municipalities.toString()}` as TenantId;
    world.clock.set(instant(morning));
    pauses.length = 0;
    sink = await SmtpSink.open({ slowness: 30, ...options });
    ports = {
      ...world.ports,
      mailer: new SmtpMailer({ url: sink.url, from: 'iverk@demo.example' }, { mailTimeout: 300 }),
      lane: new MailLane((milliseconds) => Promise.resolve(pauses.push(milliseconds))),
    };
    dispatchId = await planMailsTo(ports, tenant, count);
  };

  const deliver = () => deliverPlannedMails(ports, { tenant, dispatchId });
  const later = (milliseconds: number) => {
    world.clock.set(instant(new Date(Date.parse(world.clock.now()) + milliseconds).toISOString()));
  };
  const minutes = (number: number) => number * 60_000;
  const eventsOf = async () =>
    (await world.ports.store.readStream(streamOf(dispatchEvents, tenant, dispatchId)))
      .map(({ type }) => type)
      .filter((type) => type !== 'MailPlanned' && type !== 'DispatchOpened');
  const statesOf = async () => {
    const { mails } = await readDispatch(world.ports.store, tenant, dispatchId);
    return [...mails.values()].map(({ state }) => state);
  };
  /** How often the sink has kept each mail, fewest first; all copies have the same bytes, the date among them. */
  const copies = () => {
    const byId = new Map<string, string[]>();
    for (const { messageId, bytes } of sink.kept)
      byId.set(messageId, [...(byId.get(messageId) ?? []), bytes.toString('latin1')]);
    for (const same of byId.values()) expect(new Set(same).size).toBe(1);
    return [...byId.values()].map(({ length }) => length).toSorted();
  };

  it.each<[SinkMode, string]>([
    ['refuses-connections', 'MailDeferred'],
    ['slow', 'MailDeferred'],
    ['breaks-tls', 'MailDeferred'],
    ['hangs-after-data', 'MailNotKnown'],
    ['dies-before-keeping', 'MailNotKnown'],
    ['puts-off', 'MailDeferred'],
    ['greylists', 'MailDeferred'],
    ['busy', 'MailDeferred'],
  ])('loses and doubles nothing when the server %s', async (mode, event) => {
    await sink.become(mode);
    expect(await deliver()).toMatchObject({ sent: 0, waiting: count });
    expect([...new Set(await eventsOf())]).toEqual([event]);
    if (mode !== 'greylists') await sink.become('takes');
    later(minutes(5));
    expect(await deliver()).toMatchObject({ sent: count, waiting: 0 });
    expect(copies()).toEqual(Array.from({ length: count }, () => 1));
    expect(await statesOf()).toEqual(Array.from({ length: count }, () => 'ACCEPTED'));
  });

  it('sends one more copy of what a server kept and died upon, the same in every byte, and no third', async () => {
    await sink.become('dies-before-250', 2);
    expect(await deliver()).toMatchObject({ sent: count - 2, waiting: 2 });
    expect(await deliver()).toMatchObject({ sent: 0, waiting: 2 });
    later(minutes(5));
    expect(await deliver()).toMatchObject({ sent: 2, waiting: 0 });
    expect(copies()).toEqual([1, 1, 1, 1, 2, 2]);
    expect(await deliver()).toMatchObject({ sent: 0, waiting: 0 });
  });

  it('sends once what a server kept and died after saying so', async () => {
    await sink.become('dies-after-250');
    expect(await deliver()).toMatchObject({ sent: count });
    expect(copies()).toEqual(Array.from({ length: count }, () => 1));
  });

  it('lets no bad recipient hold the others up', async () => {
    await end();
    await begin({
      answerFor: (to) => ({ 'p1@demo.example': '550 5.1.1 Gone', 'p3@demo.example': '452 4.2.2 Full' })[to],
    });
    expect(await deliver()).toEqual({ sent: 4, refused: 1, withdrawn: 0, waiting: 1 });
    expect((await statesOf()).toSorted()).toEqual([
      ...['ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'PLANNED', 'REFUSED'],
    ]);
    await ports.catchUp();
    const flagged = await Promise.all(
      ['p1', 'p3', 'p5'].map((personId) => ports.documents.get(mailboxProjection, tenant, personId)),
    );
    expect(flagged.map((mailbox) => mailbox?.flagged?.because)).toEqual(['REFUSED', undefined, undefined]);
  });

  it('tries what is put off more and more seldom, says so once, and gives it up after three days', async () => {
    await sink.become('puts-off');
    const { mailer } = ports;
    let tries = 0;
    const send = (mail: Mail) => {
      tries += 1;
      return mailer.send(mail);
    };
    ports = { ...ports, mailer: { send, close: () => mailer.close() } };
    for (let hour = 0; hour < 24 * 3; hour += 4) {
      await deliver();
      later(minutes(4 * 60));
    }
    expect(new Set(await statesOf())).toEqual(new Set(['PLANNED']));
    later(minutes(24 * 60));
    await deliver();
    expect(await statesOf()).toEqual(Array.from({ length: count }, () => 'GIVEN_UP'));
    expect((await eventsOf()).toSorted()).toEqual([
      ...Array.from({ length: count }, () => 'MailDeferred'),
      ...Array.from({ length: count }, () => 'MailGivenUp'),
    ]);
    expect(tries).toBe(19 * count);
    await sink.become('takes');
    expect(await deliver()).toMatchObject({ sent: 0, waiting: 0 });
  });

  it('slows down for a busy server, and is quick again when it has recovered', async () => {
    await sink.become('busy', 3);
    expect(await deliver()).toMatchObject({ sent: count - 3, waiting: 3 });
    expect(pauses).toEqual([500, 1000, 2000, 1000, 500]);
    later(minutes(1));
    expect(await deliver()).toMatchObject({ sent: 3 });
    expect(copies()).toEqual(Array.from({ length: count }, () => 1));
  });

  it('is not believed when somebody else has taken the lease meanwhile', async () => {
    const older = { lease: 'mail-delivery', epoch: 1_000_000n };
    const { mails } = await readDispatch(world.ports.store, tenant, dispatchId);
    const [key = ''] = mails.keys();
    await world.ports.ledger.claim(`mail:${key}`, { fence: older });
    await expect(deliver()).rejects.toThrow('was lost while it was held');
    expect(sink.kept).toEqual([]);
  });
});
