import { subscriptions } from '#contexts';
import { projectorLease, runToHead, type AnyProjection } from '#kernel';
import type { Session } from './session.js';

/** Builds read models anew from the log: all of them unless some are named. What they held before is gone. */
export const foldAnew = async (
  { platform: { documents, lease }, follower }: Session,
  projections: readonly AnyProjection[] = subscriptions.projections,
  onBuilt: () => void = () => undefined,
): Promise<void> => {
  const rebuilt = await lease.tryHold(projectorLease, async () => {
    for (const projection of projections) {
      await documents.reset(projection);
      await runToHead(follower, { projections: [projection], policies: [] });
      onBuilt();
    }
    return projections.length;
  });
  // Whoever holds the lease finds them empty and builds them.
  if (rebuilt === undefined) for (const projection of projections) await documents.reset(projection);
};
