import type { Filter, ReadStore, TenantId } from '#kernel';
import { followUpProjection } from './projections/follow-up.projection.js';

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

/** How many follow-ups have pinned each of these versions. */
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
      const count = (ended: boolean) =>
        documents.count(followUpProjection, {
          tenant,
          where: { all: [...pinned, { column: 'ended', is: 'equal', value: ended }] },
        });
      return { id, version, open: await count(false), ended: await count(true) };
    }),
  );
