import type { JobQueue } from '#kernel';
import { fireDueTimers } from './fire-due-timers.js';
import type { TimedInstances } from './timed-instances.js';
import type { TimerWorkPorts } from './timer-ports.js';

/** The queue that timers ring on. */
export const timersQueue = 'timers';

const sweep = { queue: timersQueue, name: 'fire-timers', data: {} };
const everyMinute = '0 * * * * *';

/** Whose timers are fired, and how often they are looked at. */
export interface TimerWork {
  readonly sorts: readonly TimedInstances[];
  readonly cron?: string;
}

/**
 * Looks each minute for what is due, and at once when it starts, until the returned function is called. The ring carries
 * nothing: what is due stands in the log, so a ring too many changes nothing and a ring too few only makes it later.
 */
export const startTimerWork = async (
  ports: TimerWorkPorts,
  queue: JobQueue,
  { sorts, cron = everyMinute }: TimerWork,
): Promise<() => Promise<void>> => {
  await queue.repeat({ ...sweep, schedulerId: 'fire-timers-sweep', cron });
  const stop = await queue.work(timersQueue, async () => {
    await ports.catchUp();
    await fireDueTimers(ports, sorts);
  });
  await queue.wake({ ...sweep, id: 'fire-timers.at-start' });
  return stop;
};
