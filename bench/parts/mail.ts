import { municipalityEvents } from '../../libs/contexts/organisation/index.js';
import { dispatchAggregate, dispatchedKeyOf, dispatchIdFor } from '../../libs/contexts/reminders/index.js';
import { deliverPlannedMails } from '../../libs/contexts/reminders/jobs/deliver-mails.js';
import type { ReminderPorts } from '../../libs/contexts/reminders/jobs/reminder-ports.js';
import { SmtpMailer } from '../../libs/adapters/mail/index.js';
import {
  runCommand,
  streamOf,
  uuid5,
  type ActorId,
  type Instant,
  type LocalDate,
  type TenantId,
} from '../../libs/kernel/index.js';
import type { Bench } from '../context.js';
import { openMailSink } from '../ours/mail-sink.js';
import type { Findings } from '../result.js';
import { inRounds, must, rateOf, type Cell } from '../rounds.js';
import { median } from '../statistics.js';
import { openWorld, type World } from '../world.js';

const at = '2026-11-02T06:00:00.000Z' as Instant;
const actor = 'system:bench' as ActorId;
const leastPerSecond = 200;

const name = 'mails planned, claimed, handed over by SMTP, and told to the log';

/** A municipality that its mails can be signed with. */
const addMunicipality = async ({ platform: { store } }: World, tenant: TenantId): Promise<void> => {
  const id = uuid5('bench-municipality', tenant);
  const metadata = { actor, roles: [], occurredAt: at, recordedAt: at, commandId: id };
  await store.append({
    streamId: streamOf(municipalityEvents, tenant, id),
    expectedRevision: 'no-stream',
    events: [
      {
        eventId: uuid5(id, 0),
        type: 'MunicipalityAdded',
        schemaVersion: municipalityEvents.definitions.MunicipalityAdded.version,
        data: { number: '9999', name: 'Demo', from: null },
        metadata: { ...metadata, correlationId: id, causationId: null },
      },
    ],
  });
};

const item = (id: string) => ({
  ...{ kind: 'UNREACHED', about: 'PERSON', id, as: 'UNIT_LEADER' },
  ...{ rung: null, due: null, period: null, missing: false },
});

/** So many people, each with a mail of their own planned; answers with the dispatch. */
const planMails = async (world: World, tenant: TenantId, count: number): Promise<string> => {
  await addMunicipality(world, tenant);
  const people = Array.from({ length: count }, (_, n) => `p${n.toString()}`);
  const person = (id: string) => ({ name: id, email: `${id}@demo.example`, employeeNumber: null });
  await world.platform.people.save(
    tenant,
    people.map((id) => ({ personId: id as ActorId, ...person(id) })),
  );
  const dispatchId = dispatchIdFor(tenant, 'bench');
  const letter = { language: 'nb', letter: 'DIGEST' } as const;
  const mails = people.map((id) => ({
    ...{ mailKey: dispatchedKeyOf(dispatchId, id), recipient: id, ...letter, items: [item(id)] },
  }));
  await runCommand(world.platform, dispatchAggregate, {
    tenant,
    subjectId: dispatchId,
    command: {
      type: 'PlanMails',
      data: { occasion: 'MORNING', on: '2026-11-02' as LocalDate, about: null, mails },
      issued: { by: actor, roles: ['SYSTEM'], at },
    },
    commandId: uuid5('bench-plan', dispatchId),
    correlationId: dispatchId,
  });
  await world.catchUp();
  return dispatchId;
};

const cellOf = (world: World, ports: ReminderPorts, count: number): Cell => {
  let [rounds, tenant, dispatchId] = [0, '' as TenantId, ''];
  return {
    name,
    unit: 'per second',
    ours: true,
    ready: async () => {
      rounds += 1;
      tenant = `bench${rounds.toString()}` as TenantId;
      dispatchId = await planMails(world, tenant, count);
    },
    measure: rateOf(async () => {
      const { sent } = await deliverPlannedMails(ports, { tenant, dispatchId });
      must(sent === count, 'every mail is sent');
      return sent;
    }),
  };
};

/** The whole way of a mail from the log to a mail server on this machine and back: one worker, every claim on disk. */
export const measureMail = async (bench: Bench): Promise<Findings> => {
  const world = await openWorld(bench.server, 'mail');
  const sink = await openMailSink();
  const mailer = new SmtpMailer({ url: sink.url, from: 'iverk@demo.example' });
  const { platform, catchUp } = world;
  const ports = { ...platform, mailer, catchUp, baseUrl: 'https://iverk.demo.example' };
  const cells = await inRounds([cellOf(world, ports, bench.quick ? 50 : 1000)], bench.options('mail', true));
  await mailer.close();
  sink.close();
  await platform.close();
  const perSecond = median(cells[0]?.values ?? []);
  return {
    cells,
    ratios: [],
    counts: [
      {
        work: `${name}: at least ${leastPerSecond.toString()} a second`,
        against: 'ours',
        values: [perSecond.toFixed(0)],
        reached: perSecond >= leastPerSecond,
      },
    ],
  };
};
