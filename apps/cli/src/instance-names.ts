import { vedtakProjection, type InstanceView, type VedtakDocument } from '#contexts';
import type { TenantId } from '#kernel';
import type { Session } from './session.js';

/** What people call the instances and those they wait for. */
export interface Names {
  readonly titleOf: (view: InstanceView) => string;
  readonly nameOf: (personId: string) => string;
}

export const namesFor = async (
  { platform: { documents, people } }: Session,
  tenant: TenantId,
  instances: readonly InstanceView[],
): Promise<Names> => {
  const keys = instances.flatMap(({ vedtakId: key }) => (key === null ? [] : [{ tenant, key }]));
  const vedtak = await documents.getMany(vedtakProjection, keys);
  const titles = new Map(vedtak.flatMap((each) => (each === undefined ? [] : [[each.vedtakId, each]])));
  const known = await people.byIds(
    tenant,
    instances.flatMap((each) => each.people),
  );
  return {
    titleOf: ({ vedtakId, point, title }) =>
      vedtakId === null ? (title ?? '') : pointTitle(titles.get(vedtakId), point ?? 1),
    nameOf: (personId) => known.get(personId)?.name ?? personId,
  };
};

const pointTitle = (vedtak: VedtakDocument | undefined, point: number): string =>
  [vedtak?.caseNumber?.asWritten ?? vedtak?.organ, `punkt ${point.toString()}`, vedtak?.title]
    .filter(Boolean)
    .join(', ');
