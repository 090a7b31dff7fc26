import type { EventMetadata, RecordedEvent, StoredEvent } from './envelope.js';
import type { LogPosition, TenantId } from './brands.js';
import { partsOfStream, readEvent, type EventCatalog } from './event-catalog.js';

/** An event's envelope, without its data. */
export type Envelope = EventMetadata &
  Pick<RecordedEvent, 'eventId' | 'type' | 'streamId' | 'tenant' | 'subjectId' | 'revision' | 'position'>;

/** An event of a page that several followers look at: read once, and only when one of them wants it. */
export interface LogEvent {
  readonly stored: StoredEvent;
  readonly category: string;
  readonly tenant: TenantId;
  readonly position: LogPosition;
  readonly eventId: string;
  readonly type: string;
  /** Throws `UnreadableEvent`, each time it is asked. */
  readonly read: () => RecordedEvent;
  readonly envelope: () => Envelope;
}

/** Finds the catalog of a category. Throws `RangeError` when there is none. */
export type CatalogOf = (category: string) => EventCatalog;

/** Finds catalogs by the category of their streams. */
export const catalogFor = (catalogs: readonly EventCatalog[]): CatalogOf => {
  const byCategory = new Map(catalogs.map((catalog) => [catalog.category, catalog]));
  return (category) => {
    const catalog = byCategory.get(category);
    if (catalog === undefined) throw new RangeError(`No catalog for category ${category}`);
    return catalog;
  };
};

/** A stored event for followers; `catalogOf` is asked when the first of them reads it. */
export const logEvent = (stored: StoredEvent, catalogOf: CatalogOf): LogEvent => {
  const { streamId, position, eventId, type, revision, metadata } = stored;
  const { category, tenant, id } = partsOfStream(streamId);
  let recorded: RecordedEvent | undefined;
  return {
    stored,
    category,
    tenant,
    position,
    eventId,
    type,
    read: () => (recorded ??= readEvent(catalogOf(category), stored) as RecordedEvent),
    envelope: () => ({ eventId, type, streamId, tenant, subjectId: id, revision, position, ...metadata }),
  };
};
