import { z } from 'zod';
import { event, eventCatalog, language, localDate, sealedText, type EventOf } from '#kernel';

/** Why letters go out: it is morning, somebody asks for it by hand, a meeting is called, or a month is reported. */
export const occasion = z.enum(['MORNING', 'MEETING', 'MONTHLY_REPORT']);
export type Occasion = z.output<typeof occasion>;

/** How a recipient stands to what a mail tells. `DIRECTOR` and the others as in procedures; `READER` is none of them. */
export const toldAs = z.string();

/** What of one letter is about one thing. */
export const mailItem = z.strictObject({
  /**
   * `ASK`: how does it go? `REMIND`: something of yours is late. `ESCALATE`: something of those you lead is late. `COPY`: somebody
   * above you is told. `UNREACHED`: no mail reaches somebody whom you lead. `MEETING` and `REPORT`: the letter's own matter.
   */
  kind: z.enum(['ASK', 'REMIND', 'ESCALATE', 'COPY', 'UNREACHED', 'MEETING', 'REPORT']),
  about: z.enum(['FOLLOW_UP', 'CASE', 'PERSON', 'MEETING', 'ROUND']),
  id: z.string(),
  as: toldAs,
  /** Of a notice: `timer/rung`, and the day it was due. Of a meeting: which time it is called, and its day. */
  rung: z.string().nullable(),
  due: localDate.nullable(),
  /** Of what is asked: the period, and whether the latest list left it out. */
  period: z.string().nullable(),
  missing: z.boolean(),
});
export type MailItem = z.output<typeof mailItem>;

/** `NOTHING_LEFT`: all of it was reported, closed, moved or given to others. `NO_ADDRESS`: the recipient has none any more. */
export const dispatchWithdrawnBecause = z.enum(['NOTHING_LEFT', 'NO_ADDRESS', 'LEFT']);
export type DispatchWithdrawnBecause = z.output<typeof dispatchWithdrawnBecause>;

/** A digest tells all there is that day; who wants it so gets a single mail for each thing instead. */
export const letterKind = z.enum(['DIGEST', 'SINGLE', 'INVITATION', 'MONTHLY_REPORT']);
export type LetterKind = z.output<typeof letterKind>;

const answer = { mailKey: z.string(), response: sealedText };

/**
 * The mails that go out of a municipality on one occasion: a morning's digests, an invitation, a month's report. What was planned
 * and what became of it are events; the claim before trying is a row in the effect ledger.
 */
export const dispatchEvents = eventCatalog('dispatch', {
  DispatchOpened: event({
    occasion,
    on: localDate,
    /** Id of the meeting or the round; null for a morning. */
    about: z.string().nullable(),
  }),
  /** When it is planned is the mail's date for ever, so that a second copy can be known as one. */
  MailPlanned: event({
    mailKey: z.string(),
    recipient: z.string(),
    language,
    letter: letterKind,
    on: localDate,
    items: z.array(mailItem),
    /** The mail that this one repeats, because somebody asked for it. */
    again: z.string().nullable(),
  }),
  /** A server's answer may repeat the address. */
  MailAccepted: event(answer),
  MailRefused: event(answer),
  /** The first time the mail server did not say whether it took the mail; it is tried again. */
  MailNotKnown: event(answer),
  /** The first time the mail server asked to come back later (4xx). */
  MailDeferred: event(answer),
  /** It has been tried for so long that it is no use any more. */
  MailGivenUp: event(answer),
  /** `about` are the ids of its items, so that what it should have told can be told otherwise. */
  MailWithdrawn: event({
    mailKey: z.string(),
    because: dispatchWithdrawnBecause,
    recipient: z.string(),
    about: z.array(z.string()),
  }),
});
export type DispatchEvent = EventOf<typeof dispatchEvents>;
