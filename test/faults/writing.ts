import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  StreamConflict,
  uuid5,
  type ActorId,
  type EventStore,
  type EventToAppend,
  type Instant,
  type StreamId,
} from '#kernel';
import type { WriterLine } from './history.js';

/** How a writer writes. */
export interface Writing {
  readonly store: EventStore;
  readonly tenant: string;
  readonly random: () => number;
  readonly tell: (line: WriterLine) => void;
  /** Ends it between two appends. */
  readonly stopped: () => boolean;
}

const streams = 3;
const at = '2026-02-03T09:15:00.000Z' as Instant;

const counted = (eventId: string, number: number): EventToAppend => ({
  eventId,
  type: 'Counted',
  schemaVersion: 1,
  data: { number, note: 'ø'.repeat(number % 300) },
  metadata: {
    actor: 'system:faults' as ActorId,
    roles: ['SYSTEM'],
    occurredAt: at,
    recordedAt: at,
    commandId: uuid5('faults', eventId),
    correlationId: eventId,
    causationId: null,
  },
});

/**
 * Appends one to three events at a time to one of a few streams that others write to as well. After an outcome that is not
 * known it sends the same again until it is; after a conflict it reads where the stream ends and goes on.
 */
export const write = async (writing: Writing): Promise<void> => {
  const { store, tenant, random, tell, stopped } = writing;
  while (!stopped()) {
    const streamId = `counter-${tenant}.s${Math.floor(random() * streams).toString()}` as StreamId;
    const events = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
      counted(randomUUID(), Math.floor(random() * 10_000)),
    );
    const attempt = {
      streamId,
      eventIds: events.map(({ eventId }) => eventId),
      numbers: events.map(({ data }) => (data as { number: number }).number),
    };
    const last = await persistently(
      () => store.readStream(streamId, { direction: 'backwards', limit: 1 }),
      writing,
    );
    if (last === undefined || last === 'conflict') return;
    tell({ attempt });
    const expectedRevision = last[0]?.revision ?? 'no-stream';
    const place = await persistently(() => store.append({ streamId, expectedRevision, events }), writing);
    if (place !== undefined && place !== 'conflict')
      tell({ acknowledged: { eventIds: attempt.eventIds, revision: place.revision.toString() } });
  }
};

type Outcome<T> = T | 'conflict' | undefined;

/** Again and again with the same bytes until the outcome is known; `undefined` when told to stop before it is. */
const persistently = async <T>(work: () => Promise<T>, { stopped }: Writing): Promise<Outcome<T>> => {
  for (;;) {
    try {
      return await work();
    } catch (fault) {
      if (fault instanceof StreamConflict) return 'conflict';
      if (stopped()) return undefined;
      await pause(20);
    }
  }
};
