import type { Held, TenantId } from '#kernel';
import { reportExportProjection } from '../projections/report-export.projection.js';
import type { ReportExportDocument } from '../projections/report-export.document.js';
import { drawOneFile } from './draw-one-file.js';
import type { DrawingPorts } from './drawing-ports.js';

/** One process draws at a time: a report of ten thousand points fills a processor. */
export const drawingLease = 'report-files';

export const someWait = { column: 'waits', is: 'equal', value: true } as const;

/**
 * Draws the municipality's files that wait, and keeps them. Safe to kill at any line and to run again: a file that is kept is not
 * drawn anew, and one that is not is not there at all.
 */
export const drawReportFiles = (ports: DrawingPorts, tenant: TenantId): Promise<void> =>
  ports.lease.hold(drawingLease, async (held) => {
    await ports.catchUp();
    const waiting = await ports.documents.find(reportExportProjection, { tenant, where: someWait });
    for (const { document } of waiting) await drawFilesOf(ports, { tenant, document, held });
  });

interface Drawing {
  readonly tenant: TenantId;
  readonly document: ReportExportDocument;
  readonly held: Held;
}

const drawFilesOf = async (
  ports: DrawingPorts,
  { tenant, document: { reportId, files }, held: { fence, lost } }: Drawing,
): Promise<void> => {
  for (const file of files) {
    if (lost.aborted || ports.stopping?.aborted === true) return;
    if (file.made === null && !file.withdrawn) await drawOneFile(ports, { tenant, reportId, file, fence });
  }
};
