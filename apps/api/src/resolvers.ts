import { BulkResolver, FollowUpResolver, FollowUpTasksResolver } from '#modules/follow-up';
import { CasesResolver, CaseTasksResolver } from '#modules/cases';
import {
  CouncilReportReadsResolver,
  CouncilReportsResolver,
  ExportReportResolver,
  FreezeReportResolver,
  ReportPointsResolver,
} from '#modules/council-report';
import { HandoverResolver } from '#modules/handover';
import { MeetingsResolver } from '#modules/meetings';
import { MigrationResolver } from '#modules/migration';
import { AbsencesResolver, OrganisationReadsResolver, OrganisationResolver } from '#modules/organisation';
import { ImportDoubtsResolver } from '#modules/intake';
import { IncidentActsResolver, IncidentsResolver } from '#modules/operations';
import { ProceduresResolver, PublishResolver } from '#modules/procedures';
import { MailActsResolver, MailsResolver, WhyMailResolver } from '#modules/reminders';
import {
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
} from '#modules/reporting';
import { SimulationResolver } from '#modules/simulation';
import { WebhooksResolver } from '#modules/webhooks';
import { VedtakResolver } from '#modules/vedtak';
import { QueuesResolver } from './queues/queues.resolver.js';
import { ViewerResolver } from './viewer/viewer.resolver.js';

/** Every resolver there is, for generating the schema without a server. */
export const resolvers = [
  VedtaksloggResolver,
  LogFiguresResolver,
  ChangesResolver,
  FollowUpDiagramResolver,
  FollowUpToldResolver,
  VedtakHistoryResolver,
  InstancesResolver,
  CaseReadsResolver,
  CaseToldResolver,
  RoundResolver,
  ApproveMonthResolver,
  SavedViewsResolver,
  VedtakResolver,
  FollowUpResolver,
  FollowUpTasksResolver,
  CasesResolver,
  CaseTasksResolver,
  BulkResolver,
  OrganisationResolver,
  OrganisationReadsResolver,
  AbsencesResolver,
  MeetingsResolver,
  CouncilReportReadsResolver,
  CouncilReportsResolver,
  ExportReportResolver,
  FreezeReportResolver,
  ReportPointsResolver,
  HandoverResolver,
  ImportDoubtsResolver,
  IncidentsResolver,
  IncidentActsResolver,
  ProceduresResolver,
  PublishResolver,
  MigrationResolver,
  MailsResolver,
  WhyMailResolver,
  MailActsResolver,
  SimulationResolver,
  WebhooksResolver,
  QueuesResolver,
  ViewerResolver,
] as const;
