import { afterAll, beforeAll } from '@jest/globals';
import type {
  AppendResult,
  EventStore,
  EventToAppend,
  LogPosition,
  ReadAllRequest,
  StoredEvent,
  StreamId,
} from '#kernel';

/** An event store on an empty log, and what can be done to it from outside. */
export interface OpenedEventStore {
  readonly store: EventStore;
  /** Another store on the same log, as a second process or a new start has; closed with the first. */
  readonly openAnother?: () => Promise<EventStore>;
  /** The next append is written, and its answer is lost on the way back. */
  readonly loseNextAnswer?: () => void;
  /** Cuts every connection between store and log; new ones can be made at once. */
  readonly cutConnections?: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** In what stores may differ, each because of what it is made of. */
export interface EventStoreTraits {
  /** An event id stands for one event in the whole log, not only in its stream. */
  readonly idsAreUniqueInTheLog: boolean;
  /** Positions count events, from 1 and without holes. */
  readonly positionsCount: boolean;
}

/** The log that one contract's tests share; each test has streams of its own in it. */
export interface LogUnderTest {
  readonly opened: () => OpenedEventStore;
  readonly store: () => EventStore;
  /** Appends to a stream that is not there yet. */
  readonly start: (streamId: StreamId, ...events: readonly EventToAppend[]) => Promise<AppendResult>;
}

/** Opened before the first test of the surrounding `describe`, closed after its last. */
export const logUnderTest = (open: () => Promise<OpenedEventStore>): LogUnderTest => {
  let log: OpenedEventStore | undefined;
  const opened = () => {
    if (log === undefined) throw new Error('The log is not open yet');
    return log;
  };
  beforeAll(async () => {
    log = await open();
  });
  afterAll(() => log?.close());
  return {
    opened,
    store: () => opened().store,
    start: (streamId, ...events) =>
      opened().store.append({ streamId, expectedRevision: 'no-stream', events }),
  };
};

/** All that matches after a position, page by page. */
export const everything = async (
  store: EventStore,
  { after: from = 0n, ...request }: Partial<ReadAllRequest> = {},
): Promise<readonly StoredEvent[]> => {
  const events: StoredEvent[] = [];
  for (let after: LogPosition = from; ;) {
    const page = await store.readAll({ limit: 100, ...request, after });
    events.push(...page.events);
    if (page.upTo <= after) return events;
    after = page.upTo;
  }
};

/** 0, 1, 2 … of which there are `count`. */
export const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);

export const idsOf = (events: readonly { readonly eventId: string }[]): readonly string[] =>
  events.map(({ eventId }) => eventId);

/** The faults of what was refused, in the order of the outcomes. */
export const faultsOf = (outcomes: readonly PromiseSettledResult<unknown>[]): readonly Error[] =>
  outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : []));

/** Each position after the one before it. */
export const ascending = (events: readonly StoredEvent[]): boolean =>
  events.every(({ position }, n) => n === 0 || position > (events[n - 1]?.position ?? 0n));
