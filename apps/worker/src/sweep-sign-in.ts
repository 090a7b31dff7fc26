import type { Platform } from '#adapters/platform';
import { signInQueue } from '#contexts';

const sweep = { queue: signInQueue, name: 'sweep', data: {} };
const everyHour = '0 41 * * * *';

/** Removes sessions and codes that are over, every hour, until the returned function is called. None of them counts before that. */
export const startSweeping = async ({
  queue,
  sessions,
  signInCodes,
  clock,
}: Pick<Platform, 'queue' | 'sessions' | 'signInCodes' | 'clock'>): Promise<() => Promise<void>> => {
  await queue.repeat({ ...sweep, schedulerId: 'sign-in-sweep', cron: everyHour });
  return queue.work(signInQueue, async () => {
    const now = clock.now();
    await sessions.sweep(now);
    await signInCodes.sweep(now);
  });
};
