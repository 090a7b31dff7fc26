import { setTimeout as sleep } from 'node:timers/promises';
import type { EventToAppend, StreamId } from '../../libs/kernel/index.js';
import type { Bench } from '../context.js';
import { benchEvent, newStream } from '../events.js';
import { consumeOurs } from '../ours/consume.js';
import type { PeerConsumer } from '../peer.js';
import type { Count } from '../result.js';

const writers = 20;
const patience = 3000;

interface Log {
  readonly append: (streamId: StreamId, standing: number, event: EventToAppend) => Promise<unknown>;
  readonly consume: (see: (position: string) => void) => Promise<PeerConsumer>;
}

/** What a consumer has seen of a log with so many events. */
interface Seen {
  readonly lost: number;
  readonly doubled: number;
  readonly outOfOrder: number;
}

/** All write at the same time, each to streams of its own, ten events in each. */
const writeAll = async ({ append }: Log, events: number): Promise<void> => {
  const share = Math.ceil(events / writers);
  const write = async () => {
    let streamId = newStream();
    for (let index = 0; index < share; index += 1) {
      if (index % 10 === 0) streamId = newStream();
      await append(streamId, index % 10, benchEvent(index));
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
};

/** Until all is seen, or nothing has been for a while. */
const settled = async (seen: readonly string[], events: number): Promise<void> => {
  for (let [before, still] = [-1, 0]; seen.length < events && still < patience; still += 50) {
    if (seen.length !== before) still = 0;
    before = seen.length;
    await sleep(50);
  }
};

const follow = async (log: Log, events: number): Promise<Seen> => {
  const seen: string[] = [];
  const consumer = await log.consume((position) => seen.push(position));
  await writeAll(log, events);
  await settled(seen, events);
  await consumer.stop();
  const distinct = new Set(seen);
  const later = seen.filter((position, index) => BigInt(position) < BigInt(seen[index - 1] ?? 0));
  return { lost: events - distinct.size, doubled: seen.length - distinct.size, outOfOrder: later.length };
};

const inWords = ({ lost, doubled, outOfOrder }: Seen): string =>
  `${lost.toString()} lost, ${doubled.toString()} doubled, ${outOfOrder.toString()} out of order`;

const logOfOurs = async (bench: Bench, name: string): Promise<Log> => {
  const writer = await bench.world(name);
  const { store } = writer.platform;
  const reader = await bench.again(writer);
  return {
    append: (streamId, standing, event) =>
      store.append({
        streamId,
        expectedRevision: standing === 0 ? 'no-stream' : BigInt(standing - 1),
        events: [event],
      }),
    consume: (see) => Promise.resolve(consumeOurs(reader.platform.store, see)),
  };
};

/** Twenty writers and a consumer that follows them live, a new log for each round. */
export const loseNothing = async (bench: Bench): Promise<readonly Count[]> => {
  const events = bench.quick ? 400 : 6000;
  const [ours, emmett]: [Seen[], Seen[]] = [[], []];
  for (let round = 1; round <= bench.rounds; round += 1) {
    const name = `lost_${round.toString()}`;
    ours.push(await follow(await logOfOurs(bench, name), events));
    const url = await bench.emmettUrl(`${name}_emmett`);
    const peer = url === undefined ? undefined : await bench.peer?.open(url);
    if (peer === undefined) continue;
    const append: Log['append'] = (streamId, standing, event) => peer.append(streamId, standing, [event]);
    emmett.push(await follow({ append, consume: peer.consume }, events));
    await peer.close();
  }
  const work = `${writers.toString()} writers, live consumer, ${events.toString()} events`;
  const reached = ours.every(({ lost, doubled, outOfOrder }) => lost + doubled + outOfOrder === 0);
  return [
    { work, against: 'ours', values: ours.map(inWords), reached },
    ...(emmett.length === 0 ? [] : [{ work, against: 'emmett' as const, values: emmett.map(inWords) }]),
  ];
};
