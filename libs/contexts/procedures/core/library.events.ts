import { z } from 'zod';
import { event, eventCatalog, sealedText, type EventOf } from '#kernel';

/** What a municipality has published: its own versions and copies of procedures, which its instances pin. */
export const libraryEvents = eventCatalog('procedures', {
  ProcedurePublished: event({
    id: z.string(),
    version: z.int().positive(),
    /** SHA-256 of what `definition` says, as canonical JSON, hex. */
    hash: z.string(),
    /** The whole procedure, as JSON: its states and fields in the order that whoever wrote it gave them. */
    definition: z.string(),
    /** Why, for whoever reads the log later. */
    reason: sealedText.nullable(),
  }),
});
export type LibraryEvent = EventOf<typeof libraryEvents>;
