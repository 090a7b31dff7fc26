import { shieldNow, type Vedtaksrapport } from '#contexts/reporting';
import { vedtakProjection } from '#contexts/vedtak';
import { reject, type EventStore, type ReadStore, type Rejection, type TenantId } from '#kernel';
import type { Edition } from './core/report.events.js';
import { editionsIn, modelIn, reportHistory } from './read-editions.js';

/** Of all that is shielded at present: the legal basis by vedtak. */
const shieldedToday = async (
  documents: ReadStore,
  tenant: TenantId,
): Promise<ReadonlyMap<string, string>> => {
  const where = { column: 'shielded', is: 'equal', value: true } as const;
  const rows = await documents.find(vedtakProjection, { tenant, where });
  return new Map(rows.map(({ key, document }) => [key, document.shielding?.basis ?? '']));
};

interface Asked {
  readonly tenant: TenantId;
  readonly reportId: string;
  readonly edition: Edition;
}

/**
 * An edition as it was frozen. What has been shielded since is not in the public one; a later version is in the place of one that
 * was withdrawn. A refusal where there is none, or where it is not what was frozen.
 */
export const readFrozen = async (
  { store, documents }: { readonly store: EventStore; readonly documents: ReadStore },
  { tenant, reportId, edition }: Asked,
): Promise<Vedtaksrapport | Rejection> => {
  const stored = editionsIn(await reportHistory(store, tenant, reportId));
  const newest = stored.findLast((each) => each.edition === edition && each.state !== 'WITHDRAWN');
  if (newest === undefined) return reject('report-edition-missing', { edition });
  if (newest.text === null) return reject('report-edition-broken', { edition });
  const model = modelIn(newest.text);
  return edition === 'public' ? shieldNow(model, await shieldedToday(documents, tenant)) : model;
};
