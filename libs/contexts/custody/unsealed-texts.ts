import {
  catalogFor,
  sealedFields,
  type EventCatalog,
  type EventStore,
  type StoredEvent,
  type TenantId,
} from '#kernel';

const pageSize = 1000;

/**
 * How many texts that would be sealed today stand open in events a build before the seals has written; nothing erases
 * them. `isWanted` says which events are meant.
 */
export const countUnsealedTexts = async (
  store: EventStore,
  { tenant, catalogs }: { readonly tenant: TenantId; readonly catalogs: readonly EventCatalog[] },
  isWanted: (event: StoredEvent) => boolean,
): Promise<number> => {
  const catalogOf = catalogFor(catalogs);
  const categories = catalogs.map(({ category }) => category);
  const textsIn = ({ streamId, type, data }: StoredEvent) => {
    const definition = catalogOf(streamId).definitions[type];
    return definition === undefined ? 0 : sealedFields(definition.schema, data).length;
  };
  let count = 0;
  for (let after = 0n; ;) {
    const { events, upTo } = await store.readAll({ after, limit: pageSize, tenant, categories });
    for (const event of events)
      if (event.metadata.sealed === undefined && isWanted(event)) count += textsIn(event);
    if (upTo <= after) return count;
    after = upTo;
  }
};
