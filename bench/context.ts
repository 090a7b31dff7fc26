import path from 'node:path';
import { loadPeer, type PeerModule } from './peer.js';
import { seedEmmett, seedOurs } from './seed.js';
import { openPool } from '../libs/adapters/postgres/index.js';
import type { RoundOptions } from './rounds.js';
import type { Server } from './server.js';
import { openBenchWorld, openWorldAt, type World } from './world.js';

/** Two stores that hold the same events. */
export interface Seeded {
  readonly events: number;
  readonly ours: World;
  readonly oursUrl: string;
  readonly emmettUrl: string | undefined;
}

/** What the parts of the bench have in common. */
export interface Bench {
  readonly server: Server;
  /** Undefined with `--no-peers`. */
  readonly peer: PeerModule | undefined;
  readonly quick: boolean;
  readonly rounds: number;
  /** How a part runs its rounds; profiles are named after the part. */
  readonly options: (part: string, warmUp: boolean) => RoundOptions;
  /** Stores with that many events in streams of ten; made once in a run, for all its parts. */
  readonly seeded: (events: number) => Promise<Seeded>;
  /** A new database of the peer's; undefined with `--no-peers`. */
  readonly emmettUrl: (name: string) => Promise<string | undefined>;
  /** A new database of ours. */
  readonly world: (name: string) => Promise<World>;
  /** The same database with connections of its own, as another process would have. */
  readonly again: (world: World) => Promise<World>;
  readonly close: () => Promise<void>;
}

/** What was asked for on the command line. */
export interface BenchOptions {
  readonly rounds: number;
  readonly quick: boolean;
  readonly peers: boolean;
  /** Where CPU profiles go; none are made when not given. */
  readonly profiles: string | undefined;
}

const seedEmmettAt = async (peer: PeerModule, url: string, events: number): Promise<void> => {
  const store = await peer.open(url);
  await store.close();
  const pool = openPool(url, { max: 1 });
  await seedEmmett(pool, events);
  await pool.end();
};

const once = <T>(make: (key: number) => Promise<T>) => {
  const made = new Map<number, Promise<T>>();
  return (key: number): Promise<T> => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
};

/** Opens what the parts need; closes it all at the end. */
export const openBench = async (
  server: Server,
  { rounds, quick, peers, profiles }: BenchOptions,
): Promise<Bench> => {
  const peer = peers ? await loadPeer() : undefined;
  const worlds: World[] = [];
  const emmettUrl = (name: string) =>
    peer === undefined ? Promise.resolve(undefined) : server.database(name);
  const world = async (name: string) => {
    const opened = await openBenchWorld(server, name);
    worlds.push(opened);
    return opened;
  };
  const again = async ({ platform: { databaseUrl, config } }: World) => {
    const opened = await openWorldAt(databaseUrl, config.dataDir);
    worlds.push(opened);
    return opened;
  };
  const seeded = once(async (events): Promise<Seeded> => {
    process.stdout.write(`  filling stores with ${events.toString()} events …\n`);
    const ours = await world(`ours_${events.toString()}`);
    await seedOurs(ours.platform.pool, events);
    const url = await emmettUrl(`emmett_${events.toString()}`);
    if (peer !== undefined && url !== undefined) await seedEmmettAt(peer, url, events);
    return { events, ours, oursUrl: ours.platform.databaseUrl, emmettUrl: url };
  });
  const options = (part: string, warmUp: boolean) => ({
    rounds,
    warmUp,
    profileTo: profiles === undefined ? undefined : path.join(profiles, part),
  });
  const close = async () => {
    for (const each of worlds) await each.platform.close();
  };
  return { server, peer, quick, rounds, options, seeded, emmettUrl, world, again, close };
};
