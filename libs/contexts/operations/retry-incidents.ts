import type { BackgroundWork, Lease, ReadStore, TenantId } from '#kernel';
import { attempt, type AttemptPorts } from './attempt.js';
import { isRetryable, type RetryableWork } from './core/retryable-work.js';
import { incidentProjection } from './projections/incident.projection.js';
import { readIncident } from './read-incident.js';

/** What doing things again needs of the outside world, beside what each thing needs. */
export interface RetryPorts extends AttemptPorts {
  readonly documents: ReadStore;
  readonly lease: Lease;
}

/** An incident of which somebody has asked that its work be tried again. */
export interface IncidentToRetry extends BackgroundWork {
  readonly incidentId: string;
}

/** How each kind of work is done again. The app gives it, for it knows all contexts; this one knows none of them. */
export type RetryRegistry<Ports> = Readonly<
  Record<RetryableWork, (ports: Ports, incident: IncidentToRetry) => Promise<unknown>>
>;

/** One process does things again at a time, so that nothing is done twice at once. */
const retryLease = 'operations';

interface Which {
  readonly tenant: TenantId;
  readonly incidentId: string;
}

const doAgain = async <Ports extends RetryPorts>(
  ports: Ports,
  registry: RetryRegistry<Ports>,
  { tenant, incidentId }: Which,
): Promise<void> => {
  const incident = await readIncident(ports, tenant, incidentId);
  if (incident === 'absent' || incident.state !== 'RETRYING') return;
  const { about, work } = incident;
  await attempt(ports, { tenant, about, work }, () => {
    // A later build may no longer know what an earlier one could do: then it stands open again, and says so.
    if (!isRetryable(work)) throw new RangeError(`Nobody here knows how to do ${work} again`);
    return registry[work](ports, { tenant, incidentId, about, work });
  });
};

const inLease = <Ports extends RetryPorts>(ports: Ports, work: (ports: Ports) => Promise<void>) =>
  ports.lease.hold(retryLease, ({ lost }) => {
    const { stopping } = ports;
    return work({ ...ports, stopping: stopping === undefined ? lost : AbortSignal.any([stopping, lost]) });
  });

/** Does the work of one incident again, when it waits for that: it is resolved, or stands open again. */
export const retryIncident = <Ports extends RetryPorts>(
  ports: Ports,
  registry: RetryRegistry<Ports>,
  which: Which,
): Promise<void> => inLease(ports, (held) => doAgain(held, registry, which));

const waiting = async ({ documents }: RetryPorts): Promise<readonly Which[]> => {
  const where = { column: 'state', is: 'equal', value: 'RETRYING' } as const;
  const found: Which[] = [];
  for (const tenant of await documents.tenantsOf(incidentProjection, where))
    for (const { key } of await documents.find(incidentProjection, { tenant, where }))
      found.push({ tenant, incidentId: key });
  return found;
};

/** The sweep: does again whatever waits in any municipality, whoever was or was not woken for it. */
export const retryEverything = async <Ports extends RetryPorts>(
  ports: Ports,
  registry: RetryRegistry<Ports>,
): Promise<void> => {
  const incidents = await waiting(ports);
  if (incidents.length === 0) return;
  await inLease(ports, async (held) => {
    for (const which of incidents) {
      if (held.stopping?.aborted === true) return;
      await doAgain(held, registry, which);
    }
  });
};
