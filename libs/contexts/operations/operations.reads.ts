import type { ReadStore, TenantId } from '#kernel';
import { openStates } from './core/incident.decider.js';
import { incidentProjection } from './projections/incident.projection.js';

/** What somebody, or something, still has to see to. */
export const isOpenIncident = { column: 'state', is: 'in', values: openStates } as const;

/** How many open incidents there are, in one municipality or in all. */
export const countOpenIncidents = async (documents: ReadStore, tenant?: TenantId): Promise<number> => {
  const tenants =
    tenant === undefined ? await documents.tenantsOf(incidentProjection, isOpenIncident) : [tenant];
  const counts = await Promise.all(
    tenants.map((each) => documents.count(incidentProjection, { tenant: each, where: isOpenIncident })),
  );
  return counts.reduce((sum, count) => sum + count, 0);
};

/**
 * Ids of what this work is not to be tried on by itself: somebody is to decide, has asked the worker to do it, or has said
 * to leave it. For sweeps, so that they do not break on the same thing each time.
 */
export const stoppedWork = async (
  documents: ReadStore,
  tenant: TenantId,
  work: string,
): Promise<ReadonlySet<string>> => {
  const isStopped = { column: 'state', is: 'in', values: [...openStates, 'SKIPPED'] } as const;
  const isOfWork = { column: 'work', is: 'equal', value: work } as const;
  const rows = await documents.find(incidentProjection, { tenant, where: { all: [isStopped, isOfWork] } });
  return new Set(rows.map(({ document }) => document.about.id));
};
