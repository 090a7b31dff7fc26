import { vedtakProjection, type InstanceView } from '#contexts';
import type { TenantId } from '#kernel';
import type { Session } from './session.js';

/** What people call the follow-ups and those they wait for. */
export interface Names {
  readonly titleOf: (view: InstanceView) => string;
  readonly nameOf: (personId: string) => string;
}

export const namesFor = async (
  { platform: { documents, people } }: Session,
  tenant: TenantId,
  instances: readonly InstanceView[],
): Promise<Names> => {
  const keys = instances.map(({ followUp }) => ({ tenant, key: followUp.vedtakId }));
  const vedtak = await documents.getMany(vedtakProjection, keys);
  const titles = new Map(vedtak.flatMap((each) => (each === undefined ? [] : [[each.vedtakId, each]])));
  const known = await people.byIds(
    tenant,
    instances.flatMap((each) => each.people),
  );
  return {
    titleOf: ({ followUp: { vedtakId, point } }) => {
      const of = titles.get(vedtakId);
      return [of?.caseNumber?.asWritten ?? of?.organ, `punkt ${point.toString()}`, of?.title]
        .filter(Boolean)
        .join(', ');
    },
    nameOf: (personId) => known.get(personId)?.name ?? personId,
  };
};
