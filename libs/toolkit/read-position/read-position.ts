import type { BeforeApplicationShutdown } from '@nestjs/common';
import { catchUp, ReadModelBehind, type FollowerPorts, type LogPosition, type Subscriptions } from '#kernel';

const patienceMilliseconds = 10_000;
/** A wake may be lost with its connection; then one looks by oneself. */
const lookAgainMilliseconds = 1000;

interface Waiting {
  readonly position: LogPosition;
  readonly deadline: number;
  readonly settle: (reached: boolean) => void;
}

/**
 * Lets requests wait until what was written is carried out and seen. They are woken when read models move, and one look
 * answers all that wait.
 */
export class ReadPosition implements BeforeApplicationShutdown {
  readonly #waiting = new Set<Waiting>();
  #watching: Promise<() => Promise<void>> | undefined;
  #looking: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #wanted = false;

  constructor(
    private readonly follower: FollowerPorts,
    private readonly subscriptions: Subscriptions,
  ) {}

  /** Until the read models show the log to there. Throws `ReadModelBehind` when that takes longer than ten seconds. */
  async reached(position: LogPosition): Promise<void> {
    if ((await this.#slowest()) >= position) return;
    this.#watching ??= this.follower.documents.watch(() => {
      this.#look();
    });
    await this.#watching;
    const reached = await new Promise<boolean>((settle) => {
      this.#waiting.add({ position, deadline: performance.now() + patienceMilliseconds, settle });
      // They may have moved between the first look and the watch.
      this.#look();
    });
    if (!reached) throw new ReadModelBehind(position);
  }

  /** Whether the log has come so far: nothing can be waited for that has not been written. */
  async isWritten(position: LogPosition): Promise<boolean> {
    return position <= (await this.follower.store.head());
  }

  /** Until policies have reacted to all there is and the read models show it; answers that position. */
  atHead(): Promise<LogPosition> {
    return catchUp(this.follower, this.subscriptions);
  }

  /** Stops watching. */
  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.#timer);
    await (
      await this.#watching
    )?.();
  }

  async #slowest(): Promise<LogPosition> {
    const reached = await this.follower.documents.checkpoints(this.subscriptions.projections);
    return reached.reduce((low, each) => (each < low ? each : low));
  }

  /** A wake that comes while one looks makes one look again: the answer may be from before it. */
  #look(): void {
    this.#wanted = true;
    this.#looking ??= this.#lookWhileWanted().finally(() => {
      this.#looking = undefined;
    });
  }

  async #lookWhileWanted(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#wanted && this.#waiting.size > 0) {
      this.#wanted = false;
      const reached = await this.#slowest().catch(() => 0n);
      for (const waiting of this.#waiting) this.#settle(waiting, reached);
    }
    if (this.#waiting.size > 0)
      this.#timer = setTimeout(() => {
        this.#look();
      }, lookAgainMilliseconds);
  }

  #settle(waiting: Waiting, reached: LogPosition): void {
    const isThere = reached >= waiting.position;
    if (!isThere && performance.now() < waiting.deadline) return;
    this.#waiting.delete(waiting);
    waiting.settle(isThere);
  }
}
