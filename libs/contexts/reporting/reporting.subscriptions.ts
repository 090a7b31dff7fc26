import type { Subscriptions } from '#kernel';
import { followUpPast, vedtakPast } from './projections/vedtakslogg-past.js';
import { reportWhenRoundCloses } from './policies/report-when-round-closes.policy.js';

/** What this context runs over the log; the vedtakslogg as it is, others keep. */
export const reportingSubscriptions: Subscriptions = {
  projections: [vedtakPast, followUpPast],
  policies: [reportWhenRoundCloses],
};
