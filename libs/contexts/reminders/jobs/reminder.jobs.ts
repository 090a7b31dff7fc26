import type { JobQueue, JobRequest, TenantId } from '#kernel';
import { reminderJobs, remindersQueue } from '../policies/deliver-when-planned.policy.js';
import { MailLane } from './mail-lane.js';
import {
  deliverEverything,
  deliverWhenWoken,
  runMorning,
  settleEverybodysRounds,
  settleWhenWoken,
} from './morning.js';
import { inviteEverybody, inviteWhenWoken } from './plan-invitations.js';
import { readReturnedMails } from './read-returned-mails.js';
import type { ReminderWorkPorts } from './reminder-ports.js';

const sevenEveryMorning = '0 0 7 * * *';
const everyMinute = '0 * * * * *';

/**
 * Whatever no ring has come for: the queue may have lost it. What has come back is read last: a folder that cannot be read must
 * keep no mail from going out.
 */
const sweep = async (ports: ReminderWorkPorts): Promise<void> => {
  await inviteEverybody(ports);
  await deliverEverything(ports);
  await readReturnedMails(ports);
};

/** Rounds are settled first, at any hour: it tells nobody anything, and what is over is closed before the next is opened. */
const wakeUp = async (ports: ReminderWorkPorts): Promise<void> => {
  await settleEverybodysRounds(ports);
  await runMorning(ports);
};

/** What a ring makes the worker do. It looks in the log; the ring itself carries ids only. */
export const handleReminderJob = async (
  ports: ReminderWorkPorts,
  { name, data }: JobRequest,
): Promise<void> => {
  const { tenant, dispatchId } = data;
  if (name === reminderJobs.openRounds) await wakeUp(ports);
  else if (name === reminderJobs.invite && tenant !== undefined)
    await inviteWhenWoken(ports, tenant as TenantId);
  else if (name === reminderJobs.settle && tenant !== undefined)
    await settleWhenWoken(ports, tenant as TenantId);
  else if (tenant === undefined || dispatchId === undefined) await sweep(ports);
  else await deliverWhenWoken(ports, { tenant: tenant as TenantId, dispatchId });
};

/**
 * Sets the alarm clock and works on its rings until the returned function is called. At once it catches up with
 * what was due while nobody was awake.
 */
export const startReminderWork = async (
  ports: ReminderWorkPorts,
  queue: JobQueue,
): Promise<() => Promise<void>> => {
  const ring = { queue: remindersQueue, data: {} };
  const openRounds = { ...ring, name: reminderJobs.openRounds };
  await queue.repeat({ ...openRounds, schedulerId: 'open-rounds-daily', cron: sevenEveryMorning });
  await queue.repeat({
    ...ring,
    name: reminderJobs.deliver,
    schedulerId: 'deliver-sweep',
    cron: everyMinute,
  });
  const stopping = new AbortController();
  const working = { ...ports, lane: new MailLane(), stopping: stopping.signal };
  const stop = await queue.work(remindersQueue, (job) => handleReminderJob(working, job));
  await queue.wake({ ...openRounds, id: 'open-rounds.at-start' });
  await queue.wake({ ...ring, name: reminderJobs.deliver, id: 'deliver.at-start' });
  return () => {
    stopping.abort();
    return stop();
  };
};
