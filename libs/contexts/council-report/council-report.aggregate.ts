import type { Aggregate } from '#kernel';
import { councilReportDecider } from './core/report.decider.js';
import { councilReportEvents } from './core/report.events.js';
import { prepareReport } from './prepare-report.js';

/** A report to the council, for whoever runs its commands. */
export const councilReportAggregate: Aggregate = {
  catalog: councilReportEvents,
  decider: councilReportDecider,
  prepare: prepareReport,
};
