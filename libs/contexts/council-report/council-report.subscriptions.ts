import type { Aggregate, Subscriptions } from '#kernel';
import { councilReportDecider } from './core/report.decider.js';
import { councilReportEvents } from './core/report.events.js';
import { carryReportAlong } from './policies/carry-report-along.policy.js';
import { forgetWithdrawn } from './policies/forget-withdrawn.policy.js';
import { prepareReport } from './prepare-report.js';
import { councilReportProjection } from './projections/report.projection.js';

/** A report to the council, for whoever runs its commands. */
export const councilReportAggregate: Aggregate = {
  catalog: councilReportEvents,
  decider: councilReportDecider,
  prepare: prepareReport,
};

/** What this context runs over the log. */
export const councilReportSubscriptions: Subscriptions = {
  projections: [councilReportProjection],
  policies: [carryReportAlong, forgetWithdrawn],
};
