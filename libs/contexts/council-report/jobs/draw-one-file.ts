import { drawVedtaksrapport, reportFileName, type ReportFormat } from '#contexts/reporting';
import {
  isRejection,
  runCommand,
  uuid5,
  type ActorId,
  type CommandOutcome,
  type Fence,
  type TenantId,
} from '#kernel';
import { folderOf, placeOf } from '../core/file-place.js';
import type { RecordExport } from '../core/export.commands.js';
import type { FileDocument } from '../projections/report-export.document.js';
import { currentEdition, type CurrentEdition } from '../read-frozen.js';
import { reportExportAggregate } from '../report-export.aggregate.js';
import { sha256Of } from '../text-hash.js';
import type { DrawingPorts } from './drawing-ports.js';

const iverk = { by: 'system:report-files' as ActorId, roles: ['SYSTEM'] };

/** A file that waits, and in whose right it is drawn. */
export interface Waiting {
  readonly tenant: TenantId;
  readonly reportId: string;
  readonly file: FileDocument;
  readonly fence: Fence;
}

const record = (
  ports: DrawingPorts,
  { tenant, reportId, file: { orderId, batch } }: Waiting,
  data: RecordExport['data'],
): Promise<CommandOutcome> =>
  runCommand(ports, reportExportAggregate, {
    ...{ tenant, subjectId: reportId, correlationId: batch },
    command: { type: 'RecordExport', data, issued: { ...iverk, at: ports.clock.now() } },
    commandId: uuid5('record-export', orderId),
  });

/** The one that somebody who died had kept, or a new one: kept before the log is told of it. */
const keptOrDrawn = async (
  { files, drawer }: DrawingPorts,
  { tenant, reportId, file }: Waiting,
  { model, shielding }: CurrentEdition,
): Promise<Uint8Array> => {
  const place = placeOf(tenant, reportId, { ...file, shielding });
  const draw = () => drawVedtaksrapport(drawer, model, file.format as ReportFormat, file.language);
  return (await files.read(place)) ?? files.keep(place, (await draw()).bytes);
};

const settle = async (ports: DrawingPorts, waiting: Waiting, found: CurrentEdition): Promise<string> => {
  const { tenant, reportId, file } = waiting;
  const { edition, format, language, model } = file;
  const bytes = await keptOrDrawn(ports, waiting, found);
  const outcome = await record(ports, waiting, {
    ...{ edition, format, language, model, shielding: found.shielding },
    fileName: reportFileName(found.model, format as ReportFormat),
    ...{ sha256: sha256Of(bytes), bytes: bytes.length, build: ports.build },
  });
  if (!isRejection(outcome)) return 'kept';
  // The edition was withdrawn meanwhile: what was to be forgotten of it was forgotten before this came to be there.
  await ports.files.forget(tenant, folderOf(reportId, file));
  return outcome.rejected;
};

/** Undefined when the edition is nobody's to read any more. Throws where it is not what was frozen. */
const editionOf = async (ports: DrawingPorts, { tenant, reportId, file: { edition, model } }: Waiting) => {
  const found = await currentEdition(ports, { tenant, reportId, edition });
  if ('model' in found) return found.sha256 === model ? found : undefined;
  if (found.rejected === 'report-edition-broken') throw new Error(`${found.rejected}: ${edition}`);
  return undefined;
};

/**
 * Claims a file, draws it and keeps it, and tells the log. One that is kept already, since somebody died before the log was told, is
 * told as it is. Of an edition that holds no more nothing is left.
 */
export const drawOneFile = async (ports: DrawingPorts, waiting: Waiting): Promise<void> => {
  const { tenant, reportId, file, fence } = waiting;
  const key = `report-file:${file.orderId}`;
  const { state } = await ports.ledger.claim(key, { fence, at: ports.clock.now() });
  if (state === 'done' || state === 'later') return;
  const found = await editionOf(ports, waiting);
  if (found === undefined) await ports.files.forget(tenant, folderOf(reportId, file));
  const outcome = found === undefined ? 'withdrawn' : await settle(ports, waiting, found);
  await ports.ledger.resolve(key, outcome, fence);
};
