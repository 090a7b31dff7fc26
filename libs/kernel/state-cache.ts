import type { Instant, LogPosition, StreamId } from './brands.js';

const mostStreams = 1000;
const minutesKept = 5;
const millisecondsKept = minutesKept * 60_000;

/** Where an event stands. */
export interface Place {
  readonly revision: bigint;
  readonly position: LogPosition;
}

/** What a stream comes to, for whoever decides what is written next; -1n and 0n where nothing has been written. */
export interface FoldedStream extends Place {
  readonly state: unknown;
  /** The last event of each command that has written here, and how many it wrote. */
  readonly commands: ReadonlyMap<string, Place & { readonly appended: number }>;
}

interface Entry {
  readonly decider: object;
  readonly folded: FoldedStream;
  readonly loadedAt: Instant;
}

/**
 * What streams came to when they were last read, so that a command reads only what has come since. It saves work and
 * answers nothing by itself: the log is asked each time. Bounded, and nothing stays longer than five minutes from when
 * its stream was read whole, so that a text that is erased does not live on here.
 */
export class StateCache {
  /** Least recently used first. */
  readonly #entries = new Map<StreamId, Entry>();

  /** As this decider folded it; undefined when it is not here or has been here too long. */
  get(streamId: StreamId, decider: object, now: Instant): FoldedStream | undefined {
    const entry = this.#entries.get(streamId);
    return entry?.decider === decider && !isOld(entry, now) ? entry.folded : undefined;
  }

  /** In place of what was here of the stream, and as old as that when `folded` goes on from it. */
  keep(streamId: StreamId, { decider, folded, loadedAt }: Entry): void {
    const before = this.#entries.get(streamId);
    const goesOn = before?.decider === decider && !isOld(before, loadedAt);
    this.#entries.delete(streamId);
    this.#entries.set(streamId, { decider, folded, loadedAt: goesOn ? before.loadedAt : loadedAt });
    this.#tidy(loadedAt);
  }

  forget(streamId: StreamId): void {
    this.#entries.delete(streamId);
  }

  /** Who has not been used for as long as anybody may stay stands first, so this looks at no more than it removes. */
  #tidy(now: Instant): void {
    for (const [streamId, entry] of this.#entries) {
      if (this.#entries.size <= mostStreams && !isOld(entry, now)) return;
      this.#entries.delete(streamId);
    }
  }
}

/** Also when the clock has been set back: better read again than keep for ever. */
const isOld = ({ loadedAt }: Entry, now: Instant): boolean =>
  Math.abs(Date.parse(now) - Date.parse(loadedAt)) >= millisecondsKept;
