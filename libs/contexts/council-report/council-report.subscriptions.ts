import type { Subscriptions } from '#kernel';
import { carryReportAlong } from './policies/carry-report-along.policy.js';
import { drawWhenOrdered } from './policies/draw-when-ordered.policy.js';
import { forgetWithdrawn } from './policies/forget-withdrawn.policy.js';
import { councilReportProjection } from './projections/report.projection.js';
import { reportExportProjection } from './projections/report-export.projection.js';

/** What this context runs over the log. */
export const councilReportSubscriptions: Subscriptions = {
  projections: [councilReportProjection, reportExportProjection],
  policies: [carryReportAlong, drawWhenOrdered, forgetWithdrawn],
};
