import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, chmod, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '#adapters/embedded-postgres';
import { migrate, openPool } from '#adapters/postgres';
import { initialise, role } from '../../libs/adapters/embedded-postgres/initialise.js';
import { preparePlace, type Place } from '../../libs/adapters/embedded-postgres/place.js';
import { prepareProjector } from './run-projector.js';

const nothing = () => undefined;

/**
 * A PostgreSQL that may be killed: it flushes to disk as in earnest, and comes up again at the same address. Its first
 * process is a child of the test, not of pg_ctl: so its end is known at once, where another parent may be slow to notice.
 */
export class Cluster {
  readonly #place: Place;
  readonly port: number;
  #server: ChildProcess | undefined;

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
    try {
      await cluster.start();
      await cluster.#prepare();
    } catch (fault) {
      await cluster.remove();
      throw fault;
    }
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

  /** Until it answers. It is begun anew when it gives up, as it does while its old processes are not all gone. */
  async start(): Promise<void> {
    for (const until = Date.now() + 60_000; Date.now() < until;) {
      if (!this.#isRunning) await this.#launch();
      if (await this.#answers()) return;
      await pause(20);
    }
    throw new Error(`PostgreSQL did not come up again; see ${this.#place.logFile}`);
  }

  /** As a crash of the machine's software: the first process is gone, and the others with it. */
  async kill(): Promise<void> {
    this.#server?.kill('SIGKILL');
    await this.#gone();
  }

  async stop(how: 'immediate' | 'fast'): Promise<void> {
    this.#server?.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await this.#gone();
  }

  async remove(): Promise<void> {
    await this.stop('immediate');
    await rm(this.#place.root, { recursive: true, force: true });
  }

  get #isRunning(): boolean {
    return this.#server !== undefined && this.#server.exitCode === null && this.#server.signalCode === null;
  }

  async #gone(): Promise<void> {
    if (this.#server !== undefined && this.#isRunning) await once(this.#server, 'exit');
  }

  async #launch(): Promise<void> {
    const { binaries, cluster, logFile, runAs } = this.#place;
    const log = await open(logFile, 'a');
    this.#server = spawn(binaries.postgres, ['-D', cluster, '-p', this.port.toString()], {
      ...runAs,
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', log.fd, log.fd],
    });
    this.#server.on('error', nothing);
    await log.close();
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

  async #prepare(): Promise<void> {
    const admin = new pg.Client({ connectionString: this.urlOf('postgres') });
    await admin.connect();
    await admin.query('create database faults template template0');
    await admin.end();
    const pool = openPool(this.url);
    await migrate(pool);
    await prepareProjector(pool);
    await pool.end();
  }
}
