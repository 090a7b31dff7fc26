import { canonicalJson } from './canonical-json.js';
import type { TenantId } from './brands.js';
import type { RecordedEvent, StoredEvent } from './envelope.js';
import { partsOfStream, readEvent, type EventCatalog } from './event-catalog.js';
import type { EventStore } from './ports/event-store.port.js';
import type { DocumentChange, ReadStore } from './ports/read-store.port.js';
import { applyTo, type AnyProjection } from './projection.js';

const pageSize = 1000;

/** What running projections needs of the outside world. */
export interface ProjectionPorts {
  readonly store: EventStore;
  readonly documents: ReadStore;
}

/** Finds the catalog of a stored event by the category of its stream. */
export const catalogFor = (catalogs: readonly EventCatalog[]) => {
  const byCategory = new Map(catalogs.map((catalog) => [catalog.category, catalog]));
  return (streamId: RecordedEvent['streamId']): EventCatalog => {
    const { category } = partsOfStream(streamId);
    const catalog = byCategory.get(category);
    if (catalog === undefined) throw new RangeError(`No catalog for category ${category}`);
    return catalog;
  };
};

/**
 * Takes one page of the log into one read model: rows and checkpoint in one transaction.
 * Answers the checkpoint before and after, equal when there was nothing to read.
 */
export const projectPage = async (
  { store, documents }: ProjectionPorts,
  projection: AnyProjection,
  limit = pageSize,
): Promise<{ readonly from: bigint; readonly to: bigint }> => {
  const from = await documents.checkpoint(projection);
  const categories = projection.catalogs.map(({ category }) => category);
  const digests = projection.onStored !== undefined;
  const page = await store.readAll({ after: from, limit, categories, digests });
  if (page.upTo <= from) return { from, to: from };
  if (projection.onStored !== undefined) {
    const stored = await foldStored(documents, projection, page.events);
    await documents.commit(projection, { from, to: page.upTo, changes: stored });
    return { from, to: page.upTo };
  }
  const catalogOf = catalogFor(projection.catalogs);
  const events = page.events.map((stored) => readEvent(catalogOf(stored.streamId), stored) as RecordedEvent);
  const changes = await fold(documents, projection, events);
  await documents.commit(projection, { from, to: page.upTo, changes });
  return { from, to: page.upTo };
};

/** Runs one read model to the log's head as it was when asked. Answers the position reached. */
export const projectToHead = async (ports: ProjectionPorts, projection: AnyProjection): Promise<bigint> => {
  const head = await ports.store.head();
  let reached = await ports.documents.checkpoint(projection);
  while (reached < head) {
    const { from, to } = await projectPage(ports, projection);
    if (to === from) break;
    reached = to;
  }
  return reached;
};

interface Touched {
  readonly tenant: TenantId;
  readonly key: string;
  readonly events: RecordedEvent[];
}

const fold = async (
  documents: ReadStore,
  projection: AnyProjection,
  events: readonly RecordedEvent[],
): Promise<readonly DocumentChange[]> => {
  const touched = groupByKey(projection, events);
  const before = (await documents.getMany(projection, touched)) as readonly (object | undefined)[];
  const apply = applyTo as (
    projection: AnyProjection,
    document: object | undefined,
    event: RecordedEvent,
  ) => object | undefined;
  return touched.flatMap(({ tenant, key, events: mine }, index) => {
    const start = before[index];
    const document = mine.reduce((current, event) => apply(projection, current, event), start);
    return same(start, document) ? [] : [{ tenant, key, document }];
  });
};

const foldStored = async (
  documents: ReadStore,
  projection: AnyProjection,
  events: readonly StoredEvent[],
): Promise<readonly DocumentChange[]> => {
  const groups = new Map<string, { tenant: TenantId; key: string; events: StoredEvent[] }>();
  for (const event of events) {
    const { tenant, id: subjectId } = partsOfStream(event.streamId);
    const key = projection.keyOf({ ...event, ...event.metadata, tenant, subjectId });
    const group = groups.get(`${tenant}.${key}`) ?? { tenant, key, events: [] };
    group.events.push(event);
    groups.set(`${tenant}.${key}`, group);
  }
  const touched = [...groups.values()];
  const before = (await documents.getMany(projection, touched)) as readonly (object | undefined)[];
  return touched.map(({ tenant, key, events: mine }, index) => ({
    tenant,
    key,
    document: mine.reduce<object | undefined>(
      (document, event) => projection.onStored?.(document, event) as object | undefined,
      before[index],
    ),
  }));
};

const same = (a: object | undefined, b: object | undefined) =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));

const groupByKey = (projection: AnyProjection, events: readonly RecordedEvent[]): readonly Touched[] => {
  const groups = new Map<string, Touched>();
  for (const event of events) {
    if (!(event.type in projection.on)) continue;
    const key = projection.keyOf(event);
    const id = `${event.tenant}.${key}`;
    const group = groups.get(id) ?? { tenant: event.tenant, key, events: [] };
    group.events.push(event);
    groups.set(id, group);
  }
  return [...groups.values()];
};
