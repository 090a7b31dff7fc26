import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { logChannel } from './log.migrations.js';

const millisecondsBetweenRings = 25;
const nothing = () => undefined;

/**
 * Tells other processes that the log has grown. It goes out after the commit and on another connection, so that no append
 * waits for it, and once for all that is written within some milliseconds. A ring that is lost, as by a kill between
 * commit and ring, costs who watches a poll, not an event.
 */
export class LogBell {
  readonly #pool: Pool;
  readonly #sender: string;
  #ringing: Promise<void> | undefined;
  #again = false;

  /** Rings say who rang, so that a process can leave out its own. */
  constructor(pool: Pool, sender: string) {
    this.#pool = pool;
    this.#sender = sender;
  }

  ring(): void {
    this.#again = true;
    this.#ringing ??= this.#ringUntilQuiet();
  }

  /** Answers when the last ring has gone out. */
  async close(): Promise<void> {
    await this.#ringing;
  }

  async #ringUntilQuiet(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await this.#notify().catch(nothing);
      await pause(millisecondsBetweenRings);
    }
    this.#ringing = undefined;
  }

  #notify() {
    return this.#pool.query({
      name: 'log.notify',
      text: 'select pg_notify($1, $2)',
      values: [logChannel, this.#sender],
    });
  }
}
