import type { Pool } from 'pg';
import { listenTo } from '#adapters/sql';

/** Whoever listens here is told that read models have moved. */
const readChannel = 'iverk_read';

const nothing = () => undefined;

/**
 * Tells who waits that read models have moved: in this process at once, in others by `NOTIFY` after the commit, never more
 * than one on its way. What is lost is a wake, not a change: who waits looks by itself as well.
 */
export class Announcer {
  readonly #pool: Pool;
  readonly #watchers = new Set<() => void>();
  #sending = false;
  #again = false;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  announce(): void {
    for (const wake of this.#watchers) wake();
    this.#again = true;
    if (!this.#sending) void this.#send();
  }

  async watch(wake: () => void): Promise<() => Promise<void>> {
    this.#watchers.add(wake);
    const stop = await listenTo(this.#pool, readChannel, wake);
    return async () => {
      this.#watchers.delete(wake);
      await stop();
    };
  }

  async #send(): Promise<void> {
    this.#sending = true;
    while (this.#again) {
      this.#again = false;
      await this.#pool.query('select pg_notify($1, $2)', [readChannel, '']).catch(nothing);
    }
    this.#sending = false;
  }
}
