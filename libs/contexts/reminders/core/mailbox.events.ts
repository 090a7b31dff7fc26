import { z } from 'zod';
import { event, eventCatalog, language, type EventOf } from '#kernel';

export const delivery = z.enum(['DIGEST', 'SINGLE']);
export type MailDelivery = z.output<typeof delivery>;

/** Monday is 1, Friday 5: the day on which the first question of a round comes; null for the day it is asked. */
export const mailWeekday = z.int().min(1).max(5).nullable();

/** `REFUSED`: a mail server said no for good. `BOUNCED`: the mail came back. */
export const flaggedBecause = z.enum(['REFUSED', 'BOUNCED']);
export type FlaggedBecause = z.output<typeof flaggedBecause>;

/** How one person wants mail, and whether mail reaches them. Never the address itself. */
export const mailboxEvents = eventCatalog('mailbox', {
  MailPreferenceSet: event({
    delivery,
    weekday: mailWeekday,
    /** Null for the municipality's own. */
    language: language.nullable(),
  }),
  AddressFlagged: event({
    because: flaggedBecause,
    /** The mail that did not reach them. */
    mailKey: z.string(),
  }),
  /** Somebody has seen to it: mail is tried again. */
  AddressCleared: event({}),
});
export type MailboxEvent = EventOf<typeof mailboxEvents>;
