import type { Subscriptions } from '#kernel';
import { incidentOfWebhook } from './policies/incident-of-webhook.policy.js';
import { raiseWhenMailRefused } from './policies/raise-when-mail-refused.policy.js';
import { resolveWhenMailResent } from './policies/resolve-when-mail-resent.policy.js';
import { retryWhenAsked } from './policies/retry-when-asked.policy.js';
import { incidentProjection } from './projections/incident.projection.js';

/** What this context runs over the log. */
export const operationsSubscriptions: Subscriptions = {
  projections: [incidentProjection],
  policies: [retryWhenAsked, raiseWhenMailRefused, resolveWhenMailResent, incidentOfWebhook],
};
