import { coldFold, warmFold } from '../ours/fold.js';
import { benchEvent, emptySummary, newStream, seededStream, summarised, type Summary } from '../events.js';
import type { EventToAppend, StreamId } from '../../libs/kernel/index.js';
import type { Bench } from '../context.js';
import type { Peer } from '../peer.js';
import { rawLimits, type RawLimits } from '../raw.js';
import { compared, type Comparison, type Findings } from '../result.js';
import { during, inRounds, must, rateOf, type Cell } from '../rounds.js';
import type { World } from '../world.js';

interface Systems {
  readonly ours: World;
  readonly emmett: Peer | undefined;
  readonly raw: RawLimits;
}

type Append = (streamId: StreamId, standing: number, events: readonly EventToAppend[]) => Promise<unknown>;

const appendOurs =
  ({ platform: { store } }: World): Append =>
  (streamId, standing, events) =>
    store.append({
      streamId,
      expectedRevision: standing === 0 ? 'no-stream' : BigInt(standing - 1),
      events,
    });

/** Events a second. Each client fills one stream after the other with ten appends of `batch` events. */
const appending = (append: Append, clients: number, batch: number, milliseconds: number) => {
  const streams = Array.from({ length: clients }, () => ({ id: newStream(), standing: 0 }));
  let index = 0;
  const call = async (client: number): Promise<void> => {
    const stream = streams[client];
    if (stream === undefined) return;
    if (stream.standing >= (batch === 1 ? 10 : batch))
      Object.assign(stream, { id: newStream(), standing: 0 });
    const events = Array.from({ length: batch }, () => benchEvent((index += 1)));
    await append(stream.id, stream.standing, events);
    stream.standing += batch;
  };
  return rateOf(async () => (await during(milliseconds, clients, call)()) * batch);
};

const appendCells = ({ ours, emmett, raw }: Systems, quick: boolean): readonly Cell[] => {
  const cells = (what: string, clients: number, batch: number): readonly Cell[] => {
    const cell = (system: string, append: Append, mine = false): Cell => ({
      name: `${what}, ${system}`,
      unit: 'per second',
      measure: appending(append, clients, batch, quick ? 100 : 800),
      ours: mine,
    });
    const peer: Append | undefined = emmett?.append;
    return [
      ...(peer === undefined ? [] : [cell('emmett', peer)]),
      cell('raw', (id, _, events) => raw.append(id, events)),
      cell('ours', appendOurs(ours), true),
    ];
  };
  return appends.flatMap(({ work, clients, batch }) => cells(work, clients, batch));
};

interface Goals {
  readonly work: string;
  readonly emmett: number;
  readonly raw?: number;
}

const appends: readonly (Goals & { readonly clients: number; readonly batch: number })[] = [
  { work: 'append 1 event, 1 client', clients: 1, batch: 1, emmett: 2.5, raw: 0.85 },
  { work: 'append 1 event, 10 clients', clients: 10, batch: 1, emmett: 7, raw: 2 },
  { work: 'append 1 event, 32 clients', clients: 32, batch: 1, emmett: 12, raw: 4.5 },
  { work: 'append 100 events, 1 client', clients: 1, batch: 100, emmett: 2.5, raw: 0.95 },
];

const folds: readonly (Goals & { readonly clients: number; readonly warm: boolean })[] = [
  { work: 'read and fold 100 events, cold, 1 client', clients: 1, warm: false, emmett: 4, raw: 1.5 },
  { work: 'read and fold 100 events, cold, 10 clients', clients: 10, warm: false, emmett: 6, raw: 2 },
  { work: 'read and fold 100 events, warm, 1 client', clients: 1, warm: true, emmett: 15 },
  { work: 'read and fold 100 events, warm, 10 clients', clients: 10, warm: true, emmett: 30 },
];

const longStreams = 100;
const longStream = 100;

type Fold = (streamId: StreamId) => Promise<Summary>;

const foldOfPeer =
  ({ read }: Peer): Fold =>
  async (streamId) =>
    (await read(streamId)).reduce((summary, { data }) => summarised(summary, data), emptySummary);

/** The same hundred streams of a hundred events in both stores. */
const fillLongStreams = async ({ ours, emmett }: Systems, streams: number): Promise<void> => {
  const append = appendOurs(ours);
  for (let number = 0; number < streams; number += 1) {
    const events = Array.from({ length: longStream }, (_, index) => benchEvent(number * longStream + index));
    await append(seededStream(number), 0, events);
    await emmett?.append(seededStream(number), 0, events);
  }
  await ours.platform.pool.query('vacuum analyze');
};

const foldCells = async (systems: Systems, quick: boolean): Promise<readonly Cell[]> => {
  const streams = quick ? 5 : longStreams;
  await fillLongStreams(systems, streams);
  const { store } = systems.ours.platform;
  const emmett = systems.emmett === undefined ? undefined : foldOfPeer(systems.emmett);
  const [cold, warm]: readonly [Fold, Fold] = [coldFold(store), warmFold(store)];
  const all = [systems.raw.fold, cold, warm, ...(emmett === undefined ? [] : [emmett])];
  const answers = await Promise.all(all.map((fold) => fold(seededStream(1))));
  must(new Set(answers.map((answer) => JSON.stringify(answer))).size === 1, 'all stores fold to the same');
  for (let number = 0; number < streams; number += 1) await warm(seededStream(number));
  let turn = 0;
  const cell = (name: string, clients: number, fold: Fold, mine = false): Cell => ({
    name,
    unit: 'per second',
    measure: rateOf(during(quick ? 100 : 600, clients, () => fold(seededStream((turn += 1) % streams)))),
    ours: mine,
  });
  return folds.flatMap(({ work, clients, warm: isWarm }) => [
    ...(emmett === undefined ? [] : [cell(`${work}, emmett`, clients, emmett)]),
    ...(isWarm ? [] : [cell(`${work}, raw`, clients, systems.raw.fold)]),
    cell(`${work}, ours`, clients, isWarm ? warm : cold, true),
  ]);
};

const comparisons: readonly Comparison[] = [...appends, ...folds].flatMap(({ work, emmett, raw }) => [
  {
    work,
    against: 'emmett' as const,
    cell: `${work}, ours`,
    over: `${work}, emmett`,
    goal: { at: 'least' as const, bound: emmett },
  },
  ...(raw === undefined
    ? []
    : [
        {
          work,
          against: 'raw limit' as const,
          cell: `${work}, ours`,
          over: `${work}, raw`,
          goal: { at: 'least' as const, bound: raw },
        },
      ]),
]);

/** Appending and reading streams. */
export const measureEventStore = async (bench: Bench): Promise<Findings> => {
  const ours = await bench.world('event_store');
  const url = await bench.emmettUrl('event_store_emmett');
  const emmett = url === undefined ? undefined : await bench.peer?.open(url);
  const systems = { ours, emmett, raw: await rawLimits(ours.platform.pool) };
  const options = bench.options('event-store', true);
  const appended = await inRounds(appendCells(systems, bench.quick), options);
  const folded = await inRounds(await foldCells(systems, bench.quick), options);
  await emmett?.close();
  const cells = [...appended, ...folded];
  return { cells, ratios: compared(cells, comparisons) };
};
