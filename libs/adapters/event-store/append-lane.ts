import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Pool } from 'pg';
import { ConnectionLost } from '#adapters/sql';
import { EventIdReused, StreamConflict, type AppendRequest, type AppendResult } from '#kernel';
import { sendAppends, type Answer } from './append-call.js';
import { prepareAppend, type PreparedAppend } from './prepared-append.js';

/** A call holds the log for as long as it runs; other processes want their turn. */
const mostAtOnce = 64;

interface Waiting {
  readonly request: AppendRequest;
  readonly prepared: PreparedAppend;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (fault: unknown) => void;
}

/**
 * The one way from this process to the log. Whatever comes while a call is under way goes together in the next one, so
 * that many writers share one commit, which is what an append costs most of; a sole writer never waits.
 */
export class AppendLane {
  readonly #pool: Pool;
  readonly #waiting: Waiting[] = [];
  #running = false;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Throws as `EventStore.append` does, and `ConnectionLost`. */
  async append(request: AppendRequest): Promise<AppendResult> {
    const prepared = prepareAppend(request);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, prepared, resolve, reject });
      void this.#run();
    });
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    while (this.#waiting.length > 0) {
      await this.#send(this.#waiting.splice(0, mostAtOnce));
      // Whoever has just been answered may have more at once: it goes along in the next call, not in the one after it.
      await nextTurn();
    }
    this.#running = false;
  }

  async #send(appends: readonly Waiting[]): Promise<void> {
    try {
      const answers = await sendAppends(
        this.#pool,
        appends.map(({ prepared }) => prepared),
      );
      answers.forEach((answer, index) => {
        const append = appends[index];
        if (append !== undefined) settle(append, answer);
      });
    } catch (fault) {
      if (appends.length === 1 || fault instanceof ConnectionLost)
        for (const each of appends) each.reject(fault);
      // One of them broke the call and undid all: each by itself, so that it breaks nobody's but its own.
      else for (const each of appends) await this.#send([each]);
    }
  }
}

const settle = ({ request, resolve, reject }: Waiting, answer: Answer): void => {
  switch (answer.outcome) {
    case 'conflict':
      reject(new StreamConflict(request.streamId, request.expectedRevision));
      return;
    case 'reused':
      reject(new EventIdReused(answer.taken_id ?? ''));
      return;
    case 'appended':
    case 'repeated':
      resolve({ revision: BigInt(answer.last_revision ?? 0), position: BigInt(answer.last_position ?? 0) });
  }
};
