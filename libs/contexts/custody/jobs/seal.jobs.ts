import type { Attempt, JobQueue } from '#kernel';
import type { SealPorts } from '../custody-ports.js';
import { sealWhatIsDue } from '../seal-log.js';

/** The queue that the custody of the log rings on. */
export const custodyQueue = 'custody';
const seal = { queue: custodyQueue, name: 'seal', data: {} };
const twoEveryNight = '0 0 2 * * *';

/** What a daily seal needs: the read models must show all that stands in the log. */
export interface SealWorkPorts extends SealPorts {
  readonly catchUp: () => Promise<unknown>;
  readonly attempt: Attempt;
}

/** Seals every log once a day, and at once where a day was missed, until the returned function is called. */
export const startSealWork = async (ports: SealWorkPorts, queue: JobQueue): Promise<() => Promise<void>> => {
  await queue.repeat({ ...seal, schedulerId: 'seal-daily', cron: twoEveryNight });
  const stop = await queue.work(custodyQueue, async () => {
    await ports.catchUp();
    await sealWhatIsDue(ports, ports.attempt);
  });
  await queue.wake({ ...seal, id: 'seal.at-start' });
  return stop;
};
