import { dayOf, type ActorId, type TenantId } from '#kernel';
import { tenantsKnown } from '#contexts/organisation';
import { roundsDue } from '../core/rounds-due.js';
import { outgoingMailProjection } from '../projections/outgoing-mail.projection.js';
import { roundProjection } from '../projections/round.projection.js';
import { deliverPlannedMails } from './deliver-mails.js';
import { eachInTurn } from './each-in-turn.js';
import type { ReminderPorts } from './reminder-ports.js';
import { runRound } from './run-round.js';

const actor = 'system:reminders' as ActorId;

const openedRounds = async (
  { documents }: ReminderPorts,
  tenants: readonly TenantId[],
): Promise<ReadonlySet<string>> => {
  const rows = await Promise.all(tenants.map((tenant) => documents.find(roundProjection, { tenant })));
  return new Set(rows.flat().map(({ key }) => key));
};

/** Opens and sends every round that is due today, also those that an earlier day should have opened. */
export const openDueRounds = async (ports: ReminderPorts): Promise<void> => {
  await ports.catchUp();
  const today = dayOf(ports.clock.now());
  const known = await tenantsKnown(ports.documents);
  const municipalities = known.map(({ tenant, municipality }) => ({ tenant, ...municipality }));
  const opened = await openedRounds(
    ports,
    municipalities.map(({ tenant }) => tenant),
  );
  await eachInTurn(roundsDue(today, municipalities, opened), ({ tenant }) =>
    runRound(ports, { tenant, on: today, dryRun: false, actor, roles: ['SYSTEM'] }),
  );
};

/** The sweep: delivers whatever is planned in any municipality, whoever was or was not woken for it. */
export const deliverEverything = async (ports: ReminderPorts): Promise<void> => {
  await eachInTurn(await ports.documents.tenantsOf(outgoingMailProjection), async (tenant) => {
    const where = { column: 'state', is: 'equal', value: 'PLANNED' } as const;
    const planned = await ports.documents.count(outgoingMailProjection, { tenant, where });
    if (planned > 0) await deliverPlannedMails(ports, { tenant });
  });
};
