import type { Instant } from '#kernel';
import type { ExportedFile, OrderedFile } from '../core/export.events.js';

/** A file that was ordered. */
export interface FileDocument extends OrderedFile {
  /** The event that ordered it. */
  readonly orderId: string;
  /** What was ordered together has the same. */
  readonly batch: string;
  /** What it came to; null while it waits. */
  readonly made:
    | (Pick<ExportedFile, 'shielding' | 'fileName' | 'sha256' | 'bytes' | 'build'> & { readonly at: Instant })
    | null;
  /** Its edition is nobody's to read any more. */
  readonly withdrawn: boolean;
}

/** The files of one report, in the order they were ordered. */
export interface ReportExportDocument {
  readonly reportId: string;
  readonly files: readonly FileDocument[];
}
