import type { INestApplicationContext } from '@nestjs/common';
import type { Platform } from '#adapters/platform';

/** After this long a process ends whatever it does: whoever stops it kills it at last, and a job that runs is found again. */
const patience = 14_000;

/**
 * Starts an application, and closes it and its platform when the process is told to stop (SIGTERM, Ctrl-C), also when that
 * comes while it starts: what runs is finished, nothing new is begun, and the process ends with 0.
 */
export const runUntilStopped = async (
  platform: Platform,
  start: () => Promise<INestApplicationContext>,
): Promise<void> => {
  const stopped = untilStopped();
  const app = await start();
  await stopped;
  await app.close();
  await platform.close();
  process.exit(0);
};

/** The code of a process that had to be ended. */
const ended = 1;

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = () => {
      setTimeout(() => process.exit(ended), patience).unref();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  });
