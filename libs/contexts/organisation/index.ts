export {
  organisationEvents,
  role,
  roles,
  type OrganisationEvent,
  type Role,
} from './core/organisation.events.js';
export {
  language,
  languages,
  municipalityEvents,
  rhythm,
  type Language,
  type MunicipalityEvent,
} from './core/municipality.events.js';
export type { MunicipalityCommand, Rhythm } from './core/municipality.commands.js';
export { defaultSettings, municipalityAggregate } from './core/municipality.decider.js';
export { organByWords } from './core/organ-names.js';
export type {
  Membership,
  MunicipalityDocument,
  Organ,
  OrganAlias,
  OrganisationDocument,
  Unit,
} from './core/organisation.document.js';
export { noOrganisation } from './core/organisation.changes.js';
export type { OrganisationCommand } from './core/organisation.commands.js';
export { organisationAggregate } from './core/organisation.decider.js';
export { membershipIdOf, municipalityIdOf, organisationIdOf, unitIdOf } from './core/organisation-id.js';
export {
  activeMembershipsOf,
  coordinatorsOf,
  deputyOf,
  directorsOf,
  isActive,
  leaderOf,
  membershipsOn,
  officersOf,
  rolesOf,
  tenantByNumber,
  unitsLedBy,
  type KnownMunicipality,
} from './core/organisation.queries.js';
export { municipalityKey, municipalityProjection } from './projections/municipality.projection.js';
export { organisationKey, organisationProjection } from './projections/organisation.projection.js';
export { municipalityOf, organisationOf, tenantsKnown } from './projections/organisation.reads.js';
export { responsibleMatcher, type Responsible, type ResponsibleMatcher } from './core/match-responsible.js';
export {
  leftText,
  organisationColumnTexts,
  organisationDoubtTexts,
  organisationListTexts,
} from './core/organisation-list.texts.js';
export { organisationTexts, responsibleTexts } from './core/organisation.texts.js';
export { isWithin, lineOf } from './core/unit-tree.js';
