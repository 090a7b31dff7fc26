import { dayOf, type ActorId, type BackgroundWork, type TenantId } from '#kernel';
import { tenantsKnown } from '#contexts/organisation';
import { roundIdOf } from '../core/round-id.js';
import { roundEvents } from '../core/round.events.js';
import { roundsDue, type DueRound } from '../core/rounds-due.js';
import { outgoingMailProjection } from '../projections/outgoing-mail.projection.js';
import { roundProjection } from '../projections/round.projection.js';
import { deliverPlannedMails, type DeliveryRequest } from './deliver-mails.js';
import { eachInTurn } from './each-in-turn.js';
import type { ReminderPorts, ReminderWorkPorts } from './reminder-ports.js';
import { runRound } from './run-round.js';

const actor = 'system:reminders' as ActorId;

/** The ids of those that have been opened. */
const openedAmong = async (
  { documents }: ReminderPorts,
  rounds: readonly DueRound[],
): Promise<ReadonlySet<string>> => {
  const keys = rounds.map(({ tenant, period }) => ({ tenant, key: roundIdOf(tenant, period) }));
  const found = await documents.getMany(roundProjection, keys);
  return new Set(found.flatMap((round) => round?.roundId ?? []));
};

const dueToday = async (ports: ReminderPorts): Promise<readonly TenantId[]> => {
  await ports.catchUp();
  const today = dayOf(ports.clock.now());
  const known = await tenantsKnown(ports.documents);
  const municipalities = known.map(({ tenant, municipality }) => ({ tenant, ...municipality }));
  const opened = await openedAmong(ports, roundsDue(today, municipalities, new Set()));
  return roundsDue(today, municipalities, opened).map(({ tenant }) => tenant);
};

const openToday = (ports: ReminderPorts, tenant: TenantId) =>
  runRound(ports, { tenant, on: dayOf(ports.clock.now()), dryRun: false, actor, roles: ['SYSTEM'] });

/** Opens and sends the municipality's round, where one is due today. */
export const openDueRound = async (ports: ReminderPorts, tenant: TenantId): Promise<void> => {
  const due = await dueToday(ports);
  if (due.includes(tenant)) await openToday(ports, tenant);
};

const job = (tenant: TenantId, work: 'open-round' | 'deliver-mails'): BackgroundWork => ({
  tenant,
  about: { kind: 'job', id: work, category: roundEvents.category },
  work,
});

/** Opens and sends every round that is due today, also those that an earlier day should have opened. */
export const openDueRounds = async (ports: ReminderWorkPorts): Promise<void> => {
  await eachInTurn(await dueToday(ports), (tenant) =>
    ports.attempt(job(tenant, 'open-round'), () => openToday(ports, tenant)),
  );
};

/** Sends what is planned in a municipality, since somebody was woken for it. */
export const deliverWhenWoken = async (ports: ReminderWorkPorts, request: DeliveryRequest): Promise<void> => {
  await ports.attempt(job(request.tenant, 'deliver-mails'), () => deliverPlannedMails(ports, request));
};

/** The sweep: delivers whatever is planned in any municipality, whoever was or was not woken for it. */
export const deliverEverything = async (ports: ReminderWorkPorts): Promise<void> => {
  const planned = { column: 'state', is: 'equal', value: 'PLANNED' } as const;
  const tenants = await ports.documents.tenantsOf(outgoingMailProjection, planned);
  await eachInTurn(tenants, (tenant) => deliverWhenWoken(ports, { tenant }));
};
