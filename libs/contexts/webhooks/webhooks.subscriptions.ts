import type { Subscriptions } from '#kernel';
import { deliverWhenAsked } from './policies/deliver-when-asked.policy.js';
import { pauseWhenGivenUp } from './policies/pause-when-given-up.policy.js';
import { deliveryProjection } from './projections/delivery.projection.js';
import { webhookProjection } from './projections/webhook.projection.js';

/** What this context runs over the log. */
export const webhooksSubscriptions: Subscriptions = {
  projections: [webhookProjection, deliveryProjection],
  policies: [deliverWhenAsked, pauseWhenGivenUp],
};
