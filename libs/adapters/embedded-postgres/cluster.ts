import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { EmbeddedPostgresFault } from './embedded-postgres.faults.js';
import { freePort } from './free-port.js';
import { appRole, initialise, role } from './initialise.js';
import { ensureKeeper } from './keeper.js';
import { ensureAppRole, ensureDatabase, takeLease } from './lease.js';
import { preparePlace, type Place } from './place.js';
import { isStranger, launch, runningServer, stopServer } from './server.js';

export interface EmbeddedPostgresOptions {
  /** The cluster's own directory; made when it is not there. */
  readonly dataDir: string;
  readonly database: string;
  /** Taken when it is free, else any free port. */
  readonly preferredPort?: number;
  /** How long the server runs on when nobody is connected; 8 when not given. */
  readonly idleStopSeconds?: number;
  /** Faster, lost when the machine crashes, and removed by `stop`: for tests. */
  readonly throwaway?: boolean;
  readonly log?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** Logs in as the app's role, which `appRole` names; it may do what `ownerUrl` grants it. */
  readonly url: string;
  readonly appRole: string;
  /** Logs in as the role that owns the cluster and may do anything. */
  readonly ownerUrl: string;
  readonly port: number;
  /** True when another process had started the server. */
  readonly adopted: boolean;
  /** Gives the server up; it stops by itself soon after the last user has. */
  readonly release: () => Promise<void>;
  /** Stops the server now, whoever uses it. */
  readonly stop: () => Promise<void>;
}

interface Held {
  readonly lease: pg.Client;
  readonly port: number;
  readonly adopted: boolean;
}

const readyWithinMilliseconds = 60_000;
const launchesTried = 5;

/**
 * A PostgreSQL server on 127.0.0.1 shared by every process that names the same directory: the first starts it, the
 * others use it. Throws `DataDirectoryFault` when the directory cannot be written, `EmbeddedPostgresFault` when the
 * server cannot run here.
 */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const { log = () => undefined, throwaway = false, idleStopSeconds = 8 } = options;
  const place = await preparePlace(options.dataDir, { throwaway, log });
  await initialise(place);
  const { lease, port, adopted } = await hold(place, options.preferredPort);
  lease.on('error', (error) => {
    log(`The connection that keeps PostgreSQL running is lost: ${error.message}`);
  });
  await ensureDatabase(lease, options.database);
  await ensureAppRole(lease, place);
  await ensureKeeper(lease, place, { port, idleStopSeconds });
  const address = `127.0.0.1:${port.toString()}/${options.database}`;
  return {
    url: `postgres://${appRole}:${place.appPassword}@${address}`,
    appRole,
    ownerUrl: `postgres://${role}:${place.password}@${address}`,
    port,
    adopted,
    release: () => lease.end(),
    stop: async () => {
      await lease.end();
      await stopServer(place);
      if (throwaway) await rm(place.root, { recursive: true, force: true });
    },
  };
};

/** Takes a lease of the running server, starting it as often as it takes. */
const hold = async (place: Place, preferredPort: number | undefined): Promise<Held> => {
  const deadline = Date.now() + readyWithinMilliseconds;
  let launches = 0;
  let launched = false;
  for (let attempt = 1; Date.now() < deadline && launches < launchesTried; attempt += 1) {
    const running = await runningServer(place.cluster);
    if (running === undefined) {
      launches += 1;
      launched = await launch(place, await freePort(preferredPort));
      if (launched) continue;
    } else {
      const lease = await takeLease(place, running.port);
      if (lease !== undefined) return { lease, port: running.port, adopted: !launched };
      await removeStale(place, running.pid);
    }
    await pause(Math.min(50 * attempt, 500));
  }
  throw new EmbeddedPostgresFault('not-ready', { directory: place.root, log: place.logFile });
};

/** PostgreSQL refuses to start while the pid in its file belongs to a living process, even a stranger. */
const removeStale = async ({ cluster, log }: Place, pid: number): Promise<void> => {
  if (!(await isStranger(cluster, pid)) || (await runningServer(cluster))?.pid !== pid) return;
  log(`The pid ${pid.toString()} in postmaster.pid belongs to another program; removing the file`);
  await rm(join(cluster, 'postmaster.pid'), { force: true });
};
