import { follow, prepareSubscriptions } from '../../libs/kernel/index.js';
import { benchProjection } from '../events.js';
import type { World } from '../world.js';

/** Runs the projector over the bench's read model, as its process does, until the answer is called. */
export const followOurs = async ({ follower, platform }: World): Promise<() => Promise<void>> => {
  const subscriptions = { projections: [benchProjection], policies: [] };
  await prepareSubscriptions(follower, subscriptions);
  let stopping = false;
  let wake = () => undefined as void;
  const unwatch = await platform.store.watch(() => {
    wake();
  });
  const wait = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, stopping ? 0 : 1000);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const running = follow(follower, subscriptions, { stopped: () => stopping, wait });
  return async () => {
    stopping = true;
    wake();
    await running;
    await unwatch();
  };
};
