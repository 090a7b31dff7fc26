import { caseProjection } from '#contexts/cases';
import { followUpProjection } from '#contexts/follow-up';
import { rowOfCase, rowOfFollowUp } from '#contexts/reporting';
import type { Instant, ReadStore, TenantId } from '#kernel';
import { previewMove, type Migration, type Movable, type PreviewedMove } from './core/migration.js';

/** Which instances are to be moved where, and how. */
export interface MigrationRequest extends Migration {
  readonly tenant: TenantId;
  readonly at: Instant;
}

const pinnedBy = async (
  documents: ReadStore,
  { tenant, from: { id, version } }: MigrationRequest,
): Promise<readonly Movable[]> => {
  const query = {
    tenant,
    where: {
      all: [
        { column: 'procedure', is: 'equal', value: id } as const,
        { column: 'procedureVersion', is: 'equal', value: version } as const,
      ],
    },
  };
  const points = await documents.find(followUpProjection, query);
  const cases = await documents.find(caseProjection, query);
  return [
    ...points.map(({ document }) => ({ ...rowOfFollowUp(document), kind: document.kind })),
    ...cases.map(({ document }) => ({ ...rowOfCase(document), kind: null })),
  ];
};

/** Every instance of either sort that has pinned the one, and what it would be for it to have the other. */
export const previewMigrations = async (
  documents: ReadStore,
  request: MigrationRequest,
): Promise<readonly PreviewedMove[]> =>
  (await pinnedBy(documents, request)).map((row) => previewMove(row, request, request.at));
