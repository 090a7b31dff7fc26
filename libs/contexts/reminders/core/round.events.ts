import { z } from 'zod';
import { event, eventCatalog, language, localDate, sealedText, type EventOf } from '#kernel';
import { lastDayOfMonth } from './period.js';
import { unreachableBecause } from './untold.js';

/** Why this person is asked about a point: it is theirs, or they stand in for whose it is, or it is nobody's. */
export const askedAs = z.enum(['OFFICER', 'DEPUTY', 'UNIT_LEADER', 'COORDINATOR']);
export type AskedAs = z.output<typeof askedAs>;

const askedPoint = z.strictObject({ followUpId: z.string(), missing: z.boolean(), as: askedAs });
export type AskedPoint = z.output<typeof askedPoint>;

/** The rule that asks, shown at the foot of every mail. */
const rule = z.strictObject({ id: z.string(), version: z.int() });
export type AskingRule = z.output<typeof rule>;

const opened = {
  /** `2026-11`, or `2026-T3` for a tertial. */
  period: z.string(),
  on: localDate,
  rule,
};

/** Rounds before dispatches were: each planned its own mails. Such events are read, and written no more. */
const formerly = {
  MailPlanned: event({
    mailKey: z.string(),
    period: z.string(),
    recipient: z.string(),
    language,
    points: z.array(
      z.strictObject({
        followUpId: z.string(),
        missing: z.boolean(),
        as: z.enum(['OFFICER', 'UNIT_LEADER', 'COORDINATOR']),
      }),
    ),
  }),
  /** A server's answer may repeat the address. */
  MailAccepted: event({ mailKey: z.string(), response: sealedText }),
  MailRefused: event({ mailKey: z.string(), response: sealedText }),
  MailNotKnown: event({ mailKey: z.string(), response: sealedText }),
  MailWithdrawn: event({ mailKey: z.string(), because: z.enum(['NOTHING_LEFT', 'NO_ADDRESS']) }),
};

/**
 * One round of asking in one municipality: the stream is made of tenant and period, so a period has one round. How those asked are
 * told is a dispatch.
 */
export const roundEvents = eventCatalog('round', {
  RoundOpened: event(opened).revised({ ...opened, answerBy: localDate }, (before) => ({
    ...before,
    answerBy: lastDayOfMonth(before.on),
  })),
  PersonAsked: event({
    period: z.string(),
    recipient: z.string(),
    language,
    answerBy: localDate,
    points: z.array(askedPoint),
  }),
  /**
   * Somebody was asked and has not been told so, and cannot be any more: some of it is asked of whoever would be asked now. It is
   * no longer theirs to report; `recipient` may have been asked about other points before.
   */
  AskHandedOver: event({
    period: z.string(),
    from: z.string(),
    because: z.enum(unreachableBecause),
    recipient: z.string(),
    language,
    answerBy: localDate,
    points: z.array(askedPoint),
  }),
  /** Everything that somebody was asked about has been reported, or is no longer theirs to report. */
  PersonAnswered: event({ period: z.string(), recipient: z.string(), inTime: z.boolean() }),
  /** Everybody has answered, or the next period has come. */
  RoundClosed: event({
    period: z.string(),
    inTime: z.boolean(),
    /** Person ids of those who never answered. */
    unanswered: z.array(z.string()),
  }),
  ...formerly,
});
export type RoundEvent = EventOf<typeof roundEvents>;
