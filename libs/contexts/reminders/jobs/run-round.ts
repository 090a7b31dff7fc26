import { dayOf, isRejection, runCommand, uuid5, type ActorId, type LocalDate, type TenantId } from '#kernel';
import { periodOf } from '../core/period.js';
import { planRound, type NobodyBecause, type RoundPlan } from '../core/plan-round.js';
import { roundIdOf } from '../core/round-id.js';
import type { PlannedMail } from '../core/round.commands.js';
import { roundAggregate, type Round } from '../core/round.decider.js';
import type { AskingRule } from '../core/round.events.js';
import { deliverPlannedMails, type Delivery } from './deliver-mails.js';
import { readMunicipality, readOpenPoints } from '../reminders.reads.js';
import { readRound } from './read-round.js';
import type { ReminderPorts } from './reminder-ports.js';

/** The rule that makes officers be asked. A new version when it asks differently. */
export const askingRule: AskingRule = { id: 'ask-every-period', version: 1 };

export interface RoundRequest {
  readonly tenant: TenantId;
  /** The day the round is for; its month (or tertial) is the period. */
  readonly on: LocalDate;
  /** Plans and answers, but writes and sends nothing. */
  readonly dryRun: boolean;
  readonly actor: ActorId;
  readonly roles?: readonly string[];
}

export interface RoundResult extends Delivery {
  readonly period: string;
  /** Whether this run opened the round of the period. */
  readonly opened: boolean;
  /** How many mails this run planned, or would have. */
  readonly planned: number;
  /** How many recipients have had their mail of this period before. */
  readonly alreadyAsked: number;
  /** Follow-ups that nobody with an address answers for. */
  readonly unasked: readonly string[];
  /** Why not a single person is asked; null when somebody is, or has been. */
  readonly nobody: NobodyBecause | null;
  readonly mails: readonly PlannedMail[];
}

const nothingSent: Delivery = { sent: 0, refused: 0, withdrawn: 0, waiting: 0 };

interface Planned {
  readonly period: string;
  readonly roundId: string;
  readonly round: Round;
  readonly plan: RoundPlan;
}

const plan = async (ports: ReminderPorts, { tenant, on }: RoundRequest): Promise<Planned> => {
  const { municipality, organisation } = await readMunicipality(ports.documents, tenant);
  const period = periodOf(on, municipality.rhythm);
  const roundId = roundIdOf(tenant, period);
  const round = await readRound(ports.store, tenant, roundId);
  const today = dayOf(ports.clock.now());
  const people = await ports.people.all(tenant);
  return {
    period,
    roundId,
    round,
    plan: planRound({
      tenant,
      period,
      staffedOn: on > today ? on : today,
      language: municipality.language,
      organisation,
      people: new Map(people.map((person) => [person.personId, person])),
      points: await readOpenPoints(ports.documents, tenant),
      alreadyAsked: new Set(round.mails.keys()),
    }),
  };
};

const open = async (
  ports: ReminderPorts,
  { tenant, on, actor, roles = [] }: RoundRequest,
  { period, roundId, plan: { mails } }: Planned,
): Promise<void> => {
  const outcome = await runCommand(ports, roundAggregate, {
    tenant,
    subjectId: roundId,
    command: {
      type: 'OpenRound',
      data: { period, on, rule: askingRule, mails },
      issued: { by: actor, roles, at: ports.clock.now() },
    },
    commandId: uuid5('open-round', roundId, ...mails.map(({ mailKey }) => mailKey)),
    correlationId: roundId,
  });
  if (isRejection(outcome)) throw new Error(`OpenRound: ${outcome.rejected}`);
};

/**
 * One round of asking: plans who is asked about what, writes it to the log and sends it. Run twice it asks nobody
 * twice; run later in the same period it asks only those not asked yet.
 */
export const runRound = async (ports: ReminderPorts, request: RoundRequest): Promise<RoundResult> => {
  await ports.catchUp();
  const planned = await plan(ports, request);
  const { period, roundId, round } = planned;
  const { mails, ...about } = planned.plan;
  const writes = !request.dryRun && mails.length > 0;
  if (writes) await open(ports, request, planned);
  const delivery = request.dryRun
    ? nothingSent
    : await deliverPlannedMails(ports, { tenant: request.tenant, roundId });
  return {
    ...{ period, ...about, ...delivery, mails },
    opened: writes && round.opened === null,
    planned: mails.length,
  };
};
