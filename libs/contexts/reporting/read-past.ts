import type { FollowUpDocument } from '#contexts/follow-up';
import { knowPinned } from '#contexts/procedures';
import { vedtakProjection, type VedtakDocument } from '#contexts/vedtak';
import type { ProcedureRef } from '#engine';
import {
  documentAt,
  eventsAt,
  type Moment,
  type Past,
  type PastHead,
  type PastRow,
  type ReadStore,
  type TenantId,
} from '#kernel';
import type { VedtaksloggRow } from './core/vedtakslogg.js';
import { followUpPast, vedtakPast } from './projections/vedtakslogg-past.js';

/** A municipality's read models, and the moment they are read at. */
export interface PastReading {
  readonly documents: ReadStore;
  readonly tenant: TenantId;
  readonly moment: Moment;
}

/**
 * Each vedtak as it was, in the order of the ids; undefined for what did not exist, or was not known. Its shielding is
 * the present one: what is shielded today is shielded on every day (offentleglova §3, domain document §7).
 */
export const vedtakAt = async (
  reading: PastReading,
  ids: readonly string[],
): Promise<(VedtakDocument | undefined)[]> => {
  const { documents, tenant, moment } = reading;
  const [heads, present] = await Promise.all([
    headsOf(reading, vedtakPast, ids),
    documents.getMany(
      vedtakProjection,
      ids.map((key) => ({ tenant, key })),
    ),
  ]);
  return heads.map((head, index) => head && vedtakThen(head, present[index] ?? null, moment));
};

const vedtakThen = (
  head: PastHead,
  present: VedtakDocument | null,
  moment: Moment,
): VedtakDocument | undefined => {
  const then = documentAt(vedtakPast, head, moment);
  return then && { ...then, shielding: present?.shielding ?? null };
};

/** The rows of a page as they were, in its order. */
export const rowsAt = async (
  { documents, tenant, moment }: PastReading,
  rows: readonly PastRow<VedtakDocument>[],
): Promise<readonly VedtaksloggRow[]> => {
  await knowPinned(
    documents,
    tenant,
    rows.flatMap(({ heads }) => pinnedIn(heads.with)),
  );
  return rows.map(({ from, heads, now }) => {
    const vedtak = vedtakThen(heads.from, now, moment);
    if (vedtak === undefined) throw new Error(`${from} is found, but was not there`);
    const followUp = heads.with === null ? null : (documentAt(followUpPast, heads.with, moment) ?? null);
    return { vedtak, followUp };
  });
};

/** What had happened to each vedtak itself, in the order of the ids; all of it when no moment is given. */
export const vedtakEventsOf = async (
  reading: Pick<PastReading, 'documents' | 'tenant'> & { readonly moment?: Moment },
  ids: readonly string[],
): Promise<PastHead['events'][]> => {
  const heads = await headsOf(reading, vedtakPast, ids);
  const { moment } = reading;
  return heads.map((head) => {
    if (head === undefined) return [];
    return moment === undefined ? head.events : eventsAt(head, moment);
  });
};

/** Each follow-up as it was, in the order of the ids. */
export const followUpsAt = async (
  reading: PastReading,
  ids: readonly string[],
): Promise<(FollowUpDocument | undefined)[]> => {
  const heads = await headsOf(reading, followUpPast, ids);
  await knowPinned(
    reading.documents,
    reading.tenant,
    heads.flatMap((head) => pinnedIn(head ?? null)),
  );
  return heads.map((head) => head && documentAt(followUpPast, head, reading.moment));
};

/** The procedures that a follow-up has gone by. */
const pinnedIn = (head: PastHead | null): readonly ProcedureRef[] => head?.events.flatMap(pinnedBy) ?? [];

/** The procedures that an event names: the one it began by, or was moved to. */
const pinnedBy = ({ type, data }: PastHead['events'][number]): readonly ProcedureRef[] => {
  if (type === 'FollowUpOpened') return [(data as { readonly procedure: ProcedureRef }).procedure];
  return type === 'InstanceMigrated' ? [(data as { readonly to: ProcedureRef }).to] : [];
};

const headsOf = async <D>(
  { documents, tenant }: Pick<PastReading, 'documents' | 'tenant'>,
  past: Past<never, D>,
  ids: readonly string[],
): Promise<readonly (PastHead | undefined)[]> => {
  const found = await documents.getMany(
    past,
    ids.map((key) => ({ tenant, key })),
  );
  return found.map((document) => document as PastHead | undefined);
};
