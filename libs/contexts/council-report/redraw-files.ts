import { isRejection, readEvent, runCommand, streamOf, uuid5, type ActorId, type TenantId } from '#kernel';
import { reportExportEvents, type OrderedFile } from './core/export.events.js';
import type { Edition } from './core/report.events.js';
import { currentEdition } from './read-frozen.js';
import { reportExportAggregate } from './report-export.aggregate.js';
import type { ReportShellPorts } from './report-ports.js';

const iverk = { by: 'system:redraw-files' as ActorId, roles: ['SYSTEM'] };

export interface RedrawRequest {
  readonly tenant: TenantId;
  readonly reportId: string;
  readonly correlationId: string;
}

/** A language and an edition whose files have all to be drawn from another model. */
interface Outdated extends Pick<OrderedFile, 'edition' | 'language' | 'own'> {
  readonly formats: readonly string[];
}

/** By language. */
const outdatedIn = (
  ordered: readonly OrderedFile[],
  edition: Edition,
  model: string,
): readonly Outdated[] => {
  const before = ordered.filter((each) => each.edition === edition && each.model !== model);
  return [...new Set(before.map(({ language }) => language))].map((language) => {
    const files = before.filter((each) => each.language === language);
    const formats = files.map(({ format }) => format);
    return { edition, language, own: files.some(({ own }) => own), formats };
  });
};

/**
 * Orders the files anew that had been ordered of an edition in whose place another stands. What has been ordered of that one is
 * left as it is, so that it may be done again after it died in the middle. Throws what the ports throw.
 */
export const redrawFiles = async (
  ports: ReportShellPorts,
  { tenant, reportId, correlationId }: RedrawRequest,
): Promise<void> => {
  const stored = await ports.store.readStream(streamOf(reportExportEvents, tenant, reportId));
  const ordered = stored
    .map((each) => readEvent(reportExportEvents, each))
    .flatMap(({ type, data }) => (type === 'ExportOrdered' ? [data] : []));
  for (const edition of new Set(ordered.map((each) => each.edition))) {
    const current = await currentEdition(ports, { tenant, reportId, edition });
    if (isRejection(current)) continue;
    const { sha256: model, shielding } = current;
    for (const outdated of outdatedIn(ordered, edition, model)) {
      const command = {
        type: 'OrderExport',
        data: { ...outdated, model, shielding },
        issued: { ...iverk, at: ports.clock.now() },
      };
      const commandId = uuid5('redraw', reportId, edition, outdated.language, model);
      const request = { tenant, subjectId: reportId, command, commandId, correlationId };
      await runCommand(ports, reportExportAggregate, request);
    }
  }
};
