import { z } from 'zod';
import { event, eventCatalog, localDate, sealedText, type EventOf } from '#kernel';

/** An organ's own running number in a year: `KS 038/14` is `{ year: 2014, sequence: 38 }` beside how it was written. */
export const caseNumber = z.strictObject({
  year: z.int().min(1900).max(2199),
  sequence: z.int().positive(),
  asWritten: z.string(),
});
export type CaseNumber = z.output<typeof caseNumber>;

/** What sort of order a point is (domain glossary §1). */
export const pointKinds = [
  'VEDTAK',
  'VERBAL',
  'OVERSENDELSE',
  'MERKNAD',
  'INTERPELLASJON',
  'UTREDNING',
] as const;
export const pointKind = z.enum(pointKinds);
export type PointKind = z.output<typeof pointKind>;

/** How vedtak stand to each other (status vocabulary §2, field 3). */
export const relations = [
  'INNGAAR_I',
  'ERSTATTER',
  'ERSTATTET_AV',
  'ENDRER',
  'UTSETTER',
  'BESVARER',
  'FORUTSETTER',
  'SAMMEN_MED',
] as const;
export const relation = z.enum(relations);
export type Relation = z.output<typeof relation>;

/** Who is to carry a point out, and by when. Ids of units and people, never names. */
export const assignment = z.strictObject({
  /** Main responsibility (HA). */
  unit: z.string().nullable(),
  /** Part responsibility (DA). */
  coUnits: z.array(z.string()),
  officer: z.string().nullable(),
  deputy: z.string().nullable(),
  deadline: localDate.nullable(),
  /** Why there is no deadline; null when there is one, or nobody has said. */
  noDeadlineBecause: sealedText.nullable(),
});
export type Assignment = z.output<typeof assignment>;

/** `list`: a municipality's own list, which is its own triage. `fiks`: a message from the meeting system. */
export const source = z.enum(['list', 'fiks', 'manual']);

/**
 * Everything that can have happened to a vedtak. Its title and text are public record. People appear as ids only,
 * so that erasing a person leaves the log whole; who and when stand in the envelope.
 */
export const vedtakEvents = eventCatalog('vedtak', {
  VedtakRegistered: event({
    organ: z.string(),
    caseNumber: caseNumber.nullable(),
    date: localDate.nullable(),
    title: z.string(),
    text: z.string().nullable(),
    source,
    /** Only a final treatment may open work; an innstilling never does. */
    final: z.boolean(),
    /** The meeting system's own case, shared by the treatments of several organs: `2021/2`. */
    systemCase: z.string().nullable(),
    archiveCase: z.string().nullable(),
  }),
  VedtakMadeFinal: event({}),
  /** Only the fields that changed. */
  VedtakCorrected: event({
    title: z.string().optional(),
    text: z.string().optional(),
    date: localDate.optional(),
    reason: sealedText,
  }),
  VedtakTriaged: event({ needsFollowUp: z.boolean(), reason: sealedText.nullable() }),
  PointAdded: event({
    point: z.int().positive(),
    text: z.string(),
    kind: pointKind,
    origin: z.enum(['triage', 'list']),
    assignment,
  }),
  VedtakShielded: event({ basis: z.string(), until: localDate.nullable() }),
  VedtakUnshielded: event({ reason: sealedText }),
  VedtakLinked: event({ relation, to: z.string() }),
  VedtakWithdrawn: event({ reason: sealedText }),
  /** The goal in the municipality's own plan that it serves, as the plan calls it; null when it serves none after all. */
  VedtakLinkedToStrategy: event({ strategy: z.string().nullable() }),
});

export type VedtakEvent = EventOf<typeof vedtakEvents>;
