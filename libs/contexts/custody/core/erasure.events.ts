import { z } from 'zod';
import { event, eventCatalog, type EventOf } from '#kernel';

/**
 * One act of erasing: its texts, its person, and its end. The reason is kept readable, to account for the act; it never holds
 * what was erased.
 */
export const erasureEvents = eventCatalog('erasure', {
  TextErased: event({
    eventId: z.string(),
    streamId: z.string(),
    /** JSON pointers into the event's data. */
    fields: z.array(z.string()),
    reason: z.string(),
  }),
  /** Struck out of the directory; the id stays in the log and stands for nobody. */
  PersonErased: event({ personId: z.string(), reason: z.string() }),
  /** What had been made of what is erased has been made anew without it. */
  ErasureFinished: event({
    /** How many frozen reports had it, and have new editions. */
    reports: z.int().nonnegative(),
    /** Whether the database wrote the tables anew that had held it, and let go of its own log. */
    tables: z.boolean(),
    log: z.boolean(),
  }),
});

export type ErasureEvent = EventOf<typeof erasureEvents>;
