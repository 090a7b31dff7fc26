import { Module } from '@nestjs/common';
import { CouncilReportReadsResolver } from './api/council-report-reads.resolver.js';
import { CouncilReportsResolver } from './api/council-reports.resolver.js';
import { ExportReportResolver } from './api/export-report.resolver.js';
import { FreezeReportResolver } from './api/freeze-report.resolver.js';
import { FrozenReportController } from './api/frozen-report.controller.js';
import { ReportFiles } from './api/report-files.service.js';
import { ReportPointsResolver } from './api/report-points.resolver.js';

/** For the API process: it answers. */
@Module({
  providers: [
    CouncilReportReadsResolver,
    CouncilReportsResolver,
    ExportReportResolver,
    FreezeReportResolver,
    ReportFiles,
    ReportPointsResolver,
  ],
  controllers: [FrozenReportController],
})
export class CouncilReportApiModule {}

export {
  CouncilReportReadsResolver,
  CouncilReportsResolver,
  ExportReportResolver,
  FreezeReportResolver,
  ReportPointsResolver,
};
