import {
  foldStream,
  onceLearned,
  previewCommand,
  streamOf,
  type CommandOutcome,
  type CommandPorts,
  type CommandRequest,
  type Filter,
  type ReadStore,
  type TenantId,
} from '#kernel';
import { isEndedIn } from '#engine';
import { learnProcedures, pinnedProcedure } from '#contexts/procedures';
import { followUpProjection } from '#contexts/follow-up';
import { caseAggregate } from './case.aggregate.js';
import type { Case } from './core/case.state.js';
import { caseProjection } from './projections/case.projection.js';

/** A version of a procedure, whatever its words. */
export interface Version {
  readonly id: string;
  readonly version: number;
}

/** How many instances of one version of a procedure there are. */
export interface VersionCount extends Version {
  readonly open: number;
  readonly ended: number;
}

/** Whatever lives by a procedure: the follow-ups of points, and cases. */
const sorts = [followUpProjection, caseProjection];

/** How many instances of either sort have pinned each of these versions, in their order. */
export const countPinned = (
  documents: ReadStore,
  tenant: TenantId,
  versions: readonly Version[],
): Promise<readonly VersionCount[]> =>
  Promise.all(
    versions.map(async ({ id, version }) => {
      const pinned: readonly Filter[] = [
        { column: 'procedure', is: 'equal', value: id },
        { column: 'procedureVersion', is: 'equal', value: version },
      ];
      const count = async (ended: boolean) => {
        const where = { all: [...pinned, { column: 'ended', is: 'equal', value: ended } as const] };
        const counts = await Promise.all(sorts.map((each) => documents.count(each, { tenant, where })));
        return counts.reduce((sum, each) => sum + each, 0);
      };
      return { id, version, open: await count(false), ended: await count(true) };
    }),
  );

/** What a case would answer as its stream stands now. Writes nothing. */
export const previewCase = (ports: CommandPorts, request: CommandRequest): Promise<CommandOutcome> =>
  previewCommand(ports, caseAggregate, request);

/** What the log holds of a case now; undefined where there is none. */
export const caseInLog = async (
  ports: CommandPorts,
  tenant: TenantId,
  caseId: string,
): Promise<{ readonly state: string; readonly ended: boolean } | undefined> => {
  const { state } = await foldStream(ports, caseAggregate, streamOf(caseAggregate.catalog, tenant, caseId));
  const found = state as Case;
  if (found === 'absent') return undefined;
  const isEnded = () => isEndedIn(pinnedProcedure(found.procedure), found.state);
  return {
    state: found.state,
    ended: await onceLearned(isEnded, () => learnProcedures(ports.store, tenant)),
  };
};
