import type { Aggregate, EventCatalog, Subscriptions } from '#kernel';
import { erasureAggregate, sealAggregate, skipAggregate, skipList } from './custody/index.js';
import { caseAggregate } from './cases/case.aggregate.js';
import { casesSubscriptions } from './cases/cases.subscriptions.js';
import { councilReportAggregate } from './council-report/council-report.aggregate.js';
import { reportExportAggregate } from './council-report/report-export.aggregate.js';
import { councilReportSubscriptions } from './council-report/council-report.subscriptions.js';
import { custodySubscriptions } from './custody/custody.subscriptions.js';
import { followUpAggregate } from './follow-up/follow-up.aggregate.js';
import { followUpSubscriptions } from './follow-up/follow-up.subscriptions.js';
import { importAggregate } from './intake/core/import.decider.js';
import { intakeSubscriptions } from './intake/intake.subscriptions.js';
import { incidentAggregate } from './operations/index.js';
import { operationsSubscriptions } from './operations/operations.subscriptions.js';
import { meetingAggregate } from './meetings/index.js';
import { meetingsSubscriptions } from './meetings/meetings.subscriptions.js';
import { municipalityAggregate, organisationAggregate } from './organisation/index.js';
import { organisationSubscriptions } from './organisation/organisation.subscriptions.js';
import { libraryAggregate } from './procedures/index.js';
import { proceduresSubscriptions } from './procedures/procedures.subscriptions.js';
import { publishingSubscriptions } from './publishing/publishing.subscriptions.js';
import { dispatchAggregate, mailboxAggregate, roundAggregate } from './reminders/index.js';
import { remindersSubscriptions } from './reminders/reminders.subscriptions.js';
import { reportingSubscriptions } from './reporting/reporting.subscriptions.js';
import { webhookAggregate, webhookBatchAggregate } from './webhooks/index.js';
import { webhooksSubscriptions } from './webhooks/webhooks.subscriptions.js';
import { viewAggregate } from './views/index.js';
import { viewsSubscriptions } from './views/views.subscriptions.js';
import { vedtakAggregate, vedtakSubscriptions } from './vedtak/vedtak.subscriptions.js';

export const aggregates: readonly Aggregate[] = [
  municipalityAggregate,
  organisationAggregate,
  meetingAggregate,
  libraryAggregate,
  importAggregate,
  vedtakAggregate,
  followUpAggregate,
  caseAggregate,
  councilReportAggregate,
  reportExportAggregate,
  roundAggregate,
  dispatchAggregate,
  mailboxAggregate,
  skipAggregate,
  erasureAggregate,
  sealAggregate,
  incidentAggregate,
  webhookAggregate,
  webhookBatchAggregate,
  viewAggregate,
];

export const catalogs: readonly EventCatalog[] = aggregates.map(({ catalog }) => catalog);

/** The categories of all streams there are. */
export const categories: readonly string[] = catalogs.map(({ category }) => category);

/** By the folder of the context that owns them. */
export const catalogsByContext: Readonly<Record<string, readonly EventCatalog[]>> = {
  organisation: [municipalityAggregate.catalog, organisationAggregate.catalog],
  meetings: [meetingAggregate.catalog],
  procedures: [libraryAggregate.catalog],
  intake: [importAggregate.catalog],
  vedtak: [vedtakAggregate.catalog],
  'follow-up': [followUpAggregate.catalog],
  cases: [caseAggregate.catalog],
  'council-report': [councilReportAggregate.catalog, reportExportAggregate.catalog],
  reminders: [roundAggregate.catalog, dispatchAggregate.catalog, mailboxAggregate.catalog],
  custody: [skipAggregate.catalog, erasureAggregate.catalog, sealAggregate.catalog],
  operations: [incidentAggregate.catalog],
  webhooks: [webhookAggregate.catalog, webhookBatchAggregate.catalog],
  views: [viewAggregate.catalog],
};

const contexts: readonly Subscriptions[] = [
  organisationSubscriptions,
  meetingsSubscriptions,
  proceduresSubscriptions,
  intakeSubscriptions,
  vedtakSubscriptions,
  followUpSubscriptions,
  casesSubscriptions,
  councilReportSubscriptions,
  remindersSubscriptions,
  reportingSubscriptions,
  publishingSubscriptions,
  custodySubscriptions(catalogs),
  operationsSubscriptions,
  webhooksSubscriptions,
  viewsSubscriptions,
];

export const subscriptions: Subscriptions = {
  projections: contexts.flatMap(({ projections }) => projections),
  policies: contexts.flatMap(({ policies }) => policies),
  skipped: skipList,
};
