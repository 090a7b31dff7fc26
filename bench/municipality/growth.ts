import { followUpEvents } from '../../libs/contexts/index.js';
import { runRound } from '../../libs/contexts/mail.work.js';
import {
  vedtakslogg,
  vedtaksloggFilter,
  vedtaksloggOrder,
  type VedtaksloggSort,
} from '../../libs/contexts/reporting/index.js';
import { dayOf, streamOf, type ActorId, type TenantId } from '../../libs/kernel/index.js';
import { appendOnce } from './append.js';
import { openFollowUpsOf, inTurn, reportDeviation } from './command.js';
import { importList } from './municipality.js';
import type { Bench } from '../context.js';
import { compared, type Comparison, type Findings } from '../result.js';
import { inRounds, must, rateOf, times, type Cell } from '../rounds.js';
import type { World } from '../world.js';

/** How many there are in the large log. */
export const municipalities = 50;

interface Operation {
  readonly ready?: () => Promise<unknown>;
  readonly run: () => Promise<number>;
}

const page = ({ platform: { documents, clock } }: World, tenant: TenantId) => {
  const where = (text?: string) =>
    vedtaksloggFilter(text === undefined ? {} : { text }, { today: dayOf(clock.now()), publicOnly: true });
  return async (sort: VedtaksloggSort, text?: string): Promise<void> => {
    const query = { tenant, where: where(text), orderBy: vedtaksloggOrder(sort) };
    const [rows, count] = await Promise.all([
      documents.findJoined(vedtakslogg, { ...query, limit: 51 }),
      documents.count(vedtakslogg, query),
    ]);
    must(rows.length === 51 && count >= 51, `${rows.length.toString()} of ${count.toString()} rows`);
  };
};

const importAgain = async (world: World, tenant: TenantId): Promise<void> => {
  const { appendedEvents, unchanged } = await importList(world, tenant);
  must(appendedEvents === 0 && unchanged.length === 300, 'an import of nothing new');
};

const planReminders = async ({ platform, catchUp }: World, tenant: TenantId): Promise<void> => {
  const { asks } = await runRound(
    { ...platform, catchUp, baseUrl: platform.config.baseUrl },
    { tenant, on: dayOf(platform.clock.now()), dryRun: true, actor: 'system:bench' as ActorId },
  );
  must(asks.length > 10, 'asks to plan');
};

/** What one municipality does in a day, each by the way it really goes. */
const operationsOf = async (world: World, tenant: TenantId): Promise<Readonly<Record<string, Operation>>> => {
  const ids = await openFollowUpsOf(world, tenant);
  const { store } = world.platform;
  const nextStream = inTurn(ids.map((id) => streamOf(followUpEvents, tenant, id)));
  const readPage = page(world, tenant);
  const atHead = async () => {
    const after = await store.head();
    await store.readAll({ after, limit: 1000, categories: [followUpEvents.category] });
  };
  return {
    'append of one event': { run: times(40, () => appendOnce(world)) },
    'command on a follow-up': { run: times(20, reportDeviation(world, tenant, ids)) },
    'read of one stream': { run: times(100, () => store.readStream(nextStream())) },
    'page at the head of the log': { run: times(50, atHead) },
    'catching up with nothing new': { ready: world.catchUp, run: times(10, world.catchUp) },
    'vedtakslogg by date, 50 of 300': { run: times(10, () => readPage('DATE')) },
    'vedtakslogg by deadline, 50 of 300': { run: times(10, () => readPage('DEADLINE')) },
    'vedtakslogg that says a word, 50 of 300': { run: times(10, () => readPage('DATE', 'tiltak')) },
    'import of a list without news, 300 rows': {
      ready: world.catchUp,
      run: times(1, () => importAgain(world, tenant)),
    },
    'planning of a round of reminders': {
      ready: world.catchUp,
      run: times(2, () => planReminders(world, tenant)),
    },
  };
};

/** Time per operation in the large log over the small one. The municipality that works is the same in both. */
export const measureCrowd = async (
  { small, large }: { readonly small: World; readonly large: World },
  tenant: TenantId,
  bench: Bench,
): Promise<Findings> => {
  const [alone, among] = [await operationsOf(small, tenant), await operationsOf(large, tenant)];
  const works = Object.keys(alone);
  const cells = works.flatMap((work): readonly Cell[] =>
    Object.entries({ alone: alone[work], 'among others': among[work] }).flatMap(([where, operation]) =>
      operation === undefined
        ? []
        : [
            {
              name: `${work}, ${where}`,
              unit: 'per second',
              ...(operation.ready === undefined ? {} : { ready: operation.ready }),
              measure: rateOf(operation.run),
              ours: true,
            },
          ],
    ),
  );
  const figures = await inRounds(cells, bench.options('municipality', true));
  const comparisons = works.map((work): Comparison => ({
    work: `${work}, time among ${municipalities.toString()} municipalities ÷ alone`,
    against: 'itself',
    cell: `${work}, alone`,
    over: `${work}, among others`,
  }));
  return { cells: figures, ratios: compared(figures, comparisons) };
};
