import { previewMigration, type Procedure } from '#engine';
import { isRejection, type Instant, type LocalDate, type ReadStore, type TenantId } from '#kernel';
import type { Status } from '#contexts/procedures';
import { instanceOf } from './core/follow-up.instance.js';
import type { FollowUpDocument } from './projections/follow-up.document.js';
import { followUpProjection } from './projections/follow-up.projection.js';

/** Which follow-ups are to be moved where, and how. */
export interface MigrationRequest {
  readonly tenant: TenantId;
  readonly from: Procedure;
  readonly to: Procedure;
  readonly timers: 'keep' | 'recompute';
  readonly at: Instant;
}

/** What moving one of them would mean. */
export interface PreviewedMove {
  readonly followUpId: string;
  readonly vedtakId: string;
  readonly point: number;
  readonly kind: string;
  readonly status: Status;
  readonly movable: boolean;
  readonly nextDue: { readonly from: LocalDate | null; readonly to: LocalDate | null };
}

const preview = (document: FollowUpDocument, { from, to, timers, at }: MigrationRequest): PreviewedMove => {
  const { followUpId, vedtakId, point, kind, status, nextDue } = document;
  const of = { followUpId, vedtakId, point, kind, status };
  const plan = { to, states: {}, timers, reason: '', at };
  const seen = previewMigration(from, instanceOf(document), plan);
  return isRejection(seen)
    ? { ...of, movable: false, nextDue: { from: nextDue, to: nextDue } }
    : { ...of, movable: true, nextDue: seen.nextDue };
};

/** Every follow-up that has pinned the one, and what it would be for it to have the other. */
export const previewMigrations = async (
  documents: ReadStore,
  request: MigrationRequest,
): Promise<readonly PreviewedMove[]> => {
  const { id, version } = request.from;
  const rows = await documents.find(followUpProjection, {
    tenant: request.tenant,
    where: {
      all: [
        { column: 'procedure', is: 'equal', value: id },
        { column: 'procedureVersion', is: 'equal', value: version },
      ],
    },
  });
  return rows.map(({ document }) => preview(document, request));
};
