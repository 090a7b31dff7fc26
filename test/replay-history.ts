import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Pool } from 'pg';
import { PostgresReadStore } from '#adapters/read-store';
import {
  aggregates,
  caseEvents,
  followUpEvents,
  subscriptions,
  tellRefusal,
  type CaseEvent,
  type FollowUpEvent,
} from '#contexts';
import {
  catalogFor,
  partsOfStream,
  projectToHead,
  readEvent,
  replayLog,
  type Aggregate,
  type EventStore,
  type EventToAppend,
  type StreamId,
} from '#kernel';

/** Where kept logs lie: those of released versions, and one for each version of a procedure. */
export const histories = path.join(import.meta.dirname, 'histories');

interface Line extends EventToAppend {
  readonly streamId: StreamId;
}

const linesOf = (name: string): readonly Line[] =>
  readFileSync(path.join(histories, `${name}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

/** Appends a kept log, event for event in its order. */
export const appendHistory = async (store: EventStore, name: string): Promise<void> => {
  const last = new Map<StreamId, bigint>();
  for (const { streamId, ...event } of linesOf(name)) {
    const expectedRevision = last.get(streamId) ?? 'no-stream';
    const { revision } = await store.append({ streamId, expectedRevision, events: [event] });
    last.set(streamId, revision);
  }
};

/** What a replay against the code and the pinned procedures finds wrong, a line each. */
export const deviationsIn = async (store: EventStore): Promise<readonly string[]> => {
  const found: string[] = [];
  const { unreached } = await replayLog(
    { storedLog: store, store },
    {
      aggregates,
      onDeviation: ({ streamId, revision, type, problem }) =>
        found.push(`${streamId} ${revision.toString()} ${type}: ${tellRefusal(problem, 'nb')}`),
    },
  );
  return unreached === 0 ? found : [...found, `${unreached.toString()} events were not reached`];
};

/** What has happened under one version of a procedure. */
export interface Walked {
  /** With the id of the transition where the log has it. */
  readonly steps: { readonly from: string; readonly to: string; readonly id?: string }[];
  /** Ids of timers that fired or were skipped. */
  readonly timers: Set<string>;
  /** Ids of tasks that somebody did something with. */
  readonly tasks: Set<string>;
}

/** What can happen to what runs a procedure. */
type InstanceEvent = FollowUpEvent | CaseEvent;
const catalogsOfInstances = [followUpEvents, caseEvents];

/** By the procedure's hash, what follow-ups and cases in the kept logs went through while they had it pinned. */
export const walkedIn = (names: readonly string[]): ((hash: string) => Walked) => {
  const walked = new Map<string, Walked>();
  const under = (hash: string): Walked => {
    const found = walked.get(hash) ?? { steps: [], timers: new Set(), tasks: new Set() };
    walked.set(hash, found);
    return found;
  };
  for (const name of names) {
    const pinned = new Map<StreamId, string>();
    for (const line of linesOf(name)) {
      const catalog = catalogsOfInstances.find(
        ({ category }) => category === partsOfStream(line.streamId).category,
      );
      if (catalog === undefined) continue;
      const event = readEvent(catalog, { ...line, revision: 0n, position: 0n }) as InstanceEvent;
      pinned.set(line.streamId, pinnedAfter(event) ?? pinned.get(line.streamId) ?? '');
      note(under(pinned.get(line.streamId) ?? ''), event);
    }
  }
  return under;
};

const pinnedAfter = ({ type, data }: InstanceEvent): string | undefined => {
  if (type === 'FollowUpOpened' || type === 'CaseOpened') return data.procedure.hash;
  return type === 'InstanceMigrated' ? data.to.hash : undefined;
};

const note = ({ steps, timers, tasks }: Walked, { type, data }: InstanceEvent): void => {
  if (type === 'StatusReported') steps.push({ from: data.from, to: data.status });
  else if (type === 'CaseStepTaken') steps.push({ from: data.from, to: data.to, id: data.step });
  else if (type === 'TimerFired' || type === 'TimerSkipped') timers.add(data.key.split('/')[0] ?? '');
  else if ('task' in data) tasks.add(data.task);
};

/** What this build makes of a log: the state of every stream, and every document of every read model. */
export interface Meaning {
  readonly states: Readonly<Record<string, unknown>>;
  readonly documents: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * What can be expected again. What is stored of a sealed text is new each time it is sealed, so read models of what is
 * stored come to something else.
 */
export const expectable = ({ states, documents }: Meaning): Meaning => {
  const ofStored = subscriptions.projections.filter(({ onStored }) => onStored !== undefined);
  const names = new Set(ofStored.map(({ name }) => name));
  return {
    states,
    documents: Object.fromEntries(Object.entries(documents).filter(([name]) => !names.has(name))),
  };
};

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
