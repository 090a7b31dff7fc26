import type { Later } from './later.js';
import type { FollowUp } from './vedtakslogg.objects.js';
import type { Vedtak, VedtakLink } from './vedtak.objects.js';

type LaterIn<T> = { [K in keyof T]: T[K] extends Later<unknown> ? K : never }[keyof T];

/**
 * The fields that GraphQL has to call, by their types; all others lie ready in the object. The compiler holds this list and
 * the classes together: it is whole, and names nothing else.
 */
export const laterFields: {
  readonly Vedtak: Readonly<Record<LaterIn<Vedtak>, true>>;
  readonly FollowUp: Readonly<Record<LaterIn<FollowUp>, true>>;
  readonly VedtakLink: Readonly<Record<LaterIn<VedtakLink>, true>>;
} = {
  Vedtak: { organ: true, status: true, statusLabel: true, points: true },
  FollowUp: {
    ...{ unit: true, coUnits: true, officer: true, deputy: true },
    ...{ history: true, allowed: true, tasks: true, textUnchangedMonths: true, drawable: true, coming: true },
  },
  VedtakLink: { vedtak: true },
};
