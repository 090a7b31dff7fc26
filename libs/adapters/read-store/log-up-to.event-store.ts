import {
  EventStore,
  type AppendResult,
  type LogPage,
  type ReadAllRequest,
  type StoredEvent,
  type ReadStreamRequest,
  type StreamId,
} from '#kernel';

/** The log as it was when its head stood at a position. For reading only. */
export class LogUpTo extends EventStore {
  readonly #log: EventStore;
  readonly #position: bigint;

  constructor(log: EventStore, position: bigint) {
    super();
    this.#log = log;
    this.#position = position;
  }

  append(): Promise<AppendResult> {
    return Promise.reject(new Error('The past cannot be written to'));
  }

  async readStream(streamId: StreamId, request?: ReadStreamRequest): Promise<readonly StoredEvent[]> {
    return (await this.#log.readStream(streamId, request)).filter((event) => this.#holds(event));
  }

  async readStreams(streamIds: readonly StreamId[]): Promise<ReadonlyMap<StreamId, readonly StoredEvent[]>> {
    const streams = await this.#log.readStreams(streamIds);
    const past = [...streams].map(
      ([id, events]) => [id, events.filter((event) => this.#holds(event))] as const,
    );
    return new Map(past.filter(([, events]) => events.length > 0));
  }

  async readAll(request: ReadAllRequest): Promise<LogPage> {
    const { events, upTo } = await this.#log.readAll(request);
    const past = events.filter((event) => this.#holds(event));
    const end = upTo < this.#position ? upTo : this.#position;
    return { events: past, upTo: end > request.after ? end : request.after };
  }

  async head(): Promise<bigint> {
    const head = await this.#log.head();
    return head < this.#position ? head : this.#position;
  }

  subscribe(): AsyncIterable<LogPage> {
    throw new Error('The past does not go on');
  }

  watch(): Promise<() => Promise<void>> {
    return Promise.resolve(() => Promise.resolve());
  }

  #holds({ position }: StoredEvent): boolean {
    return position <= this.#position;
  }
}
