import { drawVedtaksrapport, mediaTypeOf, type RenderedReport, type ReportFormat } from '#contexts/reporting';
import {
  isRejection,
  type Drawer,
  type EventStore,
  type KeptFiles,
  type Language,
  type ReadStore,
  type Rejection,
} from '#kernel';
import { placeOf } from './core/file-place.js';
import { reportExportProjection } from './projections/report-export.projection.js';
import type { FileDocument } from './projections/report-export.document.js';
import { councilReportProjection } from './projections/report.projection.js';
import { readFrozen, shieldingOf, type EditionAsked } from './read-frozen.js';
import { sha256Of } from './text-hash.js';

export interface FileAsked extends EditionAsked {
  readonly format: ReportFormat;
  /** The report's own when not given. */
  readonly language?: Language | undefined;
}

/** A report as a file, and SHA-256 of it in hex. */
export interface ReportFile extends RenderedReport {
  readonly sha256: string;
}

interface KeptPorts {
  readonly documents: ReadStore;
  readonly files: Pick<KeptFiles, 'read'>;
}

const isOf =
  ({ edition, format, language }: FileAsked) =>
  (file: FileDocument): boolean =>
    file.edition === edition &&
    file.format === format &&
    (language === undefined ? file.own : file.language === language) &&
    !file.withdrawn;

/** The one that would be drawn the same today; undefined where none is known. */
const fileAsToday = async (documents: ReadStore, asked: FileAsked): Promise<FileDocument | undefined> => {
  const { tenant, reportId } = asked;
  const file = (await documents.get(reportExportProjection, tenant, reportId))?.files.find(isOf(asked));
  const frozen = (await documents.get(councilReportProjection, tenant, reportId))?.frozen;
  if (file == null || frozen == null) return undefined;
  const shielding = await shieldingOf(documents, asked, frozen.knownAt);
  return file.made?.shielding === shielding ? file : undefined;
};

/**
 * The file that was drawn and kept of an edition, unless it shows what is shielded by now; undefined when there is none, or when
 * it is not what the log says of it. The report's own stream is not read for it.
 */
export const keptReportFile = async (
  { documents, files }: KeptPorts,
  asked: FileAsked,
): Promise<ReportFile | undefined> => {
  const { tenant, reportId, format } = asked;
  const file = await fileAsToday(documents, asked);
  if (file?.made == null) return undefined;
  const { shielding, sha256, fileName } = file.made;
  const bytes = await files.read(placeOf(tenant, reportId, { ...file, shielding }));
  if (bytes === undefined || sha256Of(bytes) !== sha256) return undefined;
  return { fileName, mediaType: mediaTypeOf(format), bytes, sha256 };
};

/** The same, or one that is drawn for who asks. A refusal where there is no such edition. */
export const reportFile = async (
  ports: KeptPorts & { readonly store: EventStore; readonly drawer: Drawer },
  asked: FileAsked,
): Promise<ReportFile | Rejection> => {
  const kept = await keptReportFile(ports, asked);
  if (kept !== undefined) return kept;
  const model = await readFrozen(ports, asked);
  if (isRejection(model)) return model;
  const drawn = await drawVedtaksrapport(ports.drawer, model, asked.format, asked.language);
  return { ...drawn, sha256: sha256Of(drawn.bytes) };
};
