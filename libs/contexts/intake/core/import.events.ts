import { z } from 'zod';
import { event, eventCatalog, sealedText, localDate, type EventOf } from '#kernel';
import { assignment, caseNumber, pointKind, relation } from '#contexts/vedtak';
import { holdReason } from '#contexts/follow-up';
import { status } from '#contexts/procedures';

const shielding = z.strictObject({ basis: z.string(), until: localDate.nullable() });

/** What a row says of the vedtak itself. */
const vedtakFacts = z.strictObject({
  organ: z.string(),
  caseNumber: caseNumber.nullable(),
  date: localDate.nullable(),
  title: z.string(),
  text: z.string().nullable(),
  source: z.enum(['list', 'fiks']),
  final: z.boolean(),
  systemCase: z.string().nullable(),
  archiveCase: z.string().nullable(),
  shielding: shielding.nullable(),
});

/** What a list's row says of the carrying out of one point. */
const pointFacts = z.strictObject({
  point: z.int().positive(),
  text: z.string(),
  kind: pointKind,
  assignment,
  responsibleAsWritten: sealedText.nullable(),
});

const statusFacts = z.strictObject({
  status: status.nullable(),
  words: sealedText,
  holdReasons: z.array(holdReason),
  comment: sealedText.nullable(),
  published: z.boolean(),
});

/**
 * One import, judged whole and accepted by one append: its parts are carried out by policies of the contexts they
 * concern, each part once, also after a crash. Only parts that change something are here.
 */
export const importEvents = eventCatalog('import', {
  ImportAccepted: event({
    source: z.enum(['list', 'fiks']),
    fileName: z.string(),
    /** SHA-256 of the file, hex. */
    fileHash: z.string(),
    /** The day the list tells of; null when the user did not say, then the day it was imported. */
    asOf: localDate.nullable(),
    published: z.boolean(),
    rows: z.int(),
  }),
  /** A vedtak that is new, or facts of a known one that changed. Idempotent by what the vedtak already is. */
  VedtakInImport: event({
    row: z.int(),
    vedtakId: z.string(),
    facts: vedtakFacts,
    /** Points to open from the list; none from a Fiks message. */
    points: z.array(pointFacts),
    links: z.array(z.strictObject({ relation, to: z.string() })),
  }),
  /** A point's status as the list tells it, at the list's as-of day. */
  StatusInImport: event({ row: z.int(), followUpId: z.string(), vedtakId: z.string(), facts: statusFacts }),
  /** Who answers for a point changed in the list. */
  AssignmentInImport: event({
    row: z.int(),
    followUpId: z.string(),
    assignment,
    responsibleAsWritten: sealedText.nullable(),
  }),
  /** A point open here and absent from the new list of the same organs. */
  PointMissingInImport: event({ followUpId: z.string(), asOf: localDate }),
  /** Something a person must decide. The key is made of what it is about, so a doubt is raised once. */
  ImportDoubtRaised: event({
    key: z.string(),
    row: z.int(),
    code: z.string(),
    vedtakId: z.string().nullable(),
    /** Values for the question's text, among them what people have written. */
    details: z.record(z.string(), sealedText),
  }),
});

export type ImportEvent = EventOf<typeof importEvents>;
export type VedtakFacts = z.output<typeof vedtakFacts>;
export type PointFacts = z.output<typeof pointFacts>;
export type StatusFacts = z.output<typeof statusFacts>;
