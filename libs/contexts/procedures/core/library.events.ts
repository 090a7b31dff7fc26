import { z } from 'zod';
import { event, eventCatalog, sealedText, type EventOf } from '#kernel';

/** What a municipality has published: its own versions and copies of procedures, which its instances pin. */
export const libraryEvents = eventCatalog('procedures', {
  ProcedurePublished: event({
    id: z.string(),
    version: z.int().positive(),
    /** SHA-256 of `definition`, hex. */
    hash: z.string(),
    /** The whole procedure, as canonical JSON: the very words that the hash is of. */
    definition: z.string(),
    /** Why, for whoever reads the log later. */
    reason: sealedText.nullable(),
  }),
});
export type LibraryEvent = EventOf<typeof libraryEvents>;
