import { z } from 'zod';
import { event, eventCatalog, instant, localDate, sealedText, type EventOf } from '#kernel';

/** For everybody; for the administration; for the closed part of a meeting. */
export const editions = ['public', 'internal', 'closed'] as const;
export const edition = z.enum(editions);
export type Edition = z.output<typeof edition>;

export const period = z.strictObject({ from: localDate, to: localDate });

/** An edition as it was frozen: what it is known by, and where its text lies. */
export const frozenEdition = z.strictObject({
  edition,
  /** SHA-256 of the report model's canonical JSON, in hex. */
  sha256: z.string(),
  /** Ids of the `EditionPartSealed` events whose texts are that JSON, in order. */
  parts: z.array(z.string()),
});
export type FrozenEdition = z.output<typeof frozenEdition>;

const numbered = { ...frozenEdition.shape, version: z.int().positive() };

/**
 * What has happened to a report to the council. The steps of its case (prepared, approved, sent, put off, called off) stand
 * in the case; here is what only a report has.
 */
export const councilReportEvents = eventCatalog('councilReport', {
  ReportOrdered: event({
    /** The case that carries it out. */
    caseId: z.string(),
    period,
    title: sealedText,
    remark: sealedText.nullable(),
    officer: z.string().nullable(),
    deadline: localDate.nullable(),
    /** The meeting it is for. */
    meeting: localDate.nullable(),
  }),
  /** A piece of an edition's JSON. It counts for nothing until the edition is frozen. */
  EditionPartSealed: event({
    /** The freezing it belongs to. */
    freeze: z.string(),
    edition,
    number: z.int().positive(),
    of: z.int().positive(),
    text: sealedText,
  }),
  /** A freezing that came to nothing; the texts it had put away are forgotten. */
  FreezeAbandoned: event({ freeze: z.string(), parts: z.array(z.string()) }),
  ReportFrozen: event({
    caseId: z.string(),
    freeze: z.string(),
    /** Position in the log that the report is of, as digits. */
    position: z.string(),
    at: instant,
    template: z.string(),
    procedures: z.array(z.strictObject({ id: z.string(), version: z.int(), hash: z.string() })),
    /** Ids of the follow-ups in it, whatever the edition. */
    points: z.array(z.string()),
  }),
  EditionFrozen: event(numbered),
  /** Not shown any more; its texts are forgotten. */
  EditionWithdrawn: event({
    ...numbered,
    because: z.enum(['ERASURE', 'ORDERED_AGAIN']),
    /** Of an erasure: why, in the words of whoever erased. Never what was erased. */
    reason: z.string().nullable(),
  }),
  ReportTreated: event({
    caseId: z.string(),
    /** The organ that considered it. */
    organ: z.string(),
    caseNumber: z.string(),
    treatedOn: localDate,
    text: sealedText.nullable(),
    /** Ids of the follow-ups it closed. */
    closed: z.array(z.string()),
    sentBack: z.array(
      z.strictObject({
        followUpId: z.string(),
        reason: sealedText,
        /** It had been reported done, and goes back to work. */
        reopened: z.boolean(),
      }),
    ),
  }),
});
export type CouncilReportEvent = EventOf<typeof councilReportEvents>;
