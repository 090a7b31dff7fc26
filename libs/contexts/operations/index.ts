export { incidentAggregate, incidentStates, type IncidentState } from './core/incident.decider.js';
export { incidentEvents, type IncidentEvent } from './core/incident.events.js';
export { incidentIdOf } from './core/incident-id.js';
export { incidentClassTexts, incidentStateTexts, operationsTexts } from './core/operations.texts.js';
export { countOpenIncidents, isOpenIncident, stoppedWork } from './operations.reads.js';
export type { IncidentDocument } from './projections/incident.document.js';
export { incidentProjection } from './projections/incident.projection.js';
