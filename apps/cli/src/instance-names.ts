import { vedtakProjection, type InstanceView, type VedtakDocument } from '#contexts';
import type { TenantId } from '#kernel';
import type { Session } from './session.js';

/** What people call the instances and those they wait for. */
export interface Names {
  readonly titleOf: (view: InstanceView) => string;
  readonly nameOf: (personId: string) => string;
}

type Named = Pick<InstanceView, 'vedtakId' | 'point' | 'title'>;

/** What people call these: the case number, the point and the vedtak's title; a case by its own. */
export const titlesFor = async (
  { platform: { documents } }: Session,
  tenant: TenantId,
  instances: readonly Named[],
): Promise<(of: Named) => string> => {
  const keys = instances.flatMap(({ vedtakId: key }) => (key === null ? [] : [{ tenant, key }]));
  const vedtak = await documents.getMany(vedtakProjection, keys);
  const titles = new Map(vedtak.flatMap((each) => (each === undefined ? [] : [[each.vedtakId, each]])));
  return ({ vedtakId, point, title }) =>
    vedtakId === null || point === null ? (title ?? '') : pointTitle(titles.get(vedtakId), point);
};

const pointTitle = (vedtak: VedtakDocument | undefined, point: number): string =>
  [vedtak?.caseNumber?.asWritten ?? vedtak?.organ, `punkt ${point.toString()}`, vedtak?.title]
    .filter(Boolean)
    .join(', ');

export const namesFor = async (
  session: Session,
  tenant: TenantId,
  instances: readonly InstanceView[],
): Promise<Names> => {
  const titleOf = await titlesFor(session, tenant, instances);
  const { people } = session.platform;
  const known = await people.byIds(
    tenant,
    instances.flatMap((each) => each.people),
  );
  return {
    titleOf,
    nameOf: (personId) => known.get(personId)?.name ?? personId,
  };
};
