import type { ReportFormat } from '#contexts/reporting';
import type { FileDocument } from '../projections/report-export.document.js';
import type { CouncilReportExport, ExportState } from './council-report-export.object.js';

/** What anybody is told of. */
export const isThere = ({ edition, made, withdrawn }: FileDocument): boolean =>
  edition === 'public' && made !== null && !withdrawn;

const stateOf = ({ made, withdrawn }: FileDocument): ExportState => {
  if (withdrawn) return 'WITHDRAWN';
  return made === null ? 'WAITING' : 'MADE';
};

const progressOf = ({ batch }: FileDocument, files: readonly FileDocument[]): number => {
  const together = files.filter((each) => each.batch === batch);
  return Math.floor((100 * together.filter(({ made }) => made !== null).length) / together.length);
};

interface OfReport {
  readonly report: { readonly reportId: string };
  readonly kommune: string;
}

const addressOf = ({ report: { reportId }, kommune }: OfReport, file: FileDocument): string => {
  const { edition, format, language } = file;
  return `/vedtaksrapport/${reportId}?${new URLSearchParams({ format, edition, language, kommune }).toString()}`;
};

/** Files as they are told of, in the order they were ordered. */
export const toExports = (of: OfReport, files: readonly FileDocument[]): readonly CouncilReportExport[] =>
  files.map((file) => {
    const { edition, format, language, made } = file;
    const state = stateOf(file);
    return {
      ...{ edition, language, state, format: format as ReportFormat },
      progress: progressOf(file, files),
      sha256: made?.sha256 ?? null,
      bytes: made?.bytes ?? null,
      madeAt: made?.at ?? null,
      address: state === 'MADE' ? addressOf(of, file) : null,
    };
  });
