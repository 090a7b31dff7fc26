import { setTimeout as pause } from 'node:timers/promises';
import { Fault, type EventStore, type LogPage, type LogPosition, type SubscribeRequest } from '#kernel';
import { errorCode, isConnectionLost } from '#adapters/sql';
import { Alarm } from './alarm.js';

const usualPageSize = 1000;
const pollMilliseconds = 1000;
const firstBackOff = 50;
const longestBackOff = 5000;
const nothing = () => undefined;

/**
 * A subscription made of pages, for stores whose log can be read at any place: reads until nothing is left, then waits to
 * be woken. While a page is worked on the next one is fetched, and no more than that. A wake that is lost costs at most
 * a second, for it also looks by itself.
 */
export const pageThrough = async function* (
  store: Pick<EventStore, 'readAll' | 'watch'>,
  { signal, pageSize, ...request }: SubscribeRequest,
): AsyncGenerator<LogPage, void, undefined> {
  const alarm = new Alarm(signal);
  const fetch = (after: LogPosition): Promise<LogPage | undefined> => {
    alarm.set();
    const page = alarm.unlessStopped(
      patiently(() => store.readAll({ ...request, after, limit: pageSize ?? usualPageSize }), signal),
    );
    // Who asked may have left before it comes.
    page.catch(nothing);
    return page;
  };
  const watch = () => store.watch(alarm.ring).catch(nothing);
  let unwatch = await watch();
  try {
    let { after } = request;
    for (let next = fetch(after); ;) {
      const page = await next;
      if (page === undefined || signal.aborted) return;
      const news = page.upTo > after;
      after = page.upTo;
      if (!news) {
        unwatch ??= await watch();
        await alarm.rung(pollMilliseconds);
      }
      next = fetch(after);
      if (news) yield page;
    }
  } finally {
    alarm.close();
    await unwatch?.();
  }
};

/** True for what passes by itself: a lost connection, a server that is full, busy or starting. */
const mayPass = (fault: unknown): boolean =>
  isConnectionLost(fault) ||
  /^(40|53|57)...$/.test(errorCode(fault)) ||
  (fault instanceof Fault && fault.retryable);

/** Tries again until it works, more and more seldom. Throws what does not pass, and anything once told to stop. */
const patiently = async <T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> => {
  for (let wait = firstBackOff; ; wait = Math.min(wait * 2, longestBackOff)) {
    try {
      return await work();
    } catch (fault) {
      if (signal.aborted || !mayPass(fault)) throw fault;
    }
    await pause(wait, undefined, { signal });
  }
};
