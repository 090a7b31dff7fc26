import type { LogPage, LogPosition, StoredEvent } from '#kernel';

/**
 * What has come and not been taken yet, at most a page of it: whoever fills it waits for room, and so, down the
 * connection, does the server.
 */
export class Inbox {
  readonly #size: number;
  #events: StoredEvent[] = [];
  #reached: LogPosition;
  #taken: LogPosition;
  #closed = false;
  #fault: Error | undefined;
  #stir: () => void = () => undefined;
  #stirred = Promise.resolve();

  constructor(after: LogPosition, size: number) {
    this.#size = size;
    this.#reached = after;
    this.#taken = after;
    this.#rest();
  }

  /** How far what has come reaches. */
  get reached(): LogPosition {
    return this.#reached;
  }

  get isFull(): boolean {
    return this.#events.length >= this.#size;
  }

  /** Answers when there is room for the next. */
  async put(event: StoredEvent): Promise<void> {
    if (event.position <= this.#reached) return;
    this.#events.push(event);
    this.reach(event.position);
    while (this.isFull && !this.#closed) await this.#stirred;
  }

  /** Nothing that is wanted stands before this. */
  reach(position: LogPosition): void {
    if (position <= this.#reached) return;
    this.#reached = position;
    this.#wake();
  }

  /** All that has come, as soon as there is something; undefined when the inbox is closed. Throws the fault it was closed with. */
  async take(): Promise<LogPage | undefined> {
    while (this.#reached === this.#taken && !this.#closed) await this.#stirred;
    if (this.#fault !== undefined) throw this.#fault;
    if (this.#closed) return undefined;
    const page = { events: this.#events, upTo: this.#reached };
    this.#events = [];
    this.#taken = this.#reached;
    this.#wake();
    return page;
  }

  close(fault?: Error): void {
    this.#closed = true;
    this.#fault ??= fault;
    this.#wake();
  }

  #wake(): void {
    this.#stir();
    this.#rest();
  }

  #rest(): void {
    this.#stirred = new Promise((resolve) => {
      this.#stir = resolve;
    });
  }
}
