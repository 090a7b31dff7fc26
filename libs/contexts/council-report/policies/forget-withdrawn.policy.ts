import { policy, type Effect } from '#kernel';
import { councilReportEvents, type CouncilReportEvent } from '../core/report.events.js';

const forget = (parts: readonly string[]): readonly Effect[] =>
  parts.map((eventId) => ({ do: 'forget', what: { eventId, fields: ['/text'] } }));

/** Whenever an edition is withdrawn, or a freezing has come to nothing, the texts that were put away for it are forgotten. */
export const forgetWithdrawn = policy<CouncilReportEvent>({
  name: 'forget-withdrawn-editions',
  catalogs: [councilReportEvents],
  on: {
    EditionWithdrawn: ({ data: { parts } }) => forget(parts),
    FreezeAbandoned: ({ data: { parts } }) => forget(parts),
  },
});
