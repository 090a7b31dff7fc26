import { z } from 'zod';
import { event, localDate, sealedText } from '#kernel';
import { acts } from './timer.js';

const ref = z.strictObject({ id: z.string(), version: z.int(), hash: z.string() });

/**
 * What can happen to an instance of any procedure beside its steps. Spread into the catalog of whatever runs
 * procedures. Only what has happened is written: what will be due is reckoned.
 */
export const agendaEvents = {
  /** A rung of a timer had its day. Who is told is found when it is told: people come and go. */
  TimerFired: event({
    /** `timer/rung`. */
    key: z.string(),
    due: localDate,
    act: z.enum(acts),
    to: z.array(z.string()),
    /** The step it takes, of itself. */
    step: z.string().nullable(),
  }),
  /** It had its day while nobody was awake, and the procedure says that it is too late for it. */
  TimerSkipped: event({ key: z.string(), due: localDate, because: z.enum(['LATER_ONE', 'TOO_LATE']) }),
  TaskClaimed: event({ task: z.string(), by: z.string() }),
  TaskDelegated: event({ task: z.string(), to: z.string(), reason: sealedText }),
  TaskAcknowledged: event({ task: z.string(), by: z.string() }),
  /** Moved to another version, or another procedure: explicit, never of itself. */
  InstanceMigrated: event({
    from: ref,
    to: ref,
    /** The state it stood in, and the one that stands for it now. */
    state: z.strictObject({ from: z.string(), to: z.string() }),
    timers: z.enum(['keep', 'recompute']),
    reason: sealedText,
  }),
};
