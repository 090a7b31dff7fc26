import { BulkResolver, FollowUpResolver, FollowUpTasksResolver } from '#modules/follow-up';
import { CasesResolver, CaseTasksResolver } from '#modules/cases';
import {
  CouncilReportReadsResolver,
  CouncilReportsResolver,
  FreezeReportResolver,
} from '#modules/council-report';
import { HandoverResolver } from '#modules/handover';
import { MeetingsResolver } from '#modules/meetings';
import { MigrationResolver } from '#modules/migration';
import { AbsencesResolver, OrganisationResolver } from '#modules/organisation';
import { ImportDoubtsResolver } from '#modules/intake';
import { IncidentActsResolver, IncidentsResolver } from '#modules/operations';
import { ProceduresResolver, PublishResolver } from '#modules/procedures';
import { MailActsResolver, MailsResolver, WhyMailResolver } from '#modules/reminders';
import {
  ApproveMonthResolver,
  CaseReadsResolver,
  FollowUpDiagramResolver,
  InstancesResolver,
  LogFiguresResolver,
  RoundResolver,
  VedtaksloggResolver,
} from '#modules/reporting';
import { VedtakResolver } from '#modules/vedtak';

/** Every resolver there is, for generating the schema without a server. */
export const resolvers = [
  VedtaksloggResolver,
  LogFiguresResolver,
  FollowUpDiagramResolver,
  InstancesResolver,
  CaseReadsResolver,
  RoundResolver,
  ApproveMonthResolver,
  VedtakResolver,
  FollowUpResolver,
  FollowUpTasksResolver,
  CasesResolver,
  CaseTasksResolver,
  BulkResolver,
  OrganisationResolver,
  AbsencesResolver,
  MeetingsResolver,
  CouncilReportReadsResolver,
  CouncilReportsResolver,
  FreezeReportResolver,
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
] as const;
