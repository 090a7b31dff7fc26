import { foldStream, streamOf, type Aggregate } from '#kernel';
import { councilReportAggregate } from './council-report.aggregate.js';
import type { ReportExportCommand } from './core/export.commands.js';
import { reportExportEvents } from './core/export.events.js';
import { reportExportDecider } from './core/report-export.decider.js';
import { councilReportEvents } from './core/report.events.js';
import type { CouncilReport } from './core/report.state.js';

/** The files of a report, for whoever runs their commands: from the report's own stream it is told which edition holds. */
export const reportExportAggregate: Aggregate = {
  catalog: reportExportEvents,
  decider: reportExportDecider,
  prepare: async (ports, { tenant, subjectId, command }) => {
    const { edition } = (command as ReportExportCommand).data;
    const streamId = streamOf(councilReportEvents, tenant, subjectId);
    const report = (await foldStream(ports, councilReportAggregate, streamId)).state as CouncilReport;
    const current = report === 'absent' ? undefined : report.editions[edition];
    return { ...command, data: { ...command.data, prepared: { current: current?.sha256 ?? null } } };
  },
};
