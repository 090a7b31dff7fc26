import type { EventStore, LogPage, SubscribeRequest } from '#kernel';

const pollMilliseconds = 1000;

/**
 * A subscription made of pages, for stores whose log can be read at any place: reads until nothing is left, then waits to
 * be woken. A wake that is lost costs at most a second, for it also looks by itself.
 */
export const pageThrough = async function* (
  store: Pick<EventStore, 'readAll' | 'watch'>,
  { signal, pageSize = 1000, ...request }: SubscribeRequest,
): AsyncGenerator<LogPage, void, undefined> {
  const alarm = new Alarm(signal);
  const unwatch = await store.watch(() => {
    alarm.ring();
  });
  try {
    let { after } = request;
    while (!signal.aborted) {
      alarm.set();
      const page = await store.readAll({ ...request, after, limit: pageSize });
      if (page.upTo > after) {
        after = page.upTo;
        yield page;
      } else await alarm.rung(pollMilliseconds);
    }
  } finally {
    alarm.clear();
    await unwatch();
  }
};

/** Set before looking, so that what happens while one looks is not slept through. */
class Alarm {
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

  set(): void {
    this.#rung = this.#signal.aborted;
  }

  clear(): void {
    this.#signal.removeEventListener('abort', this.ring);
  }

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
}
