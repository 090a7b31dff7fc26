import type { JobQueue, JobRequest, TenantId } from '#kernel';
import { operationsQueue, retryJobName } from '../policies/retry-when-asked.policy.js';
import { retryEverything, retryIncident, type RetryPorts, type RetryRegistry } from '../retry-incidents.js';

const everyMinute = '0 * * * * *';

/** What a ring makes the worker do. It looks in the log; the ring itself carries ids only. */
export const handleOperationsJob = async <Ports extends RetryPorts>(
  ports: Ports,
  registry: RetryRegistry<Ports>,
  { data: { tenant, incidentId } }: JobRequest,
): Promise<void> => {
  if (tenant === undefined || incidentId === undefined) await retryEverything(ports, registry);
  else await retryIncident(ports, registry, { tenant: tenant as TenantId, incidentId });
};

/**
 * Sets the alarm clock and does again what people have asked for, until the returned function is called. At once it does
 * what was asked for while nobody was awake.
 */
export const startOperationsWork = async <Ports extends RetryPorts>(
  ports: Ports,
  queue: JobQueue,
  registry: RetryRegistry<Ports>,
): Promise<() => Promise<void>> => {
  const sweep = { queue: operationsQueue, name: retryJobName, data: {} };
  await queue.repeat({ ...sweep, schedulerId: 'retry-sweep', cron: everyMinute });
  const stopping = new AbortController();
  const working = { ...ports, stopping: stopping.signal };
  const stop = await queue.work(operationsQueue, (job) => handleOperationsJob(working, registry, job));
  await queue.wake({ ...sweep, id: 'retry.at-start' });
  return () => {
    stopping.abort();
    return stop();
  };
};
