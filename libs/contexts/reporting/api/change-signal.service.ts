import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { changesReach } from '#contexts/publishing';
import { ReadStore, type LogPosition } from '#kernel';

/** A wake may be lost with its connection; then one looks by oneself. */
const lookAgainMilliseconds = 1000;
/** What comes close together is told together. */
const restMilliseconds = 50;

interface Waiting {
  readonly position: LogPosition;
  readonly settle: (reach: LogPosition) => void;
}

/**
 * Lets those who follow the log wait until there is more of it. They are woken when read models move, and one look serves them
 * all, however many they are.
 */
@Injectable()
export class ChangeSignal implements BeforeApplicationShutdown {
  readonly #waiting = new Set<Waiting>();
  #watching: Promise<() => Promise<void>> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #looking = false;

  constructor(private readonly documents: ReadStore) {}

  /** How far changes can be read now. */
  reach(): Promise<LogPosition> {
    return changesReach(this.documents);
  }

  /** Until there is something beyond the position, or the signal says stop; answers how far changes can be read. */
  async beyond(position: LogPosition, signal: AbortSignal): Promise<LogPosition> {
    this.#watching ??= this.documents.watch(() => {
      this.#lookIn(restMilliseconds);
    });
    await this.#watching;
    return new Promise((resolve) => {
      const waiting: Waiting = {
        position,
        settle: (reach) => {
          this.#waiting.delete(waiting);
          signal.removeEventListener('abort', stop);
          resolve(reach);
        },
      };
      const stop = () => {
        waiting.settle(position);
      };
      this.#waiting.add(waiting);
      signal.addEventListener('abort', stop);
      if (signal.aborted) stop();
      // The log may have moved since the caller read it.
      else this.#lookIn(restMilliseconds);
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.#timer);
    for (const { settle, position } of [...this.#waiting]) settle(position);
    await (
      await this.#watching
    )?.();
  }

  #lookIn(milliseconds: number): void {
    if (this.#looking) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), milliseconds);
  }

  async #look(): Promise<void> {
    if (this.#waiting.size === 0) return;
    this.#looking = true;
    // A database that is away tells nobody anything; the next look is soon enough.
    const reach = await this.reach().catch(() => undefined);
    this.#looking = false;
    if (reach !== undefined)
      for (const waiting of [...this.#waiting]) if (reach > waiting.position) waiting.settle(reach);
    if (this.#waiting.size > 0) this.#lookIn(lookAgainMilliseconds);
  }
}
