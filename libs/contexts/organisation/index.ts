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
