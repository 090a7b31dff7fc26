import type { Bench, Seeded } from '../context.js';
import type { PeerModule } from '../peer.js';
import { rebuildOurs } from '../ours/rebuild.js';
import { readWholeLog } from '../raw.js';
import { compared, type Comparison, type Findings } from '../result.js';
import { inRounds, must, rateOf, type Cell } from '../rounds.js';
import { eventsInStream } from '../events.js';

const sizes = [
  { events: 100_000, capSeconds: 25, emmett: 80, raw: 0.9 },
  { events: 1_000_000, capSeconds: 40, emmett: 250, raw: 0.95 },
] as const;
const quickSizes = [{ events: 5000, capSeconds: 2, emmett: 80, raw: 0.9 }] as const;

/** The peer is fastest with batches of that size. */
const batchSize = 10_000;

const workOf = (events: number) => `rebuild of ${events.toLocaleString('en').replaceAll(',', ' ')} events`;

/** Every stream has its row, with as many events and as much money as the log says. */
const checkReadModel = async ({ events, ours: { platform } }: Seeded): Promise<void> => {
  const { rows } = await platform.pool.query<{ rows: number; n: number; amount: string }>(
    `select count(*)::int as rows, sum((document->>'n')::int)::int as n,
            sum((document->>'amount')::bigint)::text as amount from read.bench_summary`,
  );
  const { rows: log } = await platform.pool.query<{ amount: string }>(
    `select sum((data->>'amount')::bigint)::text as amount from log.event`,
  );
  const [found] = rows;
  must(found?.rows === events / eventsInStream, `${String(found?.rows)} rows in the read model`);
  must(found?.n === events && found.amount === log[0]?.amount, 'sums of the read model');
};

const emmettRate = async (peer: PeerModule, url: string, capSeconds: number): Promise<number> => {
  const { events, seconds, rows, counted } = await peer.rebuild(url, { batchSize, capSeconds });
  must(
    events > 0 && rows > 0 && counted <= events,
    `the peer rebuilds: ${events.toString()}, ${rows.toString()}, ${counted.toString()}`,
  );
  return events / seconds;
};

const cellsOf = async (
  bench: Bench,
  { events, capSeconds }: { readonly events: number; readonly capSeconds: number },
): Promise<readonly Cell[]> => {
  const seeded = await bench.seeded(events);
  const { peer } = bench;
  const { ours, emmettUrl } = seeded;
  const cell = (system: string, measure: Cell['measure']): Cell => ({
    name: `${workOf(events)}, ${system}`,
    unit: 'per second',
    measure,
    ours: system === 'ours',
  });
  await rebuildOurs(ours);
  await checkReadModel(seeded);
  return [
    ...(peer === undefined || emmettUrl === undefined
      ? []
      : [cell('emmett', () => emmettRate(peer, emmettUrl, capSeconds))]),
    cell(
      'raw',
      rateOf(() => readWholeLog(ours.platform.pool)),
    ),
    cell(
      'ours',
      rateOf(() => rebuildOurs(ours)),
    ),
  ];
};

const comparisonsOf = ({ events, emmett, raw }: (typeof sizes | typeof quickSizes)[number]) => {
  const work = workOf(events);
  const over = (against: Comparison['against'], system: string, bound: number): Comparison => ({
    work,
    against,
    cell: `${work}, ours`,
    over: `${work}, ${system}`,
    goal: { at: 'least', bound },
  });
  return [over('emmett', 'emmett', emmett), over('raw limit', 'raw', raw)];
};

/** A read model with a row for each stream, from an empty table to the log's head. */
export const measureProjections = async (bench: Bench): Promise<Findings> => {
  const measured = bench.quick ? quickSizes : sizes;
  const cells = [];
  for (const size of measured) {
    const figures = await inRounds(await cellsOf(bench, size), bench.options('projections', false));
    cells.push(...figures);
    await checkReadModel(await bench.seeded(size.events));
  }
  return { cells, ratios: compared(cells, measured.flatMap(comparisonsOf)) };
};
