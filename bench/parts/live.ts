import { setTimeout as sleep } from 'node:timers/promises';
import { partsOfStream, type StreamId } from '../../libs/kernel/index.js';
import type { Bench } from '../context.js';
import { benchEvent, benchProjection, benchTenant, newStream } from '../events.js';
import { followOurs } from '../ours/follow.js';
import type { Peer } from '../peer.js';
import { roundTrip } from '../raw.js';
import { compared, type Comparison, type Findings } from '../result.js';
import { inRounds, must, type Cell } from '../rounds.js';
import { median } from '../statistics.js';
import type { World } from '../world.js';
import { loseNothing } from './live-consumer.js';

const work = 'append → visible in the read model, p50';
const patience = 10_000;

/** Milliseconds from when an append was answered until its row can be read. */
const lagOf = async (
  append: (streamId: StreamId) => Promise<unknown>,
  isVisible: (streamId: StreamId) => Promise<boolean>,
): Promise<number> => {
  const streamId = newStream();
  await append(streamId);
  const began = performance.now();
  while (!(await isVisible(streamId))) {
    must(performance.now() - began < patience, 'the read model shows the event');
    await sleep(1);
  }
  return performance.now() - began;
};

/** The middle of so many samples, with a pause between them for the follower to come to rest. */
const p50 = (samples: number, sample: () => Promise<number>) => async (): Promise<number> => {
  const values: number[] = [];
  for (let count = 0; count < samples; count += 1) {
    values.push(await sample());
    await sleep(20);
  }
  return median(values);
};

const lagOfOurs = ({ platform: { store, documents } }: World) =>
  lagOf(
    (streamId) => store.append({ streamId, expectedRevision: 'no-stream', events: [benchEvent(0)] }),
    async (streamId) =>
      (await documents.get(benchProjection, benchTenant, partsOfStream(streamId).id)) !== undefined,
  );

const lagOfPeer = (peer: Peer) =>
  lagOf(
    (streamId) => peer.append(streamId, 0, [benchEvent(0)]),
    async (streamId) => (await peer.projected(streamId)) !== undefined,
  );

const roundTripTime =
  ({ platform: { pool } }: World) =>
  async (): Promise<number> => {
    const began = performance.now();
    await roundTrip(pool);
    return performance.now() - began;
  };

const comparisons: readonly Comparison[] = [
  {
    work,
    against: 'emmett',
    cell: `${work}, ours`,
    over: `${work}, emmett`,
    goal: { at: 'most', bound: 0.005 },
  },
  {
    work,
    against: 'raw limit',
    cell: `${work}, ours`,
    over: 'one round trip, p50',
    goal: { at: 'most', bound: 8 },
  },
];

const lagCells = (writer: World, peer: Peer | undefined, quick: boolean): readonly Cell[] => {
  const samples = quick ? 5 : 20;
  const cell = (name: string, count: number, sample: () => Promise<number>): Cell => ({
    name,
    unit: 'ms',
    measure: p50(count, sample),
  });
  return [
    cell('one round trip, p50', samples * 2, roundTripTime(writer)),
    cell(`${work}, ours`, samples, () => lagOfOurs(writer)),
    ...(peer === undefined ? [] : [cell(`${work}, emmett`, samples / 2, () => lagOfPeer(peer))]),
  ];
};

/** How soon a read model shows what was appended, and whether a live consumer sees all there is. */
export const measureLive = async (bench: Bench): Promise<Findings> => {
  const writer = await bench.world('live');
  // Another process's connections: what wakes the projector comes through the database.
  const reader = await bench.again(writer);
  const stop = await followOurs(reader);
  const url = await bench.emmettUrl('live_emmett');
  const peer = url === undefined ? undefined : await bench.peer?.open(url);
  const consumer = await peer?.project();
  const cells = await inRounds(lagCells(writer, peer, bench.quick), bench.options('live', true));
  await stop();
  await consumer?.stop();
  await peer?.close();
  return { cells, ratios: compared(cells, comparisons), counts: await loseNothing(bench) };
};
