import { z } from 'zod';
import { event, eventCatalog, type EventOf } from '#kernel';

/**
 * One act of erasing: its texts, and its person. The reason is kept readable, to account for the act; it never holds
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
});

export type ErasureEvent = EventOf<typeof erasureEvents>;
