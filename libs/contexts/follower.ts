import type { FollowerPorts } from '#kernel';
import { aggregates } from './all-contexts.js';
import { raiseWhenPolicyRefused } from './operations/raise-when-policy-refused.js';

/**
 * The ports of whoever runs policies and projections, from an opened platform's. What a policy is refused is raised as an
 * incident, and then told to `onRefused`, for the process' own log.
 */
export const followerOf = (
  ports: Omit<FollowerPorts, 'aggregates' | 'onRefused'>,
  onRefused: FollowerPorts['onRefused'],
): FollowerPorts => ({
  ...ports,
  aggregates,
  onRefused: async (policy, event, rejection) => {
    await raiseWhenPolicyRefused(ports, policy, event, rejection);
    await onRefused(policy, event, rejection);
  },
});
