import { randomUUID } from 'node:crypto';
import { aggregates, followUpEvents } from '../../libs/contexts/index.js';
import { followUpProjection } from '../../libs/contexts/follow-up/index.js';
import { aggregateOf, isRejection, runCommand, type ActorId, type TenantId } from '../../libs/kernel/index.js';
import { appendOnce } from './append.js';
import { during, inRounds, medianOf, must, perSecond, ratioOf, tell, type Cell } from '../rounds.js';
import type { World } from '../world.js';

const aggregate = aggregateOf(aggregates, followUpEvents);

export const openFollowUpsOf = async (
  { platform: { documents } }: World,
  tenant: TenantId,
): Promise<readonly string[]> => {
  const where = { column: 'ended', is: 'equal', value: false } as const;
  return (await documents.find(followUpProjection, { tenant, where })).map(({ key }) => key);
};

/** Goes round in a list for ever. */
export const inTurn = <T>(items: readonly T[]): (() => T) => {
  let index = 0;
  return () => {
    const item = items[index % items.length];
    if (item === undefined) throw new Error('Nothing to go round in');
    index += 1;
    return item;
  };
};

/** Read the stream, fold it, decide, append: a deviation is reported on one of the follow-ups, each in its turn. */
export const reportDeviation = ({ platform }: World, tenant: TenantId, ids: readonly string[]) => {
  const next = inTurn(ids);
  let number = 0;
  return async (): Promise<void> => {
    number += 1;
    const outcome = await runCommand(platform, aggregate, {
      tenant,
      subjectId: next(),
      command: {
        type: 'ReportDeviation',
        data: { what: `Avvik ${number.toString()}`, measure: 'Saken legges fram på nytt i mai.' },
        issued: { by: 'system:bench' as ActorId, roles: ['COORDINATOR'], at: platform.clock.now() },
      },
      commandId: randomUUID(),
      correlationId: randomUUID(),
    });
    must(!isRejection(outcome) && outcome.appended === 1, 'a command appends one event');
  };
};

/** The whole road of a command, against the append it ends with. */
export const measureCommands = async (world: World, tenant: TenantId): Promise<void> => {
  const command = reportDeviation(world, tenant, await openFollowUpsOf(world, tenant));
  const cells = (clients: number): readonly Cell[] => [
    { name: `append ${clients.toString()}`, run: during(400, clients, () => appendOnce(world)) },
    { name: `command ${clients.toString()}`, run: during(400, clients, command) },
  ];
  const rates = await inRounds(5, [...cells(1), ...cells(10)]);
  for (const clients of ['1', '10']) {
    const [ours, append] = [`command ${clients}`, `append ${clients}`];
    tell(
      `command ÷ the append alone, ${clients} client${clients === '1' ? '' : 's'}`,
      ratioOf(rates, ours, append),
      `${perSecond(medianOf(rates, ours))} against ${perSecond(medianOf(rates, append))}`,
    );
  }
};
