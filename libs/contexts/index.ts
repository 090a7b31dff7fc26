/**
 * Every context, put together for the apps: what writes, what follows the log, what is asked of each. Contexts
 * themselves never come here; they meet at each other's `index.ts`.
 */
export { aggregates, catalogs, catalogsByContext, categories, subscriptions } from './all-contexts.js';
export { erasureEvents, sealEvents, skipEvents, skipIdOf } from './custody/index.js';
export { eraseTexts, findErasable, type ErasableText, type WantedTexts } from './custody/erase-texts.js';
export { startSealWork } from './custody/jobs/seal.jobs.js';
export { sealableTenants, sealLog, type SealResult } from './custody/seal-log.js';
export { countUnsealedTexts } from './custody/unsealed-texts.js';
export { verifySeals, type SealVerification } from './custody/verify-seals.js';
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
export { fireEverybodysTimers, startTimerWork } from './timed-instances.js';
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
  previewPublishing,
  simulatedYear,
  type PublishingPreview,
  type SimulatedYear,
} from './preview-publishing.js';
export {
  absenceIdOf,
  activeMembershipsOf,
  closingOrganOf,
  forums,
  membershipIdOf,
  municipalityEvents,
  municipalityIdOf,
  municipalityOf,
  onlyTenant,
  organisationEvents,
  organisationIdOf,
  organisationOf,
  organNamed,
  rhythms,
  roles,
  roleTexts,
  tokenRoles,
  standingOf,
  tenantByNumber,
  tenantNumbered,
  tenantsKnown,
  unitIdOf,
  type OrganisationDocument,
  type OrganisationEvent,
  type Role,
} from './organisation/index.js';
export { ensureMunicipality } from './organisation/import/ensure-municipality.js';
export { importOrganisation, type OrganisationImported } from './organisation/import/import-organisation.js';
export { attemptWith } from './operations/attempt.js';
export { startOperationsWork } from './operations/jobs/operations.jobs.js';
export { retryIncident, type RetryPorts, type RetryRegistry } from './operations/retry-incidents.js';
export {
  countOpenIncidents,
  incidentClassTexts,
  incidentEvents,
  incidentProjection,
  incidentStateTexts,
  isOpenIncident,
  type IncidentDocument,
} from './operations/index.js';
export { parseMapping, type ColumnMapping } from './intake/core/rows/column-mapping.js';
export { importResultTexts } from './intake/core/import.texts.js';
export { importFiles, type ImportResult } from './intake/import/import-files.js';
export { byMonth, byPerson, type SimulatedMonth, type SimulatedPerson } from './simulation/core/summarise.js';
export type { SimulatedEvent } from './simulation/core/simulation.js';
export {
  countByPerson,
  countMails,
  type MailCount,
  type MailCountOfPerson,
  type SimulatedMail,
} from './simulation/core/count-mails.js';
export type { Past } from './simulation/core/past/past.js';
export { pastByMonth, type PastMonth } from './simulation/core/past/summarise-past.js';
export { reliveMunicipality } from './simulation/relive-municipality.js';
export { simulateMunicipality, type Simulated } from './simulation/simulate-municipality.js';
export { exportDirectorsReport } from './reporting/export-directors-report.js';
export { exportVedtaksrapport } from './reporting/export-vedtaksrapport.js';
export { directorsReportFormats, type DirectorsReportFormat } from './reporting/core/directors-report.js';
export { approvableIn, approvingStep } from './reporting/core/month-approval.js';
export { nameOfRoundPeriod, roundPeriod, type RoundPeriod } from './reporting/core/round-period.js';
export type { RoundFigures } from './reporting/core/round-figures.js';
export type { AskedPerson, Closing, RoundView, UnitRound } from './reporting/core/round-view.js';
export type { PointOn } from './reporting/core/point-on.js';
export { lettersOfOthers } from './letters-of-others.js';
export { planMonthlyReports } from './reporting/jobs/plan-monthly-report.js';
export { startReportWork } from './reporting/jobs/report.jobs.js';
export { readReports, readRoundView } from './reporting/read-round-view.js';
export { renderDirectorsReport } from './reporting/rendering/render-directors-report.js';
export type { VedtaksloggQuestion } from './reporting/core/vedtakslogg-filter.js';
export type { InternalView, PublicView } from './reporting/core/vedtakslogg-view.js';
export { reportFormats, type ReportFormat } from './reporting/core/vedtaksrapport.js';
export { readInstances } from './reporting/read-instances.js';
export type { InstanceQuestion, InstanceSort, InstanceView } from './reporting/core/instances.js';
export { readVedtakslogg } from './reporting/read-vedtakslogg.js';
export { renderVedtaksrapport } from './reporting/rendering/render-vedtaksrapport.js';
export { queueNames, signInQueue } from './queue-names.js';
export { retryRegistry } from './retry-registry.js';
export { tellRefusal } from './texts.js';
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
export * from './mail.js';
