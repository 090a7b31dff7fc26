import type { Subscriptions } from '#kernel';
import { deliverWhenPlanned } from './policies/deliver-when-planned.policy.js';
import { outgoingMailProjection } from './projections/outgoing-mail.projection.js';
import { roundProjection } from './projections/round.projection.js';

/** What this context runs over the log. */
export const remindersSubscriptions: Subscriptions = {
  projections: [roundProjection, outgoingMailProjection],
  policies: [deliverWhenPlanned],
};
