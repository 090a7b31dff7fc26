/** An event as it is proposed to the server. */
export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** An event in the server's log. */
export interface ServerRecord extends Proposed {
  readonly stream: string;
  readonly revision: number;
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** What the server says to an append; `current` is -1 when there is no such stream. */
export type AppendAnswer =
  | { readonly is: 'written'; readonly revision: number; readonly position: bigint }
  | { readonly is: 'wrong-version'; readonly current: number }
  | { readonly is: 'deleted' };

/** Bytes a record takes beside what it holds; any number will do, positions only have to grow unevenly. */
const overhead = 97;

/** The log of a server that is not there any more, or will be again: it outlives restarts and is shared by a cluster. */
export class ServerLog {
  readonly records: ServerRecord[] = [];
  readonly #streams = new Map<string, ServerRecord[]>();
  readonly #tombstones = new Set<string>();
  readonly #truncated = new Map<string, number>();
  readonly #waiting = new Set<() => void>();
  #end = 0n;

  constructor() {
    // A real log is never empty: the server's own events come first and in between.
    this.writeSystemEvent('$server-started');
  }

  /** Undefined for a stream that never was, or that is softly deleted. */
  stream(name: string): readonly ServerRecord[] | undefined {
    const visible = this.#streams
      .get(name)
      ?.filter(({ revision }) => revision >= (this.#truncated.get(name) ?? 0));
    return visible === undefined || visible.length === 0 ? undefined : visible;
  }

  isTombstoned(name: string): boolean {
    return this.#tombstones.has(name);
  }

  /**
   * Appends as the server decides it: by expected revision, and where the stream has moved on by the ids that stand at the
   * place. All of them there: done before. The first there and another not, or none: wrong version.
   */
  append(stream: string, expected: number, events: readonly Proposed[]): AppendAnswer {
    if (this.isTombstoned(stream)) return { is: 'deleted' };
    const written = this.#streams.get(stream) ?? [];
    const current = written.length - 1;
    const restart = expected === -1 && this.stream(stream) === undefined;
    if (expected === current || restart) return this.#write(stream, events);
    return (
      repeatedIn(written.slice(expected + 1, expected + 1 + events.length), events) ?? {
        is: 'wrong-version',
        current,
      }
    );
  }

  /** What nobody but the server writes. */
  writeSystemEvent(stream: string): void {
    this.#write(stream, [
      {
        id: '',
        type: '$event',
        contentType: 'application/json',
        data: Buffer.from('{}'),
        metadata: new Uint8Array(),
      },
    ]);
  }

  /** An event of a write to several streams: it is committed at a place of another. */
  writeInTransaction(stream: string, event: Proposed): void {
    this.#write(stream, [event], 50n);
  }

  /** A hard delete: the name can never be used again. */
  tombstone(stream: string): void {
    this.#tombstones.add(stream);
  }

  /** A soft delete, or a truncation: what stands before is not seen in the stream any more, but still in the log. */
  truncate(stream: string, before = this.#streams.get(stream)?.length ?? 0): void {
    this.#truncated.set(stream, before);
  }

  /** Calls `wake` whenever something has been written, until the function it answers is called. */
  onWritten(wake: () => void): () => void {
    this.#waiting.add(wake);
    return () => this.#waiting.delete(wake);
  }

  #write(stream: string, events: readonly Proposed[], before = 0n): AppendAnswer {
    const written = this.#streams.get(stream) ?? [];
    this.#streams.set(stream, written);
    for (const event of events) {
      const record = {
        ...event,
        stream,
        revision: written.length,
        commit: this.#end,
        prepare: this.#end - before,
      };
      this.#end += BigInt(event.data.length + event.metadata.length + stream.length + overhead);
      written.push(record);
      this.records.push(record);
    }
    for (const wake of this.#waiting) wake();
    return { is: 'written', revision: written.length - 1, position: written.at(-1)?.commit ?? 0n };
  }
}

/** Where the same ids stand already. */
const repeatedIn = (
  there: readonly ServerRecord[],
  events: readonly Proposed[],
): AppendAnswer | undefined => {
  const last = there.at(-1);
  if (last === undefined || there.length < events.length) return undefined;
  if (events.some(({ id }, n) => there[n]?.id !== id)) return undefined;
  return { is: 'written', revision: last.revision, position: last.commit };
};
