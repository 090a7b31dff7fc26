import { followUpProjection, type FollowUpDocument } from '#contexts/follow-up';
import { vedtakProjection, type VedtakDocument } from '#contexts/vedtak';
import type { Filter, LogPosition, ReadStore, TenantId } from '#kernel';
import { publicChangeKinds, type Change, type ChangeKind } from './core/change.js';
import { changeProjection } from './projections/change.projection.js';

/** A change beside what it happened to, as that is now. */
export interface ChangeNow {
  readonly change: Change;
  readonly vedtak: VedtakDocument;
  /** Null for what happened to the vedtak itself. */
  readonly followUp: FollowUpDocument | null;
}

/** Changes after a position, oldest first, or before one, newest first. */
export interface ChangeQuestion {
  readonly tenant: TenantId;
  readonly after?: LogPosition;
  readonly upTo?: LogPosition;
  readonly before?: LogPosition;
  /** All when not said. */
  readonly kinds?: readonly ChangeKind[];
  /** Of these alone, when said. */
  readonly vedtakIds?: readonly string[];
  readonly limit: number;
}

/** How far changes can be read together with what they happened to. */
export const changesReach = async (documents: ReadStore): Promise<LogPosition> => {
  const reached = await documents.checkpoints([changeProjection, vedtakProjection, followUpProjection]);
  return reached.reduce((low, each) => (each < low ? each : low));
};

const bound = (is: 'before' | 'after' | 'atMost', position: LogPosition | undefined): readonly Filter[] =>
  position === undefined ? [] : [{ column: 'position', is, value: Number(position) }];

const ofVedtak = async (
  documents: ReadStore,
  { tenant, vedtakIds }: ChangeQuestion,
): Promise<readonly Filter[]> => {
  if (vedtakIds === undefined) return [];
  const where = { column: 'vedtakId', is: 'in', values: vedtakIds } as const;
  const followUps = await documents.find(followUpProjection, { tenant, where });
  const own = { column: 'followUpId', is: 'in', values: followUps.map(({ key }) => key) } as const;
  return [{ any: [where, own] }];
};

export const readChanges = async (
  documents: ReadStore,
  question: ChangeQuestion,
): Promise<readonly Change[]> => {
  const { tenant, after, upTo, before, kinds, limit } = question;
  const parts = [
    ...bound('after', after),
    ...bound('atMost', upTo),
    ...bound('before', before),
    ...(kinds === undefined ? [] : [{ column: 'kind', is: 'in', values: kinds } as const]),
    ...(await ofVedtak(documents, question)),
  ];
  const direction = after === undefined ? 'descending' : 'ascending';
  const rows = await documents.find(changeProjection, {
    ...{ tenant, limit, where: { all: parts } },
    orderBy: [{ column: 'position', direction }],
  });
  return rows.map(({ document }) => document);
};

const byId = async <T>(
  ids: readonly (string | null | undefined)[],
  load: (ids: readonly string[]) => Promise<readonly (T | undefined)[]>,
): Promise<ReadonlyMap<string, T>> => {
  const each = [...new Set(ids.filter((id): id is string => id != null))];
  const loaded = await load(each);
  return new Map(
    each.flatMap((id, index) => {
      const found = loaded[index];
      return found === undefined ? [] : [[id, found] as const];
    }),
  );
};

/** Each change with what it happened to as it is now; without those whose vedtak the read models do not know. */
export const withPresent = async (
  documents: ReadStore,
  tenant: TenantId,
  changes: readonly Change[],
): Promise<readonly ChangeNow[]> => {
  const keysOf = (ids: readonly string[]) => ids.map((key) => ({ tenant, key }));
  const followUps = await byId(
    changes.map(({ followUpId }) => followUpId),
    (ids) => documents.getMany(followUpProjection, keysOf(ids)),
  );
  const followUpOf = ({ followUpId }: Change) =>
    followUpId === null ? null : (followUps.get(followUpId) ?? null);
  const vedtakIdOf = (change: Change) => change.vedtakId ?? followUpOf(change)?.vedtakId;
  const vedtak = await byId(changes.map(vedtakIdOf), (ids) =>
    documents.getMany(vedtakProjection, keysOf(ids)),
  );
  return changes.flatMap((change) => {
    const found = vedtak.get(vedtakIdOf(change) ?? '');
    return found === undefined ? [] : [{ change, vedtak: found, followUp: followUpOf(change) }];
  });
};

/** Whether it is that a vedtak was shielded, and it still is. What had been told of it may be told away. */
export const isShieldedNow = ({ change, vedtak }: ChangeNow): boolean =>
  change.kind === 'SHIELDED' && vedtak.shielding !== null;

/**
 * Whether anybody may be told of it, judged by how the vedtak stands now: one that is shielded is not there at all, and a
 * treatment that is not final opens no work, so that it is no line of the log.
 */
export const isPublicNow = ({ change, vedtak, followUp }: ChangeNow): boolean =>
  (publicChangeKinds as readonly ChangeKind[]).includes(change.kind) &&
  vedtak.shielding === null &&
  (vedtak.final || followUp !== null);
