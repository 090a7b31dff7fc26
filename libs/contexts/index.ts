/**
 * Every context, put together for the apps: what writes, what follows the log, what is asked of each. Contexts
 * themselves never come here; they meet at each other's `index.ts`.
 */
export { aggregates, catalogs, catalogsByContext, categories, subscriptions } from './all-contexts.js';
export {
  councilReportEvents,
  councilReportIdOf,
  councilReportProjection,
  editions,
  reportExportEvents,
  type CouncilReportDocument,
  type Edition,
  type ReportPeriod,
} from './council-report/index.js';
export { erasureEvents, sealEvents, skipEvents, skipIdOf } from './custody/index.js';
export { followerOf } from './follower.js';
export { toEachFollowUp } from './follow-up/bulk-act.js';
export { bulkCommandId, type BulkItem, type BulkOutcome } from './follow-up/core/bulk.js';
export { refuseHandover } from './handover/index.js';
export { handOverEach, readTheirs, takeOverCommand, type HandedOver } from './handover/hand-over-each.js';
export {
  clockOf,
  dayOfTime,
  forumNamed,
  meetingEvents,
  meetingIdOf,
  readMeetings,
  usualMinutes,
  usualTitle,
  type MeetingDocument,
} from './meetings/index.js';
export { moveCommand, type Migration, type PreviewedMove } from './migration/core/migration.js';
export { refuseMigration } from './migration/core/refuse-migration.js';
export { previewMigrations } from './migration/preview-migrations.js';
export {
  followUpEvents,
  followUpIdOf,
  holdReasons,
  holdReasonTexts,
  kindsTakenBy,
  type FollowUpEvent,
  type HoldReason,
  type KindTaken,
} from './follow-up/index.js';
export {
  addresseeTexts,
  dateNameIn,
  fieldsIn,
  knowPinned,
  knownProcedures,
  libraryEvents,
  libraryIdOf,
  newestOf,
  pinnedProcedure,
  proceduresInForce,
  publishedProcedureProjection,
  readLibrary,
  procedureVocabularies,
  relationCodes,
  relationTexts,
  shippedProcedures,
  statuses,
  statusTexts,
  type AddresseeCode,
  type Library,
  type RelationCode,
  type Status,
} from './procedures/index.js';
export { readProcedures, type ProcedureEntry } from './procedures/read-procedures.js';
export { yamlOf } from './procedures/procedure-yaml.js';
export {
  absenceIdOf,
  activeMembershipsOf,
  closingOrganOf,
  forums,
  membershipIdOf,
  membershipsOn,
  municipalityEvents,
  municipalityIdOf,
  municipalityOf,
  KnownMunicipalities,
  organisationEvents,
  organisationIdOf,
  organisationOf,
  organNamed,
  reportRhythms,
  rhythms,
  roles,
  roleTexts,
  tokenRoles,
  standingOf,
  tenantByNumber,
  tenantsKnown,
  unitIdOf,
  type OrganisationDocument,
  type OrganisationEvent,
  type Role,
} from './organisation/index.js';
export {
  countOpenIncidents,
  incidentClassTexts,
  incidentEvents,
  incidentProjection,
  incidentStateTexts,
  isOpenIncident,
  type IncidentDocument,
} from './operations/index.js';
export { directorsReportFormats, type DirectorsReportFormat } from './reporting/core/directors-report.js';
export { approvableIn, approvingStep } from './reporting/core/month-approval.js';
export { nameOfRoundPeriod, roundPeriod, type RoundPeriod } from './reporting/core/round-period.js';
export type { RoundFigures } from './reporting/core/round-figures.js';
export type { AskedPerson, Closing, RoundView, UnitRound } from './reporting/core/round-view.js';
export type { PointOn } from './reporting/core/point-on.js';
export { readReports, readRoundView } from './reporting/read-round-view.js';
export { vedtaksloggOrder, type VedtaksloggQuestion } from './reporting/core/vedtakslogg-filter.js';
export type { InternalView, PublicView } from './reporting/core/vedtakslogg-view.js';
export { reportFormats, type ReportEdition, type ReportFormat } from './reporting/core/vedtaksrapport.js';
export { readInstances } from './reporting/read-instances.js';
export type { InstanceQuestion, InstanceSort, InstanceView } from './reporting/core/instances.js';
export { changes, type Change } from './reporting/core/change-since.js';
export { changeTexts } from './reporting/core/reporting.texts.js';
export { vedtakRelationTexts } from './reporting/core/vedtak-event.texts.js';
export { groupings, type Grouping } from './reporting/core/log-figures.js';
export { readGroups, type NamedFigures } from './reporting/read-groups.js';
export { readChanges, type ChangedRow } from './reporting/read-changes.js';
export { readViews, type ViewDocument } from './views/index.js';
export { readVedtakslogg } from './reporting/read-vedtakslogg.js';
export { queueNames, signInQueue } from './queue-names.js';
export { tellRefusal } from './texts.js';
export {
  deliveryProjection,
  deliveryStateTexts,
  pauseReasonTexts,
  shownAddress,
  webhookBatchEvents,
  webhookEvents,
  webhookIdOf,
  webhookProjection,
  webhookScopes,
  webhookStateTexts,
  type DeliveryDocument,
  type WebhookDocument,
} from './webhooks/index.js';
export { changeKinds, publicChangeKinds, type ChangeKind } from './publishing/index.js';
export {
  numberedVedtakId,
  vedtakEvents,
  vedtakProjection,
  type PointKind,
  type VedtakDocument,
} from './vedtak/index.js';
export {
  caseEvents,
  caseEventTexts,
  caseIdOf,
  caseInstanceOf,
  caseProjection,
  childIdOf,
  countPinned,
  groupTexts,
  holderGroups,
  type CaseDocument,
  type CaseEvent,
  type Holder as CaseHolder,
  type Share as CaseShare,
  type VersionCount,
} from './cases/index.js';
export {
  dispatchEvents,
  itemTexts,
  letterTexts,
  mailboxEvents,
  mailboxProjection,
  mailBecause,
  mailStateTexts,
  outgoingMailProjection,
  remindersTexts,
  usualPreference,
  withdrawnTexts,
  type DispatchEvent,
  type MailboxDocument,
  type MailPreference,
  type OutgoingMailDocument,
} from './reminders/index.js';
export {
  readMailHistory,
  readMailPage,
  triesIn,
  type MailMoment,
  type MailQuestion,
} from './reminders/read-mails.js';
export { periodOf, roundIdOf, roundProjection } from './reminders/index.js';
