import type { Subscriptions } from '#kernel';
import { municipalityProjection } from './projections/municipality.projection.js';
import { organisationProjection } from './projections/organisation.projection.js';

/** What this context keeps for reading; it reacts to nothing. */
export const organisationSubscriptions: Subscriptions = {
  projections: [municipalityProjection, organisationProjection],
  policies: [],
};
