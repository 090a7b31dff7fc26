import { z } from 'zod';
import { event, eventCatalog, sealedText, type EventOf } from '#kernel';

/** Wall-clock time in Oslo, to the minute: `2026-12-01T12:00`. */
export const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);

const when = {
  startsAt: localTime,
  minutes: z.int().positive(),
  place: sealedText,
  /** How many times it has been called: calendars know by it which of two invitations is the newer. From 0. */
  sequence: z.int().nonnegative(),
};

/** One meeting: the stream is its own, so that a calendar can know it as one for ever. */
export const meetingEvents = eventCatalog('meeting', {
  MeetingPlanned: event({
    /** The code of an organ, or `KLG` or `UKLG`. */
    forum: z.string(),
    title: sealedText,
    ...when,
  }),
  /** Another time or place; both as they are from now on. */
  MeetingMoved: event(when),
  MeetingCancelled: event({ reason: sealedText.nullable(), sequence: z.int().nonnegative() }),
});
export type MeetingEvent = EventOf<typeof meetingEvents>;
