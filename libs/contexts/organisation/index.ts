export {
  organisationEvents,
  roles,
  tokenRoles,
  type OrganisationEvent,
  type Role,
} from './core/organisation.events.js';
export {
  municipalityEvents,
  reportRhythms,
  rhythms,
  type MunicipalityEvent,
  type ReportRhythm,
  type Rhythm,
} from './core/municipality.events.js';
export { closingOrganOf, council } from './core/closing-organ.js';
export { organNamed } from './core/organ-names.js';
export { municipalityAggregate } from './core/municipality.decider.js';
export type {
  Absence,
  Membership,
  MunicipalityDocument,
  Organ,
  OrganAlias,
  OrganisationDocument,
} from './core/organisation.document.js';
export { organisationAggregate } from './core/organisation.decider.js';
export {
  absenceIdOf,
  membershipIdOf,
  municipalityIdOf,
  organisationIdOf,
  unitIdOf,
} from './core/organisation-id.js';
export {
  activeMembershipsOf,
  coordinatorsOf,
  membershipsOn,
  tenantByNumber,
  unitsLedBy,
} from './core/organisation.queries.js';
export { municipalityKey, municipalityProjection } from './projections/municipality.projection.js';
export { organisationKey, organisationProjection } from './projections/organisation.projection.js';
export {
  municipalityOf,
  onlyTenant,
  organisationOf,
  tenantNumbered,
  tenantsKnown,
} from './organisation.reads.js';
export { responsibleMatcher, type ResponsibleMatcher } from './core/match-responsible.js';
export { organisationTexts, responsibleTexts, roleTexts } from './core/organisation.texts.js';
export { hasLeft, isAway, standInOf, toldInsteadOf } from './core/absence.js';
export {
  closedDaysAround,
  isQuiet,
  meetingOrganOf,
  quietDays,
  quietMonthsOf,
  type QuietCalendar,
} from './core/quiet-days.js';
export { reportRhythmOf } from './core/report-rhythm.js';
export { lineOf } from './core/unit-tree.js';
export {
  forums,
  inRole,
  leadersAbove,
  membersOf,
  standingOf,
  type Forum,
  type StaffOn,
} from './core/staff.js';
export { KnownMunicipalities } from './known-municipalities.reads.js';
