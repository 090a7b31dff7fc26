import { policy, type Effect } from '#kernel';
import { folderOf } from '../core/file-place.js';
import { councilReportEvents, type CouncilReportEvent } from '../core/report.events.js';

const forget = (parts: readonly string[]): readonly Effect[] =>
  parts.map((eventId) => ({ do: 'forget', what: { eventId, fields: ['/text'] } }));

/**
 * Whenever an edition is withdrawn, or a freezing has come to nothing, the texts that were put away for it are forgotten, and the
 * files that were drawn of it.
 */
export const forgetWithdrawn = policy<CouncilReportEvent>({
  name: 'forget-withdrawn-editions',
  catalogs: [councilReportEvents],
  on: {
    EditionWithdrawn: ({ subjectId, data: { edition, sha256: model, parts } }) => [
      ...forget(parts),
      { do: 'forget', what: { folder: folderOf(subjectId, { edition, model }) } },
    ],
    FreezeAbandoned: ({ data: { parts } }) => forget(parts),
  },
});
