import { caseProjection } from '#contexts/cases';
import { followUpProjection } from '#contexts/follow-up';
import type { JobQueue } from '#kernel';
import { caseAggregate } from './cases/case.aggregate.js';
import { followUpAggregate } from './follow-up/follow-up.aggregate.js';
import { fireDueTimers } from './procedures/jobs/fire-due-timers.js';
import type { TimedInstances } from './procedures/jobs/timed-instances.js';
import type { TimerWorkPorts } from './procedures/jobs/timer-ports.js';
import { startTimerWork as start, type TimerWork } from './procedures/jobs/timer.jobs.js';

/** Everything that lives by a procedure and has timers. */
export const timedInstances: readonly TimedInstances[] = [
  { aggregate: followUpAggregate, projection: followUpProjection },
  { aggregate: caseAggregate, projection: caseProjection },
];

/** Fires what is due today of all that has timers; the read models must have caught up. */
export const fireEverybodysTimers = (ports: TimerWorkPorts): Promise<void> =>
  fireDueTimers(ports, timedInstances);

/** Fires the timers of all that has any, until the returned function is called. */
export const startTimerWork = (
  ports: TimerWorkPorts,
  queue: JobQueue,
  how: Omit<TimerWork, 'sorts'> = {},
): Promise<() => Promise<void>> => start(ports, queue, { sorts: timedInstances, ...how });
