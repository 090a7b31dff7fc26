import { Client, type ClientConfig, type Pool } from 'pg';
import { isConnectionLost } from '#adapters/sql';
import { connectionSettings } from './connection-settings.js';

/** A connection, and what is still to be answered on it. */
interface Line {
  readonly client: Promise<Client>;
  waiting: number;
  /** When it last answered, or was asked while it had nothing to answer; in milliseconds. */
  heard: number;
}

/** Two keep two processors busy; with more of them both sides are woken more often. */
const enough = 2;
/** With those that are held up by a slow question. */
const most = 5;
/** A line is held up that has answered nothing for so many milliseconds. */
const patience = 50;

/**
 * A few connections that many ask at once, for short questions that read. A question is sent while those before it are not answered
 * yet, so that neither side is woken for each one. It waits for those before it on its line: whatever may take long belongs in a
 * pool. Each is a transaction of its own; one that fails fails alone.
 */
export class Pipelines {
  readonly #settings: ClientConfig;
  #lines: readonly Line[] = [];
  #ended = false;
  readonly #now: () => number;

  /** Connects when first asked. Throws `DatabaseUnreachable` when `url` is no PostgreSQL address. */
  constructor(url: string, now = () => performance.now()) {
    this.#settings = connectionSettings(url);
    this.#now = now;
  }

  /** As that of a pool. Where the connection is lost, all that waited on it fail; the next question opens another. */
  readonly query = (async (...asked: readonly unknown[]) => {
    if (this.#ended) throw new Error('The pipelines have been ended');
    const line = this.#lineToAsk();
    if (line.waiting === 0) line.heard = this.#now();
    line.waiting += 1;
    try {
      const client = await line.client;
      const ask = client.query.bind(client) as (...of: readonly unknown[]) => Promise<unknown>;
      return await ask(...asked);
    } catch (fault) {
      if (isConnectionLost(fault)) this.#forget(line);
      throw fault;
    } finally {
      line.waiting -= 1;
      line.heard = this.#now();
    }
  }) as unknown as Pool['query'];

  /** Answers what has been asked, and closes. */
  async end(): Promise<void> {
    this.#ended = true;
    await Promise.allSettled(this.#lines.map(async ({ client }) => (await client).end()));
  }

  /** One that is free, or a new one; where enough are busy, that with the least to answer. Those that are held up come last. */
  #lineToAsk(): Line {
    const now = this.#now();
    const isHeldUp = ({ waiting, heard }: Line) => waiting > 0 && now - heard > patience;
    const lively = this.#lines.filter((line) => !isHeldUp(line)).slice(0, enough);
    const best = leastOf(lively);
    if (best?.waiting === 0) return best;
    if (lively.length < enough && this.#lines.length < most) return this.#opened();
    return best ?? leastOf(this.#lines) ?? this.#opened();
  }

  #opened(): Line {
    const client = new Client({ ...this.#settings, pipeline: true });
    const line: Line = { client: client.connect().then(() => client), waiting: 0, heard: this.#now() };
    const forget = () => {
      this.#forget(line);
    };
    // An error event nobody hears ends the process.
    client.on('error', forget).on('end', forget);
    line.client.catch(forget);
    this.#lines = [...this.#lines, line];
    return line;
  }

  #forget(line: Line): void {
    this.#lines = this.#lines.filter((each) => each !== line);
  }
}

const leastOf = (lines: readonly Line[]): Line | undefined =>
  lines.toSorted((a, b) => a.waiting - b.waiting)[0];
