import { shieldNow, type Vedtaksrapport } from '#contexts/reporting';
import { vedtakProjection } from '#contexts/vedtak';
import {
  reject,
  type EventStore,
  type Instant,
  type ReadStore,
  type Rejection,
  type TenantId,
} from '#kernel';
import type { Edition } from './core/report.events.js';
import { editionsIn, modelIn, reportHistory } from './read-editions.js';
import { sha256Of } from './text-hash.js';

/** Of all that is shielded at present: the legal basis, and when the log learned of the vedtak. */
type Shielded = ReadonlyMap<string, { readonly basis: string; readonly recordedAt: Instant }>;

const shieldedToday = async (documents: ReadStore, tenant: TenantId): Promise<Shielded> => {
  const where = { column: 'shielded', is: 'equal', value: true } as const;
  const rows = await documents.find(vedtakProjection, { tenant, where });
  return new Map(
    rows.map(({ key, document: { shielding, recordedAt } }) => [
      key,
      { basis: shielding?.basis ?? '', recordedAt },
    ]),
  );
};

/** What a report that was frozen then can have and may not show, as one short code. Vedtak that came later are in none. */
const codeOf = (shielded: Shielded, frozenAt: Instant): string => {
  const known = [...shielded].filter(([, { recordedAt }]) => recordedAt <= frozenAt);
  return sha256Of(JSON.stringify(known.map(([id, { basis }]) => [id, basis]).sort())).slice(0, 32);
};

export interface EditionAsked {
  readonly tenant: TenantId;
  readonly reportId: string;
  readonly edition: Edition;
}

/** Drawn under the same code, a file of an edition is the same; empty for an edition that hides nothing. */
export const shieldingOf = async (
  documents: ReadStore,
  { tenant, edition }: Omit<EditionAsked, 'reportId'>,
  frozenAt: Instant,
): Promise<string> => (edition === 'public' ? codeOf(await shieldedToday(documents, tenant), frozenAt) : '');

/** An edition that holds, and what it is known by. */
export interface CurrentEdition {
  readonly model: Vedtaksrapport;
  /** SHA-256 of what was frozen. */
  readonly sha256: string;
  /** What was left out of the model, see `shieldingOf`. */
  readonly shielding: string;
}

/**
 * An edition as it was frozen. What has been shielded since is not in the public one; a later version is in the place of one that
 * was withdrawn. A refusal where there is none, or where it is not what was frozen.
 */
export const currentEdition = async (
  { store, documents }: { readonly store: EventStore; readonly documents: ReadStore },
  { tenant, reportId, edition }: EditionAsked,
): Promise<CurrentEdition | Rejection> => {
  const stored = editionsIn(await reportHistory(store, tenant, reportId));
  const newest = stored.findLast((each) => each.edition === edition && each.state !== 'WITHDRAWN');
  if (newest === undefined) return reject('report-edition-missing', { edition });
  if (newest.text === null) return reject('report-edition-broken', { edition });
  const { sha256 } = newest;
  const model = modelIn(newest.text);
  if (edition !== 'public') return { model, sha256, shielding: '' };
  const shielded = await shieldedToday(documents, tenant);
  const basisOf = new Map([...shielded].map(([id, { basis }]) => [id, basis]));
  return { model: shieldNow(model, basisOf), sha256, shielding: codeOf(shielded, model.generatedAt) };
};

/** The model alone. */
export const readFrozen = async (
  ports: { readonly store: EventStore; readonly documents: ReadStore },
  asked: EditionAsked,
): Promise<Vedtaksrapport | Rejection> => {
  const found = await currentEdition(ports, asked);
  return 'model' in found ? found.model : found;
};
