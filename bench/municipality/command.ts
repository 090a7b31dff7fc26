import { randomUUID } from 'node:crypto';
import { aggregates, followUpEvents } from '../../libs/contexts/index.js';
import { followUpProjection } from '../../libs/contexts/follow-up/index.js';
import {
  aggregateOf,
  isRejection,
  runCommand,
  type ActorId,
  type TenantId,
} from '../../libs/kernel/index.js';
import { appendOnce } from './append.js';
import type { Bench } from '../context.js';
import { compared, type Comparison, type Findings } from '../result.js';
import { during, inRounds, must, rateOf, type Cell } from '../rounds.js';
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

const work = 'a command (read, fold, decide, append)';

/** The whole road of a command, against the append it ends with. */
export const measureCommands = async (world: World, tenant: TenantId, bench: Bench): Promise<Findings> => {
  const command = reportDeviation(world, tenant, await openFollowUpsOf(world, tenant));
  const milliseconds = bench.quick ? 100 : 400;
  const cells = [1, 10].flatMap((clients): readonly Cell[] => {
    const cell = (name: string, call: () => Promise<unknown>): Cell => ({
      name: `${name}, ${clients.toString()} clients`,
      unit: 'per second',
      measure: rateOf(during(milliseconds, clients, call)),
      ours: true,
    });
    return [cell('the append alone', () => appendOnce(world)), cell(work, command)];
  });
  const figures = await inRounds(cells, bench.options('municipality', true));
  const comparisons = ['1 clients', '10 clients'].map((clients): Comparison => ({
    work: `${work} ÷ the append alone, ${clients}`,
    against: 'itself',
    cell: `${work}, ${clients}`,
    over: `the append alone, ${clients}`,
  }));
  return { cells: figures, ratios: compared(figures, comparisons) };
};
