import { follow, prepareSubscriptions } from '../../libs/kernel/index.js';
import { benchProjection } from '../events.js';
import type { World } from '../world.js';

/** Runs the projector over the bench's read model, as its process does, until the answer is called. */
export const followOurs = async ({ follower }: World): Promise<() => Promise<void>> => {
  const subscriptions = { projections: [benchProjection], policies: [] };
  await prepareSubscriptions(follower, subscriptions);
  const stopping = new AbortController();
  const running = follow(follower, subscriptions, stopping.signal);
  return async () => {
    stopping.abort();
    await running;
  };
};
