import type { Subscriptions } from '#kernel';
import { carryReportAlong } from './policies/carry-report-along.policy.js';
import { forgetWithdrawn } from './policies/forget-withdrawn.policy.js';
import { councilReportProjection } from './projections/report.projection.js';

/** What this context runs over the log. */
export const councilReportSubscriptions: Subscriptions = {
  projections: [councilReportProjection],
  policies: [carryReportAlong, forgetWithdrawn],
};
