import { projection, type EventCatalog, type LogPosition, type ReadStore, type TenantId } from '#kernel';
import type { DigestAt } from '../core/first-difference.js';
import { sealEvents, type SealEvent } from '../core/seal.events.js';

/** The digests of a municipality's events at some positions that follow each other. */
interface DigestsDocument {
  readonly block: number;
  readonly digests: readonly { readonly position: string; readonly digest: string }[];
}

/** So many that a document stays small enough to write anew for each event, and ten thousand events are few documents. */
const positionsPerBlock = 16n;
const blockOf = (position: LogPosition) => Number(position / positionsPerBlock);

/** What was the digest of each event, and where did it stand, when it was first seen? */
export const eventDigestsProjection = projection<SealEvent, DigestsDocument>({
  name: 'event_digests',
  version: 1,
  catalogs: [sealEvents],
  keyOf: ({ position }) => blockOf(position).toString(),
  columns: { block: { type: 'integer', of: ({ block }) => block } },
  indexes: [['block']],
  on: {},
  onStored: (document, { position, digest }) => {
    if (digest === undefined) throw new RangeError('There is no digest to remember');
    const before = document?.digests ?? [];
    return { block: blockOf(position), digests: [...before, { position: position.toString(), digest }] };
  },
});

/** The same, over the events of all these catalogs: everything an installation writes. */
export const eventDigestsOver = (catalogs: readonly EventCatalog[]): typeof eventDigestsProjection => ({
  ...eventDigestsProjection,
  catalogs,
});

const pageSize = 500;

/** The digests of a municipality's events after a position, in log order. */
export const digestsAfter = async function* (
  documents: ReadStore,
  tenant: TenantId,
  after: LogPosition,
): AsyncGenerator<DigestAt, void, undefined> {
  const query = {
    tenant,
    where: { column: 'block', is: 'atLeast', value: blockOf(after) } as const,
    orderBy: [{ column: 'block', direction: 'ascending' } as const],
    limit: pageSize,
  };
  for (let cursor: string | undefined; ;) {
    const rows = await documents.find(eventDigestsProjection, {
      ...query,
      ...(cursor === undefined ? {} : { after: cursor }),
    });
    for (const { document } of rows)
      for (const { position, digest } of document.digests)
        if (BigInt(position) > after) yield { position: BigInt(position), digest };
    cursor = rows.at(-1)?.cursor;
    if (cursor === undefined) return;
  }
};
