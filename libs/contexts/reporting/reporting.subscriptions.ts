import type { Subscriptions } from '#kernel';
import { reportWhenRoundCloses } from './policies/report-when-round-closes.policy.js';

/** What this context runs over the log; what it shows, others keep. */
export const reportingSubscriptions: Subscriptions = {
  projections: [],
  policies: [reportWhenRoundCloses],
};
