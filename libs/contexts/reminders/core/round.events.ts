import { z } from 'zod';
import { event, eventCatalog, language, localDate, sealedText, type EventOf } from '#kernel';

/** Why this person is asked about a point: it is theirs, or whose it is has no address, or it is nobody's. */
export const askedAs = z.enum(['OFFICER', 'UNIT_LEADER', 'COORDINATOR']);
export type AskedAs = z.output<typeof askedAs>;

const askedPoint = z.strictObject({ followUpId: z.string(), missing: z.boolean(), as: askedAs });
export type AskedPoint = z.output<typeof askedPoint>;

/** `NOTHING_LEFT`: every point was reported or closed in the meantime. */
export const withdrawnBecause = z.enum(['NOTHING_LEFT', 'NO_ADDRESS']);
export type WithdrawnBecause = z.output<typeof withdrawnBecause>;

/** The rule that asks, shown at the foot of every mail. */
const rule = z.strictObject({ id: z.string(), version: z.int() });
export type AskingRule = z.output<typeof rule>;

/**
 * One round of asking in one municipality: the stream is made of tenant and period, so a period has one round.
 * What was planned and what became of it are events; the claim before trying is a row in the effect ledger.
 */
export const roundEvents = eventCatalog('round', {
  RoundOpened: event({
    /** `2026-11`, or `2026-T3` for a tertial. */
    period: z.string(),
    on: localDate,
    rule,
  }),
  /** When it is planned is the mail's date for ever, so that a second copy can be known as one. */
  MailPlanned: event({
    mailKey: z.string(),
    period: z.string(),
    recipient: z.string(),
    language,
    points: z.array(askedPoint),
  }),
  /** A server's answer may repeat the address. */
  MailAccepted: event({ mailKey: z.string(), response: sealedText }),
  MailRefused: event({ mailKey: z.string(), response: sealedText }),
  /** The first time the mail server did not say whether it took the mail; it is tried again. */
  MailNotKnown: event({ mailKey: z.string(), response: sealedText }),
  MailWithdrawn: event({ mailKey: z.string(), because: withdrawnBecause }),
});
export type RoundEvent = EventOf<typeof roundEvents>;
