import { isRejection, runCommand, uuid5, type ActorId, type LocalDate, type TenantId } from '#kernel';
import { dispatchAggregate } from '../core/dispatch.decider.js';
import { morningIdOf } from '../core/dispatch-id.js';
import { planMorning, type MorningInput, type MorningPlan } from '../core/plan-morning.js';
import type { PlanMails } from '../core/dispatch.commands.js';
import { handAsksOver } from './hand-asks-over.js';
import { readMorning } from './read-morning.js';
import type { ReminderPorts } from './reminder-ports.js';

const actor = 'system:reminders' as ActorId;

export interface MailsRequest {
  readonly tenant: TenantId;
  readonly dispatchId: string;
  readonly plan: PlanMails['data'];
}

/** Writes down which mails are to go out. The same mails again are planned once. */
export const planMails = async (
  ports: ReminderPorts,
  { tenant, dispatchId, plan }: MailsRequest,
): Promise<void> => {
  if (plan.mails.length === 0) return;
  const outcome = await runCommand(ports, dispatchAggregate, {
    tenant,
    subjectId: dispatchId,
    command: {
      type: 'PlanMails',
      data: plan,
      issued: { by: actor, roles: ['SYSTEM'], at: ports.clock.now() },
    },
    commandId: uuid5('plan-mails', dispatchId, ...plan.mails.map(({ mailKey }) => mailKey)),
    correlationId: dispatchId,
  });
  if (isRejection(outcome)) throw new Error(`PlanMails: ${outcome.rejected}`);
};

/** What there is to tell, once what cannot be told those who were asked is asked of others. */
const morningOf = async (ports: ReminderPorts, tenant: TenantId, on: LocalDate): Promise<MorningInput> => {
  const morning = await readMorning(ports, tenant, on);
  if (!(await handAsksOver(ports, morning))) return morning;
  await ports.catchUp();
  return readMorning(ports, tenant, on);
};

/** Plans the municipality's mail of a morning by what its read models show; they must have caught up. */
export const planMorningMails = async (
  ports: ReminderPorts,
  tenant: TenantId,
  on: LocalDate,
): Promise<MorningPlan> => {
  const plan = planMorning(await morningOf(ports, tenant, on));
  await planMails(ports, {
    tenant,
    dispatchId: morningIdOf(tenant, on),
    plan: { occasion: 'MORNING', on, about: null, mails: plan.mails },
  });
  return plan;
};
