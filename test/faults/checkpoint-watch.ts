import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';

interface Look {
  readonly name: string;
  readonly position: string;
  readonly head: string;
}

/** One statement, so one moment: how far each follower claims to be, and how far the log goes. */
const look = `
  select name, position, (select coalesce(max(position), 0) from log.event) as head
    from (select projection as name, position from read.checkpoint
          union all select policy, position from state.policy_checkpoint) as follower`;

/** Looks again and again while a fault happens: no checkpoint ever goes back, or past the end of the log. */
export class CheckpointWatch {
  readonly #problems = new Set<string>();
  readonly #seen = new Map<string, bigint>();
  readonly #watching: Promise<void>;
  #ended = false;

  constructor(pool: Pool) {
    this.#watching = this.#watch(pool);
  }

  /** What was wrong at any moment. */
  async end(): Promise<readonly string[]> {
    this.#ended = true;
    await this.#watching;
    return [...this.#problems];
  }

  async #watch(pool: Pool): Promise<void> {
    while (!this.#ended) {
      // While the server is down there is nothing to see.
      const { rows } = await pool.query<Look>(look).catch(() => ({ rows: [] }));
      for (const row of rows) this.#note(row);
      await pause(25);
    }
  }

  #note({ name, position, head }: Look): void {
    const [now, before] = [BigInt(position), this.#seen.get(name) ?? 0n];
    if (now < before) this.#problems.add(`model: the checkpoint of ${name} went back`);
    if (now > BigInt(head)) this.#problems.add(`model: the checkpoint of ${name} went past the log`);
    this.#seen.set(name, now);
  }
}
