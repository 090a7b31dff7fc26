import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Pool } from 'pg';
import { PostgresReadStore } from '#adapters/read-store';
import { aggregates, subscriptions } from '#contexts';
import {
  catalogFor,
  partsOfStream,
  projectToHead,
  readEvent,
  type Aggregate,
  type EventStore,
  type EventToAppend,
  type StreamId,
} from '#kernel';

/** Where the logs of released versions lie. */
export const histories = path.join(import.meta.dirname, 'histories');

interface Line extends EventToAppend {
  readonly streamId: StreamId;
}

/** Appends a released version's log, event for event in its order. */
export const appendHistory = async (store: EventStore, version: string): Promise<void> => {
  const text = readFileSync(path.join(histories, `${version}.jsonl`), 'utf8');
  const last = new Map<StreamId, bigint>();
  for (const line of text.trimEnd().split('\n')) {
    const { streamId, ...event } = JSON.parse(line) as Line;
    const expectedRevision = last.get(streamId) ?? 'no-stream';
    const { revision } = await store.append({ streamId, expectedRevision, events: [event] });
    last.set(streamId, revision);
  }
};

/** What this build makes of a log: the state of every stream, and every document of every read model. */
export interface Meaning {
  readonly states: Readonly<Record<string, unknown>>;
  readonly documents: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Reads the log with today's schemas and folds it with every decider and projection. */
export const meaningOf = async (store: EventStore, pool: Pool): Promise<Meaning> => ({
  states: await statesOf(store),
  documents: await documentsOf(store, pool),
});

const statesOf = async (store: EventStore): Promise<Meaning['states']> => {
  const catalogOf = catalogFor(aggregates.map(({ catalog }) => catalog));
  const states = new Map<StreamId, unknown>();
  const { events } = await store.readAll({ after: 0n, limit: 100_000 });
  for (const stored of events) {
    const catalog = catalogOf(partsOfStream(stored.streamId).category);
    const { decider } = aggregates.find((each) => each.catalog === catalog) as Aggregate;
    const before: unknown = states.has(stored.streamId) ? states.get(stored.streamId) : decider.initialState;
    const event = readEvent(catalog, stored);
    states.set(stored.streamId, decider.evolve(before, event, event.occurredAt, event.recordedAt) as unknown);
  }
  return Object.fromEntries([...states].map(([id, state]) => [id, plain(state)]));
};

const documentsOf = async (store: EventStore, pool: Pool): Promise<Meaning['documents']> => {
  const documents = new PostgresReadStore(pool);
  await documents.prepare(subscriptions.projections);
  const found: Record<string, Record<string, unknown>> = {};
  for (const projection of subscriptions.projections) {
    await projectToHead({ store, documents }, projection);
    const rows: Record<string, unknown> = {};
    for (const tenant of await documents.tenantsOf(projection))
      for (const { key, document } of await documents.find(projection, { tenant }))
        rows[`${tenant}/${key}`] = document;
    found[projection.name] = rows;
  }
  return found;
};

/** As JSON, also where a state holds maps and sets. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, each: unknown) =>
      each instanceof Map
        ? (Object.fromEntries(each) as unknown)
        : each instanceof Set
          ? [...(each as Set<unknown>)]
          : each,
    ),
  );
