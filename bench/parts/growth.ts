import { benchEvent, benchEvents, eventsInStream, newStream, seededStream } from '../events.js';
import { rebuildApart } from '../ours/rebuild-apart.js';
import { rebuildOurs } from '../ours/rebuild.js';
import type { Bench, Seeded } from '../context.js';
import type { Peer } from '../peer.js';
import { compared, type Comparison, type Findings } from '../result.js';
import { during, inRounds, must, rateOf, times, type Cell } from '../rounds.js';

const growthSizes = { small: 10_000, middle: 100_000, large: 1_000_000 };
const quickSizes = { small: 1000, middle: 2000, large: 5000 };
const page = 100;

/** One of the streams that were there from the start, any of them. */
const anyStream = (events: number) =>
  seededStream(Math.floor(Math.random() * Math.floor(events / eventsInStream)));

interface Timed {
  readonly milliseconds: number;
  readonly clients: number;
  readonly call: () => Promise<unknown>;
}

const operationsOfOurs = ({ events, ours: { platform } }: Seeded, milliseconds: number) => {
  const { store } = platform;
  const tail = async () => {
    const { events: read } = await store.readAll({
      after: BigInt(events - page),
      limit: page,
      categories: [benchEvents.category],
    });
    must(read.length === page, 'a full page at the head');
  };
  const append = () =>
    store.append({ streamId: newStream(), expectedRevision: 'no-stream', events: [benchEvent(0)] });
  const read = async () => {
    must((await store.readStream(anyStream(events))).length === eventsInStream, 'a whole stream');
  };
  return {
    'append of one event': { milliseconds, clients: 10, call: append },
    'page at the head of the log': { milliseconds, clients: 1, call: tail },
    'read of a stream': { milliseconds, clients: 1, call: read },
  } satisfies Record<string, Timed>;
};

const operationsOfPeer = (peer: Peer, events: number, milliseconds: number) => ({
  'append of one event': {
    milliseconds,
    clients: 10,
    call: () => peer.append(newStream(), 0, [benchEvent(0)]),
  },
  'page at the head of the log': {
    milliseconds,
    clients: 1,
    call: async () => {
      must((await peer.readAfter(events - page, page)) === page, 'a full page at the head');
    },
  },
  'read of a stream': { milliseconds, clients: 1, call: () => peer.read(anyStream(events)) },
});

const goals = {
  'append of one event': 1.3,
  'page at the head of the log': 1.3,
  'read of a stream': 2,
} as const;
const works = Object.keys(goals) as readonly (keyof typeof goals)[];

type Operations = Readonly<Record<keyof typeof goals, Timed>>;

const cellsOf = (operations: Operations, system: string, events: number): readonly Cell[] =>
  works.map((work) => {
    const { milliseconds, clients, call } = operations[work];
    return {
      name: `${work}, ${system}, ${events.toString()}`,
      unit: 'per second',
      measure: rateOf(during(milliseconds, clients, call)),
      ours: system === 'ours',
    };
  });

/** Microseconds an event costs in a rebuild, in this process, which has done it before. */
const rebuildCell = ({ events, ours }: Seeded, repeats: number): Cell => ({
  name: `rebuild, per event, ours, ${events.toString()}`,
  unit: 'µs per event',
  measure: async () =>
    1e6 / (await rateOf(async () => events * (await times(repeats, () => rebuildOurs(ours))()))()),
});

/** What a process that does nothing but rebuild takes of memory at most. */
const memoryCell = ({ events, oursUrl }: Seeded): Cell => ({
  name: `peak memory of a rebuild, ours, ${events.toString()}`,
  unit: 'MiB',
  measure: async () => {
    const rebuilt = await rebuildApart(oursUrl);
    must(rebuilt.events >= events, 'the whole log is read');
    return rebuilt.peakMiB;
  },
});

const comparisonsOf = ({ small, middle, large }: typeof growthSizes): readonly Comparison[] => {
  const [few, some, many] = [small, middle, large].map((size) => size.toString()) as [string, string, string];
  const rates = works.flatMap((work): readonly Comparison[] => [
    {
      work: `${work}, time at ${many} ÷ ${few} events`,
      against: 'itself',
      cell: `${work}, ours, ${few}`,
      over: `${work}, ours, ${many}`,
      goal: { at: 'most', bound: goals[work] },
    },
    {
      work: `${work}, time at ${many} ÷ ${few} events`,
      against: 'emmett',
      cell: `${work}, emmett, ${few}`,
      over: `${work}, emmett, ${many}`,
    },
  ]);
  const rebuild = (what: string, from: string, bound: number): Comparison => ({
    work: `${what}, ${many} ÷ ${from} events`,
    against: 'itself',
    cell: `${what}, ours, ${many}`,
    over: `${what}, ours, ${from}`,
    goal: { at: 'most', bound },
  });
  return [...rates, rebuild('rebuild, per event', few, 1.2), rebuild('peak memory of a rebuild', some, 1.2)];
};

/** Time per operation in a large log over a small one. */
export const measureGrowth = async (bench: Bench): Promise<Findings> => {
  const sizes = bench.quick ? quickSizes : growthSizes;
  const milliseconds = bench.quick ? 100 : 400;
  const logs = [await bench.seeded(sizes.small), await bench.seeded(sizes.large)];
  const middle = await bench.seeded(sizes.middle);
  const peers: Peer[] = [];
  const cells: Cell[] = [];
  for (const log of logs) {
    const peer = log.emmettUrl === undefined ? undefined : await bench.peer?.open(log.emmettUrl);
    cells.push(...cellsOf(operationsOfOurs(log, milliseconds), 'ours', log.events));
    if (peer === undefined) continue;
    peers.push(peer);
    cells.push(...cellsOf(operationsOfPeer(peer, log.events, milliseconds), 'emmett', log.events));
  }
  // Rebuilds first: the log must hold what it was filled with.
  const rebuilds = logs.map((log, index) => rebuildCell(log, index === 0 ? 10 : 1));
  const memory = [memoryCell(middle), ...logs.slice(1).map(memoryCell)];
  const rebuilt = await inRounds([...rebuilds, ...memory], bench.options('growth', false));
  const operated = await inRounds(cells, bench.options('growth', true));
  for (const peer of peers) await peer.close();
  const figures = [...operated, ...rebuilt];
  return { cells: figures, ratios: compared(figures, comparisonsOf(sizes)) };
};
