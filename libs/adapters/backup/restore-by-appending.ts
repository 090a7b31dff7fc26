import type { EventMetadata, EventStore, LogPosition } from '#kernel';
import type { EventLine } from './event-line.js';

/** Well below what any engine takes in one append. */
const mostEvents = 100;
const mostCharacters = 500_000;

/**
 * Writes an archive's events, in their order, into a log that gives positions of its own: appends of the same bytes under
 * the same ids, so that a restore that was killed is simply done again. Notes which new position stands for each old one
 * that is asked for.
 */
export class AppendingRestore {
  readonly #log: EventStore;
  readonly #wanted: readonly LogPosition[];
  readonly #places = new Map<LogPosition, LogPosition>();
  #next: LogPosition = 0n;

  /** `wanted`: old positions that something in `state` holds. */
  constructor(log: EventStore, wanted: readonly LogPosition[]) {
    this.#log = log;
    this.#wanted = [...new Set(wanted)].sort((a, b) => (a < b ? -1 : 1));
  }

  async write(events: readonly EventLine[]): Promise<void> {
    for (const batch of this.#batchesOf(events)) {
      const [first] = batch;
      const last = batch.at(-1);
      if (first === undefined || last === undefined) continue;
      const { position } = await this.#log.append({
        streamId: first.streamId,
        expectedRevision: first.revision === '0' ? 'no-stream' : BigInt(first.revision) - 1n,
        events: batch.map(({ eventId, type, schemaVersion, data, metadata }) => ({
          eventId,
          type,
          schemaVersion,
          data: JSON.parse(data) as object,
          metadata: JSON.parse(metadata) as EventMetadata,
        })),
      });
      this.#next = position;
      for (const old of this.#wanted) if (old >= BigInt(last.position)) this.#places.set(old, position);
    }
  }

  /** The position that stands for an old one: everything up to there, and nothing else, is what was up to the old one. */
  placeOf(old: LogPosition): LogPosition {
    return this.#places.get(old) ?? (old === 0n ? 0n : this.#next);
  }

  /** Of one stream each, ended where a position is asked for. */
  #batchesOf(events: readonly EventLine[]): readonly (readonly EventLine[])[] {
    const ends = new Set(this.#wanted.map(String));
    const batches: EventLine[][] = [];
    for (const event of events) {
      const batch = batches.at(-1);
      if (batch !== undefined && goesOn(batch, event, ends)) batch.push(event);
      else batches.push([event]);
    }
    return batches;
  }
}

const sizeOf = (batch: readonly EventLine[]) =>
  batch.reduce((size, { data, metadata }) => size + data.length + metadata.length, 0);

const goesOn = (batch: readonly EventLine[], event: EventLine, ends: ReadonlySet<string>): boolean => {
  const last = batch.at(-1);
  if (last?.streamId !== event.streamId || ends.has(last.position)) return false;
  return batch.length < mostEvents && sizeOf([...batch, event]) < mostCharacters;
};
