import { dayOf, type ActorId } from '#kernel';
import { tenantsKnown } from '#contexts/organisation';
import { roundIdOf } from '../core/round-id.js';
import { roundsDue, type DueRound } from '../core/rounds-due.js';
import { outgoingMailProjection } from '../projections/outgoing-mail.projection.js';
import { roundProjection } from '../projections/round.projection.js';
import { deliverPlannedMails } from './deliver-mails.js';
import { eachInTurn } from './each-in-turn.js';
import type { ReminderPorts } from './reminder-ports.js';
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

/** Opens and sends every round that is due today, also those that an earlier day should have opened. */
export const openDueRounds = async (ports: ReminderPorts): Promise<void> => {
  await ports.catchUp();
  const today = dayOf(ports.clock.now());
  const known = await tenantsKnown(ports.documents);
  const municipalities = known.map(({ tenant, municipality }) => ({ tenant, ...municipality }));
  const opened = await openedAmong(ports, roundsDue(today, municipalities, new Set()));
  await eachInTurn(roundsDue(today, municipalities, opened), ({ tenant }) =>
    runRound(ports, { tenant, on: today, dryRun: false, actor, roles: ['SYSTEM'] }),
  );
};

/** The sweep: delivers whatever is planned in any municipality, whoever was or was not woken for it. */
export const deliverEverything = async (ports: ReminderPorts): Promise<void> => {
  const planned = { column: 'state', is: 'equal', value: 'PLANNED' } as const;
  const tenants = await ports.documents.tenantsOf(outgoingMailProjection, planned);
  await eachInTurn(tenants, (tenant) => deliverPlannedMails(ports, { tenant }));
};
