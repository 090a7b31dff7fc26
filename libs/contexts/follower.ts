import type { FollowerPorts } from '#kernel';
import { aggregates } from './all-contexts.js';

/** The ports of whoever runs policies and projections, from an opened platform's. */
export const followerOf = (
  ports: Omit<FollowerPorts, 'aggregates' | 'onRefused'>,
  onRefused: FollowerPorts['onRefused'],
): FollowerPorts => ({ ...ports, aggregates, onRefused });
