import {
  catalogFor,
  pagesUpTo,
  sealedFields,
  type EventCatalog,
  type EventStore,
  type StoredEvent,
  type TenantId,
} from '#kernel';

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
  for await (const { events } of pagesUpTo(store, { tenant, categories }))
    for (const event of events)
      if (event.metadata.sealed === undefined && isWanted(event)) count += textsIn(event);
  return count;
};
