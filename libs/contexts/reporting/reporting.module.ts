import { Module } from '@nestjs/common';
import { ApproveMonthResolver } from './api/approve-month.resolver.js';
import { CaseReadsResolver } from './api/cases.resolver.js';
import { CaseToldResolver } from './api/case-told.resolver.js';
import { ChangeSignal } from './api/change-signal.service.js';
import { ChangesResolver } from './api/changes.resolver.js';
import { DiagramDrawer } from './api/diagram-drawer.service.js';
import { FollowUpDiagramResolver } from './api/follow-up-diagram.resolver.js';
import { FollowUpToldResolver } from './api/follow-up-told.resolver.js';
import { InstancesResolver } from './api/instances.resolver.js';
import { ReadAccess } from './api/read-access.service.js';
import { ReportAsMoment } from './api/report-as-moment.service.js';
import { LogFiguresResolver } from './api/log-figures.resolver.js';
import { RoundResolver } from './api/round.resolver.js';
import { SavedViewsResolver } from './api/saved-views.resolver.js';
import { VedtakHistoryResolver } from './api/vedtak-history.resolver.js';
import { VedtaksloggResolver } from './api/vedtakslogg.resolver.js';
import { VedtaksrapportController } from './api/vedtaksrapport.controller.js';

/** For the API process: it answers. Its pages read through the same resolver. */
@Module({
  providers: [
    ReadAccess,
    ReportAsMoment,
    DiagramDrawer,
    VedtaksloggResolver,
    ChangeSignal,
    ChangesResolver,
    LogFiguresResolver,
    FollowUpDiagramResolver,
    FollowUpToldResolver,
    VedtakHistoryResolver,
    InstancesResolver,
    CaseReadsResolver,
    CaseToldResolver,
    RoundResolver,
    ApproveMonthResolver,
    SavedViewsResolver,
  ],
  controllers: [VedtaksrapportController],
  exports: [VedtaksloggResolver, CaseReadsResolver],
})
export class ReportingApiModule {}

export { laterFields } from './api/later-fields.js';
export { whole, type Whole } from './api/later.js';
export {
  ApproveMonthResolver,
  CaseReadsResolver,
  CaseToldResolver,
  ChangesResolver,
  FollowUpDiagramResolver,
  FollowUpToldResolver,
  InstancesResolver,
  LogFiguresResolver,
  RoundResolver,
  SavedViewsResolver,
  VedtakHistoryResolver,
  VedtaksloggResolver,
};
