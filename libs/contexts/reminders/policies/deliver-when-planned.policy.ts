import { policy, type JobRequest, type TenantId } from '#kernel';
import { roundEvents, type RoundEvent } from '../core/round.events.js';

/** The queue that everything about asking rings on. */
export const remindersQueue = 'reminders';

/** Names of the rings. */
export const reminderJobs = { openRounds: 'open-rounds', deliver: 'deliver' } as const;

/** Many mails of one round ring once: whoever wakes looks in the log for all that is planned. */
export const deliverJob = (tenant: TenantId, roundId: string): JobRequest => ({
  queue: remindersQueue,
  name: reminderJobs.deliver,
  id: `deliver.${tenant}.${roundId}`,
  data: { tenant, roundId },
});

/** Whenever a mail is planned, somebody is woken to send it. */
export const deliverWhenPlanned = policy<RoundEvent>({
  name: 'deliver-when-planned',
  catalogs: [roundEvents],
  on: {
    MailPlanned: ({ tenant, subjectId }) => [{ do: 'wake', job: deliverJob(tenant, subjectId) }],
  },
});
