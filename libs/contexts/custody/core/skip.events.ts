import { z } from 'zod';
import { event, eventCatalog, type EventOf } from '#kernel';

/** What followers of the log have been told to leave out. One stream for each follower and event. */
export const skipEvents = eventCatalog('skip', {
  EventSkipped: event({
    /** Name of the projection or policy. */
    follower: z.string(),
    eventId: z.string(),
    /** Why, for whoever looks after the log next; about the event, never what it says. */
    reason: z.string(),
  }),
});

export type SkipEvent = EventOf<typeof skipEvents>;
