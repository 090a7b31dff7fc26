import type { Instant, ReadStore, TenantId } from '#kernel';
import { publicChangeKinds } from './core/change.js';
import { takenAway, wasReadable, type TakenAway } from './core/taken-away.js';
import { isShieldedNow, readChanges, withPresent, type ChangeNow } from './publishing.reads.js';

const lookAt = 200;
/** The latest: who has not asked since before them reads the feed anew. */
const mostVedtak = 50;
const mostTold = 200;
/** Of all those together. A vedtak whose beginning is beyond is left out: it may never have been public. */
const mostChanges = 5000;

/** The latest that anything was shielded, newest first. */
export const readShieldings = async (
  documents: ReadStore,
  tenant: TenantId,
): Promise<readonly ChangeNow[]> => {
  const shielded = await readChanges(documents, { tenant, kinds: ['SHIELDED'], limit: lookAt });
  return withPresent(documents, tenant, shielded);
};

/** When something that had been there for everybody was taken away: the feed is another then, though nothing is new. */
export const momentsTakenAway = (shieldings: readonly ChangeNow[]): readonly Instant[] =>
  shieldings
    .filter(({ change, vedtak }) => wasReadable(vedtak.recordedAt, change.recordedAt))
    .map(({ change }) => change.recordedAt);

const ofOne = (now: readonly ChangeNow[]): readonly TakenAway[] =>
  now[0]?.change.kind === 'REGISTERED'
    ? takenAway(
        now.map(({ change }) => change),
        now[0].vedtak.final,
      )
    : [];

interface Asked {
  readonly tenant: TenantId;
  readonly shieldings: readonly ChangeNow[];
  readonly organ?: string | undefined;
  readonly vedtakId?: string | undefined;
}

/** What a feed can have shown of what is shielded now, the latest first. */
export const readTakenAway = async (
  documents: ReadStore,
  { tenant, shieldings, organ, vedtakId }: Asked,
): Promise<readonly TakenAway[]> => {
  const meant = shieldings
    .filter(isShieldedNow)
    .map(({ vedtak }) => vedtak)
    .filter(
      (each) =>
        (organ === undefined || each.organ === organ) && (vedtakId ?? each.vedtakId) === each.vedtakId,
    );
  const vedtakIds = [...new Set(meant.map((each) => each.vedtakId))].slice(0, mostVedtak);
  if (vedtakIds.length === 0) return [];
  const changes = await readChanges(documents, {
    ...{ tenant, vedtakIds, kinds: [...publicChangeKinds, 'SHIELDED'], limit: mostChanges },
  });
  const now = (await withPresent(documents, tenant, changes)).toReversed();
  return vedtakIds
    .flatMap((id) => ofOne(now.filter(({ vedtak }) => vedtak.vedtakId === id)))
    .slice(0, mostTold);
};
