import type { Subscriptions } from '#kernel';
import { importDoubtsProjection } from './projections/import-doubts.projection.js';
import { importsProjection } from './projections/imports.projection.js';

/** What this context keeps for reading. Its events are carried out by the contexts they concern. */
export const intakeSubscriptions: Subscriptions = {
  projections: [importsProjection, importDoubtsProjection],
  policies: [],
};
