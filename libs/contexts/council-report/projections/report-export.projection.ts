import { projection } from '#kernel';
import { reportExportEvents, type ReportExportEvent } from '../core/export.events.js';
import { fileKey } from '../core/file-place.js';
import { councilReportEvents, type CouncilReportEvent } from '../core/report.events.js';
import type { FileDocument, ReportExportDocument } from './report-export.document.js';

const isWaiting = ({ made, withdrawn }: FileDocument): boolean => made === null && !withdrawn;

const withFiles = (
  document: ReportExportDocument | undefined,
  change: (file: FileDocument) => FileDocument,
): ReportExportDocument | undefined => document && { ...document, files: document.files.map(change) };

/** The files of each report: what was ordered, what is kept, what was withdrawn. */
export const reportExportProjection = projection<
  ReportExportEvent | CouncilReportEvent,
  ReportExportDocument
>({
  name: 'report_export',
  version: 1,
  catalogs: [reportExportEvents, councilReportEvents],
  keyOf: ({ subjectId }) => subjectId,
  columns: { waits: { type: 'boolean', of: ({ files }) => files.some(isWaiting) } },
  indexes: [['waits']],
  on: {
    ExportOrdered: (document, { data, subjectId: reportId, eventId: orderId, correlationId: batch }) => {
      const others = (document?.files ?? []).filter((each) => fileKey(each) !== fileKey(data));
      return { reportId, files: [...others, { ...data, orderId, batch, made: null, withdrawn: false }] };
    },
    VedtaksrapportExported: (document, { data, occurredAt: at }) => {
      const { shielding, fileName, sha256, bytes, build } = data;
      const made = { shielding, fileName, sha256, bytes, build, at };
      return withFiles(document, (each) => (fileKey(each) === fileKey(data) ? { ...each, made } : each));
    },
    EditionWithdrawn: (document, { data: { edition, sha256 } }) =>
      withFiles(document, (each) =>
        each.edition === edition && each.model === sha256 ? { ...each, withdrawn: true } : each,
      ),
  },
});
