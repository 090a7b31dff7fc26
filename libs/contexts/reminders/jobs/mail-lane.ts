import { setTimeout as sleep } from 'node:timers/promises';
import { faster, firstSpeed, isHopeless, slower, warier } from '../core/lane-speed.js';

/** Waits, or until the signal says that there is nothing to wait for. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<unknown>;

const wait: Pause = (milliseconds, signal) =>
  sleep(milliseconds, undefined, { signal }).catch(() => undefined);

/** The way to the mail server, which all mails of a process share: as wide, and as slow, as it can bear. */
export class MailLane {
  #speed = firstSpeed;
  readonly #pause: Pause;

  constructor(pause: Pause = wait) {
    this.#pause = pause;
  }

  /** Whether the server is to be left alone for now. */
  get isHopeless(): boolean {
    return isHopeless(this.#speed);
  }

  took(): void {
    this.#speed = faster(this.#speed);
  }

  wasBusy(): void {
    this.#speed = slower(this.#speed);
  }

  wasSilent(): void {
    this.#speed = warier(this.#speed);
  }

  /** The next delivery begins as if nothing had been. */
  rested(): void {
    this.#speed = { ...this.#speed, trouble: 0 };
  }

  /** It is asked whether it is there before it gets several at once again. */
  wasAway(): void {
    this.#speed = { ...firstSpeed, pause: this.#speed.pause };
  }

  /** Does `work` on each as fast as the lane is, until it is to stop. Throws the first failure when what had begun has ended. */
  async each<T>(items: readonly T[], stop: AbortSignal, work: (item: T) => Promise<void>): Promise<void> {
    const [failures, running] = [[] as unknown[], new Set<Promise<void>>()];
    const isOver = () => stop.aborted || failures.length > 0;
    for (const item of items) {
      while (running.size >= this.#speed.width) await Promise.race(running);
      if (isOver()) break;
      if (this.#speed.pause > 0) await this.#pause(this.#speed.pause, stop);
      if (isOver()) break;
      const one = work(item)
        .catch((failure: unknown) => void failures.push(failure))
        .finally(() => running.delete(one));
      running.add(one);
    }
    await Promise.all(running);
    if (failures.length > 0) throw failures[0];
  }
}
