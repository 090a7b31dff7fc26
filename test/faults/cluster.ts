import { execFile } from 'node:child_process';
import { appendFile, chmod, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from '#adapters/embedded-postgres';
import { migrate, openPool } from '#adapters/postgres';
import { initialise, role } from '../../libs/adapters/embedded-postgres/initialise.js';
import { preparePlace, type Place } from '../../libs/adapters/embedded-postgres/place.js';
import { launch, runningServer } from '../../libs/adapters/embedded-postgres/server.js';
import { prepareProjector } from './run-projector.js';

const run = promisify(execFile);
const nothing = () => undefined;

/** A PostgreSQL that may be killed: it flushes to disk as in earnest, and comes up again at the same address. */
export class Cluster {
  readonly #place: Place;
  readonly port: number;

  private constructor(place: Place, port: number) {
    this.#place = place;
    this.port = port;
  }

  /** In a directory of its own, started, migrated, with the counting domain prepared. */
  static async make(directory: string, settings: readonly string[] = []): Promise<Cluster> {
    await chmod(directory, 0o755);
    const place = await preparePlace(path.join(directory, 'postgres'), { throwaway: false, log: nothing });
    await initialise(place);
    await appendFile(path.join(place.cluster, 'postgresql.conf'), `${settings.join('\n')}\n`);
    const cluster = new Cluster(place, await freePort());
    await cluster.start();
    const admin = new pg.Client({ connectionString: cluster.urlOf('postgres') });
    await admin.connect();
    await admin.query('create database faults template template0');
    await admin.end();
    const pool = openPool(cluster.url);
    await migrate(pool);
    await prepareProjector(pool);
    await pool.end();
    return cluster;
  }

  get url(): string {
    return this.urlOf('faults');
  }

  /** Where the server keeps its files. */
  get files(): string {
    return this.#place.cluster;
  }

  urlOf(database: string, port = this.port): string {
    return `postgres://${role}:${this.#place.password}@127.0.0.1:${port.toString()}/${database}`;
  }

  /** Until it answers: after a crash its old processes may need a moment to be gone. */
  async start(): Promise<void> {
    for (let attempt = 1; attempt <= 100; attempt += 1) {
      if ((await this.#answers()) || (await launch(this.#place, this.port))) return;
      await pause(50);
    }
    throw new Error(`PostgreSQL did not come up again; see ${this.#place.logFile}`);
  }

  async #answers(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.urlOf('postgres') });
    client.on('error', nothing);
    try {
      await client.connect();
      return true;
    } catch {
      return false;
    } finally {
      await client.end().catch(nothing);
    }
  }

  /** As a crash of the machine's software: the first process is gone, and the others with it. */
  async kill(): Promise<void> {
    const server = await runningServer(this.#place.cluster);
    if (server === undefined) return;
    process.kill(server.pid, 'SIGKILL');
    while ((await runningServer(this.#place.cluster)) !== undefined) await pause(5);
  }

  async stop(how: 'immediate' | 'fast'): Promise<void> {
    const { binaries, cluster, runAs } = this.#place;
    await run(binaries.pgCtl, ['stop', '-D', cluster, '-m', how, '-w'], { ...runAs, cwd: '/' }).catch(
      nothing,
    );
  }

  async remove(): Promise<void> {
    await this.stop('immediate');
    await rm(this.#place.root, { recursive: true, force: true });
  }
}
