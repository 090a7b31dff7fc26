import { dayOf, isRejection, runCommand, uuid5, type ActorId, type LocalDate, type TenantId } from '#kernel';
import { askingRule } from '../core/asking-rule.js';
import { morningIdOf } from '../core/dispatch-id.js';
import { answerByOf, periodOf, roundsOpenOn, type AskingCalendar, type PeriodRound } from '../core/period.js';
import { planRound, type NobodyBecause, type RoundPlan } from '../core/plan-round.js';
import { roundIdOf } from '../core/round-id.js';
import type { Ask } from '../core/round.commands.js';
import { roundAggregate, type Round } from '../core/round.decider.js';
import { readMunicipality, readOpenPoints } from '../reminders.reads.js';
import { deliverPlannedMails, type Delivery } from './deliver-mails.js';
import { planMorningMails } from './plan-mails.js';
import { readAskingCalendar } from './read-asking-calendar.js';
import { flaggedIn, readMailboxes, readReachable } from './read-morning.js';
import { readRound } from './read-round.js';
import type { ReminderPorts } from './reminder-ports.js';

export interface OpenRequest {
  readonly tenant: TenantId;
  /** The day the round is for. */
  readonly on: LocalDate;
  /** The round that is due; when it is not said, the one that day is in by the municipality's rhythm. */
  readonly of?: Pick<PeriodRound, 'period' | 'answerBy'>;
  /** Plans and answers, but writes nothing. */
  readonly dryRun: boolean;
  readonly actor: ActorId;
  readonly roles?: readonly string[];
}

export interface OpenedRound {
  readonly period: string;
  /** Whether this run opened the round of the period. */
  readonly opened: boolean;
  /** How many people this run asked, or would have. */
  readonly planned: number;
  /** How many have been asked this period before. */
  readonly alreadyAsked: number;
  /** Follow-ups that nobody with an address answers for. */
  readonly unasked: readonly string[];
  /** Why not a single person is asked; null when somebody is, or has been. */
  readonly nobody: NobodyBecause | null;
  readonly asks: readonly Ask[];
}

/** What a round by hand came to: who was asked, and what became of the day's mail. */
export interface RoundResult extends OpenedRound, Delivery {}

const nothingSent: Delivery = { sent: 0, refused: 0, withdrawn: 0, waiting: 0 };

interface Planned {
  readonly period: string;
  readonly answerBy: LocalDate;
  readonly roundId: string;
  readonly round: Round;
  readonly plan: RoundPlan;
}

/** The round that a day is in; one may be asked for by hand at any time. */
const roundOn = (on: LocalDate, municipality: AskingCalendar): NonNullable<OpenRequest['of']> => {
  const [open] = roundsOpenOn(on, municipality);
  const period = open?.period ?? periodOf(on, municipality.rhythm);
  return { period, answerBy: open?.answerBy ?? answerByOf({ period, on }) };
};

const plan = async (ports: ReminderPorts, { tenant, on, of }: OpenRequest): Promise<Planned> => {
  const { municipality, organisation } = await readMunicipality(ports.documents, tenant);
  const calendar = await readAskingCalendar(ports.documents, tenant, { municipality, from: on });
  const { period, answerBy } = of ?? roundOn(on, calendar);
  const roundId = roundIdOf(tenant, period);
  const round = await readRound(ports.store, tenant, roundId);
  const today = dayOf(ports.clock.now());
  const mailboxes = await readMailboxes(ports, tenant);
  const languages = [...mailboxes].flatMap(([id, { preference }]) =>
    preference.language === null ? [] : [[id, preference.language] as const],
  );
  return {
    period,
    answerBy,
    roundId,
    round,
    plan: planRound({
      tenant,
      period,
      staffedOn: on > today ? on : today,
      language: municipality.language,
      languages: new Map(languages),
      organisation,
      people: await readReachable(ports, tenant, mailboxes),
      flagged: flaggedIn(mailboxes),
      points: await readOpenPoints(ports.documents, tenant),
      alreadyAsked: new Set(round.asks.keys()),
    }),
  };
};

const open = async (
  ports: ReminderPorts,
  { tenant, on, actor, roles = [] }: OpenRequest,
  { period, answerBy, roundId, plan: { asks } }: Planned,
): Promise<void> => {
  const outcome = await runCommand(ports, roundAggregate, {
    tenant,
    subjectId: roundId,
    command: {
      type: 'OpenRound',
      data: { period, on, answerBy, rule: askingRule, asks },
      issued: { by: actor, roles, at: ports.clock.now() },
    },
    commandId: uuid5('open-round', roundId, ...asks.map(({ recipient }) => recipient)),
    correlationId: roundId,
  });
  if (isRejection(outcome)) throw new Error(`OpenRound: ${outcome.rejected}`);
};

/**
 * Asks all who have something to tell in the period and have not been asked; what they are told is the morning's mail. Run twice
 * it asks nobody twice. The read models must have caught up.
 */
export const openRound = async (ports: ReminderPorts, request: OpenRequest): Promise<OpenedRound> => {
  const planned = await plan(ports, request);
  const { asks, ...about } = planned.plan;
  const writes = !request.dryRun && asks.length > 0;
  if (writes) await open(ports, request, planned);
  return {
    ...{ period: planned.period, ...about, asks, planned: asks.length },
    opened: writes && planned.round.opened === null,
  };
};

/** One round by hand: asks, plans that day's mail with all else there is to tell, and sends it. */
export const runRound = async (ports: ReminderPorts, request: OpenRequest): Promise<RoundResult> => {
  await ports.catchUp();
  const round = await openRound(ports, request);
  if (request.dryRun) return { ...round, ...nothingSent };
  const { tenant, on } = request;
  await ports.catchUp();
  await planMorningMails(ports, tenant, on);
  const delivery = await deliverPlannedMails(ports, { tenant, dispatchId: morningIdOf(tenant, on) });
  return { ...round, ...delivery };
};
