import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Pool } from 'pg';
import { ConnectionLost } from '#adapters/sql';
import type { AppendRequest, AppendResult } from '#kernel';
import { callAppend, explain, isIdTaken, twice } from './append-call.js';
import { LaneConnection } from './lane-connection.js';
import { nextBatch } from './next-batch.js';
import { prepareAppend, type PreparedAppend } from './prepared-append.js';

interface Waiting {
  readonly prepared: PreparedAppend;
  readonly resolve: (result: AppendResult | PromiseLike<AppendResult>) => void;
  readonly reject: (fault: unknown) => void;
}

/**
 * The one way from this process to the log, over a connection of its own. Whatever comes while a call is under way goes
 * together in the next one, so that many writers share one commit, which is what an append costs most of; a sole writer
 * never waits.
 */
export class AppendLane {
  readonly #pool: Pool;
  readonly #connection: LaneConnection;
  readonly #written: () => void;
  #waiting: Waiting[] = [];
  #running: Promise<void> | undefined;

  /** `written` is told after each commit. */
  constructor(pool: Pool, written: () => void) {
    this.#pool = pool;
    this.#connection = new LaneConnection(pool.options);
    this.#written = written;
  }

  /** Throws as `EventStore.append` does, and `ConnectionLost`. */
  append(request: AppendRequest): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ prepared: prepareAppend(request), resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** After what waits has been sent. */
  async close(): Promise<void> {
    await this.#running;
    await this.#connection.close();
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const { batch, rest } = nextBatch(this.#waiting);
      this.#waiting = rest;
      await this.#send(batch);
      // Whoever has just been answered may have more at once: it goes along in the next call, not in the one after it.
      await nextTurn();
    }
    this.#running = undefined;
  }

  /**
   * When the connection breaks before the answer, they may or may not have been written: they are sent once more with
   * the same event ids, and what was written no longer fits and is found where it stands.
   */
  async #send(batch: readonly Waiting[]): Promise<void> {
    const appends = batch.map(({ prepared }) => prepared);
    try {
      const places = await twice(`appending to ${appends.map(({ streamId }) => streamId).join(', ')}`, () =>
        callAppend(this.#connection, appends),
      );
      if (places.some((place) => place !== undefined)) this.#written();
      batch.forEach(({ prepared, resolve }, index) => {
        resolve(places[index] ?? explain(this.#pool, prepared));
      });
    } catch (fault) {
      await this.#settle(batch, fault);
    }
  }

  /** One of them broke the call and undid all: half of them at a time, so that it breaks nobody's but its own. */
  async #settle(batch: readonly Waiting[], fault: unknown): Promise<void> {
    const [only, ...others] = batch;
    if (only !== undefined && others.length === 0 && isIdTaken(fault))
      only.resolve(explain(this.#pool, only.prepared));
    else if (others.length === 0 || fault instanceof ConnectionLost)
      for (const { reject } of batch) reject(fault);
    else {
      const half = Math.ceil(batch.length / 2);
      await this.#send(batch.slice(0, half));
      await this.#send(batch.slice(half));
    }
  }
}
