import { ErrorCode, type JobSchedulerJson } from 'bullmq';

/** A pattern of seconds to weekdays, by the clock on the wall in Norway. */
export const scheduleOf = (cron: string) => ({ pattern: cron, tz: 'Europe/Oslo' });

/** A ring this late waits for nothing any more, unless a long job runs before it. */
const lateAfter = 30_000;

/** Whether a schedule is in the store, and its next ring is to come. */
export const isRinging = (schedule: JobSchedulerJson | undefined): boolean =>
  typeof schedule?.next === 'number' && schedule.next > Date.now() - lateAfter;

const alreadySet: readonly unknown[] = [ErrorCode.SchedulerJobIdCollision, ErrorCode.SchedulerJobSlotsBusy];

export const isSetAlready = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && alreadySet.includes(fault.code);
