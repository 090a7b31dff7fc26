import type { ReportFormat } from '#contexts/reporting';
import type { Command, Language } from '#kernel';
import type { ExportedFile } from './export.events.js';
import type { Edition } from './report.events.js';

/** What the report's own stream holds, added when the command is carried out (`report-export.aggregate.ts`). */
interface Current {
  /** SHA-256 of the edition's model; null when there is no such edition, or no more. */
  readonly current: string | null;
}

/** Orders files of an edition. */
export type OrderExport = Command<
  'OrderExport',
  {
    readonly edition: Edition;
    readonly formats: readonly ReportFormat[];
    readonly language: Language;
    readonly own: boolean;
    readonly model: string;
    /** What is shielded now. */
    readonly shielding: string;
    readonly prepared?: Current;
  }
>;

/** Tells that a file has been drawn and is kept. */
export type RecordExport = Command<'RecordExport', ExportedFile & { readonly prepared?: Current }>;

export type ReportExportCommand = OrderExport | RecordExport;
