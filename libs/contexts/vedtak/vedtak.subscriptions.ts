import type { Aggregate, Subscriptions } from '#kernel';
import { vedtakDecider } from './core/vedtak.decider.js';
import { vedtakEvents } from './core/vedtak.events.js';
import { carryOutImport } from './policies/carry-out-import.policy.js';
import { vedtakProjection } from './projections/vedtak.projection.js';

/** A vedtak, for whoever runs its commands. */
export const vedtakAggregate: Aggregate = { catalog: vedtakEvents, decider: vedtakDecider };

/** What this context runs over the log. */
export const vedtakSubscriptions: Subscriptions = {
  projections: [vedtakProjection],
  policies: [carryOutImport],
};
