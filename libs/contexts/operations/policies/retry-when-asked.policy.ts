import { policy, type JobRequest, type TenantId } from '#kernel';
import { incidentEvents, type IncidentEvent } from '../core/incident.events.js';

/** The queue that everything about incidents rings on. */
export const operationsQueue = 'operations';

/** The only ring there is: one incident, or every one that waits. */
export const retryJobName = 'retry';

/** Whoever wakes looks in the log for whether the incident still waits. */
export const retryJob = (tenant: TenantId, incidentId: string): JobRequest => ({
  queue: operationsQueue,
  name: retryJobName,
  id: `retry.${tenant}.${incidentId}`,
  data: { tenant, incidentId },
});

/** Whenever somebody asks for another try, the worker is woken. */
export const retryWhenAsked = policy<IncidentEvent>({
  name: 'retry-incident-when-asked',
  catalogs: [incidentEvents],
  on: {
    IncidentRetryAsked: ({ tenant, subjectId }) => [{ do: 'wake', job: retryJob(tenant, subjectId) }],
  },
});
