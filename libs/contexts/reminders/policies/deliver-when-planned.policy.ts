import { policy, type JobRequest, type TenantId } from '#kernel';
import { dispatchEvents, type DispatchEvent } from '../core/dispatch.events.js';

/** The queue that everything about asking rings on. */
export const remindersQueue = 'reminders';

/** Names of the rings. */
export const reminderJobs = {
  openRounds: 'open-rounds',
  invite: 'invite',
  settle: 'settle',
  deliver: 'deliver',
} as const;

/** Many mails of one dispatch ring once: whoever wakes looks in the log for all that is planned. */
export const deliverJob = (tenant: TenantId, dispatchId: string): JobRequest => ({
  queue: remindersQueue,
  name: reminderJobs.deliver,
  id: `deliver.${tenant}.${dispatchId}`,
  data: { tenant, dispatchId },
});

/** Whenever a mail is planned, somebody is woken to send it. */
export const deliverWhenPlanned = policy<DispatchEvent>({
  name: 'deliver-when-planned',
  catalogs: [dispatchEvents],
  on: {
    MailPlanned: ({ tenant, subjectId }) => [{ do: 'wake', job: deliverJob(tenant, subjectId) }],
  },
});
