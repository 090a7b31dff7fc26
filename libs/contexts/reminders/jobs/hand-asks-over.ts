import { isRejection, runCommand, uuid5, type ActorId } from '#kernel';
import type { MorningInput } from '../core/plan-morning.js';
import { asksNotTheirs, planHandOvers, type HandOversOfPeriod } from '../core/plan-hand-overs.js';
import type { FollowedPoint } from '../core/plan-round.js';
import { roundIdOf } from '../core/round-id.js';
import { roundAggregate } from '../core/round.decider.js';
import { readPoints } from '../reminders.reads.js';
import type { ReminderPorts } from './reminder-ports.js';
import { settleRounds } from './settle-rounds.js';

const actor = 'system:reminders' as ActorId;

const readAsked = async (
  { documents }: ReminderPorts,
  input: MorningInput,
): Promise<ReadonlyMap<string, FollowedPoint>> => {
  const asks = asksNotTheirs(input);
  const ids = [...new Set(asks.flatMap(({ points }) => points.map(({ followUpId }) => followUpId)))];
  const found = ids.length === 0 ? [] : await readPoints(documents, input.tenant, ids);
  return new Map(found.map((point) => [point.followUp.followUpId, point]));
};

const send = async (
  ports: ReminderPorts,
  { tenant, on }: MorningInput,
  { period, handOvers }: HandOversOfPeriod,
): Promise<void> => {
  const roundId = roundIdOf(tenant, period);
  const outcome = await runCommand(ports, roundAggregate, {
    tenant,
    subjectId: roundId,
    command: {
      type: 'HandAsksOver',
      data: { handOvers },
      issued: { by: actor, roles: ['SYSTEM'], at: ports.clock.now() },
    },
    commandId: uuid5('hand-asks-over', roundId, on, ...namesOf(handOvers)),
    correlationId: roundId,
  });
  if (isRejection(outcome)) throw new Error(`HandAsksOver: ${outcome.rejected}`);
};

const namesOf = (handOvers: HandOversOfPeriod['handOvers']): readonly string[] =>
  handOvers.flatMap(({ from, recipient, points }) => [
    from,
    recipient,
    ...points.map(({ followUpId }) => followUpId),
  ]);

/**
 * Asks others what waits to be told somebody whom it cannot be told any more. Answers whether anything was written, which the read
 * models do not show yet.
 */
export const handAsksOver = async (ports: ReminderPorts, input: MorningInput): Promise<boolean> => {
  const handedOver = planHandOvers(input, await readAsked(ports, input));
  if (handedOver.length === 0) return false;
  for (const each of handedOver) await send(ports, input, each);
  // What they had told already is all that is left to some: they have answered.
  await settleRounds(ports, input.tenant);
  return true;
};
