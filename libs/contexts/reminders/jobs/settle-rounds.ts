import { dayOf, isRejection, runCommand, uuid5, type ActorId, type LocalDate, type TenantId } from '#kernel';
import { municipalityOf } from '#contexts/organisation';
import { answersIn, byDay, type Answer } from '../core/answered.js';
import type { SettleRound } from '../core/round.commands.js';
import { roundAggregate, type Round } from '../core/round.decider.js';
import { isRoundOver } from '../core/round-over.js';
import { roundProjection } from '../projections/round.projection.js';
import { readPoints } from '../reminders.reads.js';
import { readRound } from './read-round.js';
import type { ReminderPorts } from './reminder-ports.js';

const actor = 'system:reminders' as ActorId;

interface Settling {
  readonly tenant: TenantId;
  readonly roundId: string;
}

const send = async (
  ports: ReminderPorts,
  { tenant, roundId }: Settling,
  data: SettleRound['data'],
): Promise<void> => {
  const { on, answered, over } = data;
  const outcome = await runCommand(ports, roundAggregate, {
    tenant,
    subjectId: roundId,
    command: { type: 'SettleRound', data, issued: { by: actor, roles: ['SYSTEM'], at: ports.clock.now() } },
    commandId: uuid5('settle-round', roundId, on, String(over), ...answered),
    correlationId: roundId,
  });
  if (isRejection(outcome)) throw new Error(`SettleRound: ${outcome.rejected}`);
};

const answersOf = async (
  { documents }: ReminderPorts,
  tenant: TenantId,
  { opened, asks }: Round,
  today: LocalDate,
): Promise<readonly Answer[]> => {
  if (opened === null) return [];
  const open = [...asks.values()].filter(({ answered }) => !answered);
  const ids = [...new Set(open.flatMap(({ points }) => points.map(({ followUpId }) => followUpId)))];
  const found = await readPoints(documents, tenant, ids);
  const points = new Map(found.map((point) => [point.followUp.followUpId, point]));
  return answersIn({ period: opened.period, today, asks: open, points });
};

const isOver = async (
  { documents }: ReminderPorts,
  tenant: TenantId,
  { opened }: Round,
  today: LocalDate,
): Promise<boolean> => {
  const calendar = (await municipalityOf(documents, tenant)) ?? { rhythm: 'MONTHLY', closedDays: [] };
  return opened !== null && isRoundOver(opened, today, calendar);
};

const settle = async (ports: ReminderPorts, settling: Settling): Promise<void> => {
  const { tenant, roundId } = settling;
  const round = await readRound(ports.store, tenant, roundId);
  const today = dayOf(ports.clock.now());
  for (const each of byDay(await answersOf(ports, tenant, round, today)))
    await send(ports, settling, { ...each, over: false });
  if (await isOver(ports, tenant, round, today))
    await send(ports, settling, { on: today, answered: [], over: true });
};

/**
 * Writes down who has answered in each round of the municipality that goes on, and closes those that are over. The read models
 * must have caught up. Run twice, it writes nothing the second time.
 */
export const settleRounds = async (ports: ReminderPorts, tenant: TenantId): Promise<void> => {
  const where = { column: 'open', is: 'equal', value: true } as const;
  const rounds = await ports.documents.find(roundProjection, { tenant, where });
  for (const { key: roundId } of rounds) await settle(ports, { tenant, roundId });
};
