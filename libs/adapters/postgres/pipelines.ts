import { Client, type ClientConfig, type Pool } from 'pg';
import { isConnectionLost } from '#adapters/sql';
import { connectionSettings } from './connection-settings.js';

/** A connection, and what is still to be answered on it. */
interface Line {
  readonly client: Promise<Client>;
  waiting: number;
  /** The number of its newest answer, over all lines. */
  answered: number;
}

/** More of them answer no faster where two processors do, and fewer would let one slow question hold up half of the others. */
const usualLines = 3;

/**
 * A few connections that many ask at once, for short questions that read. A question is sent while those before it are not answered
 * yet, so that neither side is woken for each one. It waits for those before it on its line: whatever may take long belongs in a
 * pool. Each is a transaction of its own; one that fails fails alone.
 */
export class Pipelines {
  readonly #settings: ClientConfig;
  readonly #most: number;
  #lines: readonly Line[] = [];
  #answers = 0;
  #ended = false;

  /** Connects when first asked. Throws `DatabaseUnreachable` when `url` is no PostgreSQL address. */
  constructor(url: string, most = usualLines) {
    this.#settings = connectionSettings(url);
    this.#most = most;
  }

  /** As that of a pool. Where the connection is lost, all that waited on it fail; the next question opens another. */
  readonly query = (async (...asked: readonly unknown[]) => {
    if (this.#ended) throw new Error('The pipelines have been ended');
    const line = this.#lineToAsk();
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
      line.answered = this.#answers += 1;
    }
  }) as unknown as Pool['query'];

  /** Answers what has been asked, and closes. */
  async end(): Promise<void> {
    this.#ended = true;
    await Promise.allSettled(this.#lines.map(async ({ client }) => (await client).end()));
  }

  /** One that is free, or a new one; where all are busy that with the least to answer, and of these the one that answered last. */
  #lineToAsk(): Line {
    const [best] = [...this.#lines].sort((a, b) => a.waiting - b.waiting || b.answered - a.answered);
    if (best !== undefined && (best.waiting === 0 || this.#lines.length >= this.#most)) return best;
    return this.#opened();
  }

  #opened(): Line {
    const client = new Client({ ...this.#settings, pipeline: true });
    const line: Line = { client: client.connect().then(() => client), waiting: 0, answered: 0 };
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
