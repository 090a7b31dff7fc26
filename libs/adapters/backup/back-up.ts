import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Pool } from 'pg';
import { allMigrations } from '#adapters/postgres';
import { eventDigest, pagesUpTo, type EventStore, type LogPosition } from '#kernel';
import { ArchiveWriter } from './archive-writer.js';
import { toLine } from './event-line.js';
import type { Manifest } from './manifest.js';
import { readState } from './read-state.js';

const compress = promisify(gzip);
const eventsAtOnce = 250;

/** What a backup is made of. */
export interface BackupSource {
  readonly pool: Pool;
  /** The log as it is stored: texts sealed. */
  readonly storedLog: EventStore;
  readonly engine: string;
  readonly dataDir: string;
  /** The version of this build. */
  readonly build: string;
  /** When it is made, ISO 8601. */
  readonly madeAt: string;
  readonly onEvent?: () => void;
}

/**
 * Writes one archive of everything that cannot be made again, while Iverk runs, and answers its manifest. The file comes
 * into being whole or not at all. Throws `ArchiveFault` for an event that cannot be copied byte for byte.
 *
 * The log comes first, up to the head of the moment, then `state` as of one moment after it. So the archive holds the key
 * of every sealed text in its log, for a key is made before its event; keys, people and effects of later events do no
 * harm. That the ledger of effects is younger than the log is what one wants: a mail that went out meanwhile is planned
 * again by the restored log under the same key, and the ledger knows that it went. Only what says how far somebody has
 * come must not be beyond the log, so those positions are cut back to its head.
 *
 * Left out: read models and jobs, which are made anew; `outbox/`, which is mail already delivered.
 */
export const backUp = async (source: BackupSource, file: string): Promise<Manifest> => {
  const writer = await ArchiveWriter.open(file);
  try {
    const head = await source.storedLog.head();
    const log = new LogLines(source, head);
    await writer.addLines('log', log.lines());
    await readState(source.pool, head, (table, lines) => writer.addLines(`state/${table}`, lines));
    const key = await readFile(path.join(source.dataDir, 'token.key'));
    await writer.add('files/token.key.gz', await compress(key));
    return await writer.finish({
      format: 'iverk-backup',
      version: 1,
      build: source.build,
      engine: source.engine,
      madeAt: source.madeAt,
      head: head.toString(),
      events: log.count,
      logDigest: log.digest(),
      migrations: allMigrations.map(({ id }) => id),
    });
  } catch (fault) {
    await writer.giveUp();
    throw fault;
  }
};

/** The log up to a position, as lines, counted and digested on the way. */
class LogLines {
  count = 0;
  readonly #hash = createHash('sha256');

  constructor(
    private readonly source: BackupSource,
    private readonly head: LogPosition,
  ) {}

  async *lines(): AsyncGenerator<string, void, undefined> {
    const { storedLog, onEvent } = this.source;
    const stretch = { until: this.head, pageSize: eventsAtOnce, digests: true };
    for await (const { events } of pagesUpTo(storedLog, stretch))
      for (const event of events.filter(({ position }) => position <= this.head)) {
        const line = toLine(event);
        this.count += 1;
        this.#hash.update(`${eventDigest({ ...line, revision: event.revision })}\n`);
        onEvent?.();
        yield JSON.stringify(line);
      }
  }

  digest(): string {
    return this.#hash.digest('hex');
  }
}
