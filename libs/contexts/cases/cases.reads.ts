import type { Filter, ReadStore, TenantId } from '#kernel';
import { followUpProjection } from '#contexts/follow-up';
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
