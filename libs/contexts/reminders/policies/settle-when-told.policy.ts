import { followUpEvents, type FollowUpEvent } from '#contexts/follow-up';
import { policy, type Effect, type JobRequest, type RecordedEvent, type TenantId } from '#kernel';
import { reminderJobs, remindersQueue } from './deliver-when-planned.policy.js';

/** Much told at once rings once for each municipality: whoever wakes looks for all that has been answered. */
export const settleJob = (tenant: TenantId): JobRequest => ({
  queue: remindersQueue,
  name: reminderJobs.settle,
  id: `settle.${tenant}`,
  data: { tenant },
});

const wake = ({ tenant }: RecordedEvent): readonly Effect[] => [{ do: 'wake', job: settleJob(tenant) }];

/** Whenever a point is told of, closed or given to others, somebody is woken to see who has answered by that. */
export const settleWhenTold = policy<FollowUpEvent>({
  name: 'settle-when-told',
  catalogs: [followUpEvents],
  on: { StatusReported: wake, FollowUpAssigned: wake },
});
