/** Wakes one sleeper: when rung, when told to stop, or when time is up. */
export class Alarm {
  readonly #signal: AbortSignal;
  #rung = false;
  #rouse: () => void = () => undefined;

  readonly ring = (): void => {
    this.#rung = true;
    this.#rouse();
  };

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', this.ring);
  }

  /** Called before one looks, so that what happens while one looks is not slept through. */
  set(): void {
    this.#rung = this.#signal.aborted;
  }

  /** Answers when it has rung since it was set, or after that time. */
  rung(milliseconds: number): Promise<void> {
    if (this.#rung) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** What the work answers; undefined as soon as the signal says stop. */
  unlessStopped<T>(work: Promise<T>): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      const stop = () => {
        resolve(undefined);
      };
      if (this.#signal.aborted) stop();
      this.#signal.addEventListener('abort', stop);
      void work.then(resolve, reject).finally(() => {
        this.#signal.removeEventListener('abort', stop);
      });
    });
  }

  close(): void {
    this.#signal.removeEventListener('abort', this.ring);
  }
}
