import type { Attempt } from '#kernel';

/** Tries once, and throws what the task throws: for what is not about trying again. */
export const attemptOnce: Attempt = async (_, task) => {
  await task();
  return 'done';
};
