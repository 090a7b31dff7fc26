import { z } from 'zod';
import { event, eventCatalog, type EventOf } from '#kernel';
import { edition } from './report.events.js';

/** A file of an edition: what it is a drawing of, as what, and in which language. */
const drawn = {
  edition,
  /** A code of `reportFormats`. */
  format: z.string(),
  language: z.enum(['nb', 'nn', 'en']),
  /** SHA-256 of the edition's model: no other edition has it. */
  model: z.string(),
};

/** The files of a report that are drawn once and kept. One stream for each report, named as the report is. */
export const reportExportEvents = eventCatalog('reportExport', {
  ExportOrdered: event({
    ...drawn,
    /** It is the report's own language. */
    own: z.boolean(),
  }),
  /** The file is kept. What it is known by stands here, also when the file is gone. */
  VedtaksrapportExported: event({
    ...drawn,
    /** What was shielded when it was drawn, as `shieldingOf` has it; empty where an edition hides nothing. */
    shielding: z.string(),
    fileName: z.string(),
    /** SHA-256 of the file, in hex. */
    sha256: z.string(),
    bytes: z.int().nonnegative(),
    /** The version of Iverk that drew it. */
    build: z.string(),
  }),
});
export type ReportExportEvent = EventOf<typeof reportExportEvents>;
export type OrderedFile = Extract<ReportExportEvent, { type: 'ExportOrdered' }>['data'];
export type ExportedFile = Extract<ReportExportEvent, { type: 'VedtaksrapportExported' }>['data'];
