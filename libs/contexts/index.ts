/**
 * Every context, put together for the apps: what writes, what follows the log, what is asked of each. Contexts
 * themselves never come here; they meet at each other's `index.ts`.
 */
import type { Aggregate, EventCatalog, Subscriptions } from '#kernel';
import { followUpAggregate, followUpSubscriptions } from './follow-up/follow-up.subscriptions.js';
import { importAggregate } from './intake/core/import.decider.js';
import { intakeSubscriptions } from './intake/intake.subscriptions.js';
import { municipalityAggregate, organisationAggregate } from './organisation/index.js';
import { organisationSubscriptions } from './organisation/organisation.subscriptions.js';
import { roundAggregate } from './reminders/index.js';
import { remindersSubscriptions } from './reminders/reminders.subscriptions.js';
import { vedtakAggregate, vedtakSubscriptions } from './vedtak/vedtak.subscriptions.js';

export const aggregates: readonly Aggregate[] = [
  municipalityAggregate,
  organisationAggregate,
  importAggregate,
  vedtakAggregate,
  followUpAggregate,
  roundAggregate,
];

export const catalogs: readonly EventCatalog[] = aggregates.map(({ catalog }) => catalog);

const contexts: readonly Subscriptions[] = [
  organisationSubscriptions,
  intakeSubscriptions,
  vedtakSubscriptions,
  followUpSubscriptions,
  remindersSubscriptions,
];

export const subscriptions: Subscriptions = {
  projections: contexts.flatMap(({ projections }) => projections),
  policies: contexts.flatMap(({ policies }) => policies),
};

export { followUpEvents, followUpIdOf, statuses, statusTexts, type Status } from './follow-up/index.js';
export {
  languages,
  membershipIdOf,
  municipalityEvents,
  municipalityIdOf,
  municipalityOf,
  organisationEvents,
  organisationIdOf,
  organisationOf,
  roles,
  tenantByNumber,
  tenantsKnown,
  unitIdOf,
  unitsLedBy,
  type OrganisationDocument,
  type OrganisationEvent,
  type Role,
} from './organisation/index.js';
export { remindersTexts, type NobodyBecause } from './reminders/index.js';
export { startReminderWork } from './reminders/jobs/reminder.jobs.js';
export type { ReminderPorts } from './reminders/jobs/reminder-ports.js';
export { runRound, type RoundResult } from './reminders/jobs/run-round.js';
export { exportVedtaksrapport } from './reporting/export-vedtaksrapport.js';
export type { VedtaksloggQuestion } from './reporting/core/vedtakslogg-filter.js';
export type { InternalView, PublicView } from './reporting/core/vedtakslogg-view.js';
export { reportFormats, type ReportFormat } from './reporting/core/vedtaksrapport.js';
export { readVedtakslogg } from './reporting/read-vedtakslogg.js';
export { renderVedtaksrapport } from './reporting/rendering/render-vedtaksrapport.js';
export { tellRefusal } from './texts.js';
export { numberedVedtakId, vedtakEvents } from './vedtak/index.js';
