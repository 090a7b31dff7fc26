import { z } from 'zod';
import { event, eventCatalog, localDate, type EventOf } from '#kernel';

/** Why this person gets the mail: it is theirs, or who it is theirs has no address, or there is nobody. */
export const askedAs = z.enum(['OFFICER', 'DEPUTY', 'UNIT_LEADER', 'COORDINATOR']);
export type AskedAs = z.output<typeof askedAs>;

/**
 * One round of asking in one municipality: the stream is made of tenant and period, so a period has one round.
 * What was planned and what became of it are events; the claim before trying is a row in the effect ledger.
 */
export const roundEvents = eventCatalog('round', {
  RoundOpened: event({
    /** `2026-11`. */
    period: z.string(),
    on: localDate,
    /** The rule that asks, shown at the foot of every mail. */
    rule: z.strictObject({ id: z.string(), version: z.int() }),
  }),
  MailPlanned: event({
    mailKey: z.string(),
    recipient: z.string(),
    as: askedAs,
    language: z.enum(['nb', 'nn', 'en']),
    points: z.array(z.strictObject({ followUpId: z.string(), missing: z.boolean() })),
  }),
  MailAccepted: event({ mailKey: z.string(), response: z.string() }),
  MailRefused: event({ mailKey: z.string(), response: z.string() }),
});
export type RoundEvent = EventOf<typeof roundEvents>;
