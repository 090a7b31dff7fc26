import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { LogBell } from './log-bell.js';
import { listenToLog } from './log-listener.js';

/**
 * Who watches the log in this process. All share one connection that listens to the others, open while anybody watches;
 * what this process writes itself wakes them without a detour.
 */
export class LogWatchers {
  readonly #pool: Pool;
  readonly #own = randomUUID();
  readonly #bell: LogBell;
  readonly #watchers = new Set<() => void>();
  #listening: Promise<() => Promise<void>> | undefined;

  constructor(pool: Pool) {
    this.#pool = pool;
    this.#bell = new LogBell(pool, this.#own);
  }

  /** Called after each commit of this process. */
  readonly written = (): void => {
    this.#wake();
    this.#bell.ring();
  };

  /** Throws when no connection to listen on can be made. */
  async watch(wake: () => void): Promise<() => Promise<void>> {
    const watcher = () => {
      wake();
    };
    this.#watchers.add(watcher);
    const unwatch = async () => {
      this.#watchers.delete(watcher);
      if (this.#watchers.size === 0) await this.#hangUp();
    };
    try {
      await (this.#listening ??= listenToLog(this.#pool, (sender) => {
        if (sender !== this.#own) this.#wake();
      }));
    } catch (fault) {
      this.#listening = undefined;
      this.#watchers.delete(watcher);
      throw fault;
    }
    return unwatch;
  }

  async close(): Promise<void> {
    this.#watchers.clear();
    await Promise.all([this.#hangUp(), this.#bell.close()]);
  }

  async #hangUp(): Promise<void> {
    const listening = this.#listening;
    this.#listening = undefined;
    const close = await listening?.catch(() => undefined);
    await close?.();
  }

  #wake(): void {
    for (const watcher of this.#watchers) queueMicrotask(watcher);
  }
}
