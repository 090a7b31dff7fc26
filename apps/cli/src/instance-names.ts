import { vedtakProjection, type InstanceView } from '#contexts';
import type { TenantId } from '#kernel';
import type { Session } from './session.js';

/** What people call the instances and those they wait for. */
export interface Names {
  readonly titleOf: (view: InstanceView) => string;
  readonly nameOf: (personId: string) => string;
}

interface Point {
  readonly vedtakId: string;
  readonly point: number;
}

/** What people call these points: the case number, the point and the vedtak's title. */
export const titlesFor = async (
  { platform: { documents } }: Session,
  tenant: TenantId,
  points: readonly Point[],
): Promise<(point: Point) => string> => {
  const keys = points.map(({ vedtakId }) => ({ tenant, key: vedtakId }));
  const vedtak = await documents.getMany(vedtakProjection, keys);
  const titles = new Map(vedtak.flatMap((each) => (each === undefined ? [] : [[each.vedtakId, each]])));
  return ({ vedtakId, point }) => {
    const of = titles.get(vedtakId);
    return [of?.caseNumber?.asWritten ?? of?.organ, `punkt ${point.toString()}`, of?.title]
      .filter(Boolean)
      .join(', ');
  };
};

export const namesFor = async (
  session: Session,
  tenant: TenantId,
  instances: readonly InstanceView[],
): Promise<Names> => {
  const points = instances.flatMap(({ vedtakId, point }) =>
    vedtakId === null || point === null ? [] : [{ vedtakId, point }],
  );
  const titleOf = await titlesFor(session, tenant, points);
  const { people } = session.platform;
  const known = await people.byIds(
    tenant,
    instances.flatMap((each) => each.people),
  );
  return {
    titleOf: ({ vedtakId, point, title }) =>
      vedtakId === null || point === null ? (title ?? '') : titleOf({ vedtakId, point }),
    nameOf: (personId) => known.get(personId)?.name ?? personId,
  };
};
