import { subscriptions } from '#contexts';
import { rebuild } from '#kernel';
import type { Session } from './session.js';

/**
 * Builds every read model anew, from the log's first event, and swaps them in: the tables of before, with all they held,
 * are gone from the disk.
 */
export const foldAnew = async ({ follower }: Session): Promise<void> => {
  await rebuild(follower, { projections: subscriptions.projections, subscriptions, fresh: true });
};
