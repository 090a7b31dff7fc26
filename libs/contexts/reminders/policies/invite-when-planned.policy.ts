import { isLeaderGroup, meetingEvents, type MeetingEvent } from '#contexts/meetings';
import { policy, type JobRequest, type TenantId } from '#kernel';
import { reminderJobs, remindersQueue } from './deliver-when-planned.policy.js';

/** Several changes ring several times; whoever wakes looks in the log for how the meeting is called now. */
export const inviteJob = (tenant: TenantId, meetingId: string, sequence: number): JobRequest => ({
  queue: remindersQueue,
  name: reminderJobs.invite,
  id: `invite.${tenant}.${meetingId}.${sequence.toString()}`,
  data: { tenant, meetingId },
});

/** Whenever a meeting of a leader group is planned, moved or cancelled, somebody is woken to tell those who are to come. */
export const inviteWhenPlanned = policy<MeetingEvent>({
  name: 'invite-when-planned',
  catalogs: [meetingEvents],
  on: {
    MeetingPlanned: ({ tenant, subjectId, data: { forum, sequence } }) =>
      isLeaderGroup(forum) ? [{ do: 'wake', job: inviteJob(tenant, subjectId, sequence) }] : [],
    MeetingMoved: ({ tenant, subjectId, data: { sequence } }) => [
      { do: 'wake', job: inviteJob(tenant, subjectId, sequence) },
    ],
    MeetingCancelled: ({ tenant, subjectId, data: { sequence } }) => [
      { do: 'wake', job: inviteJob(tenant, subjectId, sequence) },
    ],
  },
});
