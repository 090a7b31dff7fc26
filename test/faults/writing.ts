import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  StreamConflict,
  uuid5,
  type ActorId,
  type AppendRequest,
  type EventStore,
  type EventToAppend,
  type Instant,
  type StreamId,
} from '#kernel';
import type { Attempt, WriterLine } from './history.js';

/** How a writer writes. */
export interface Writing {
  readonly store: EventStore;
  readonly tenant: string;
  readonly random: () => number;
  readonly tell: (line: WriterLine) => void;
  /** Ends it between two appends. */
  readonly stopped: () => boolean;
  /** Waited for before each append. */
  readonly ready?: () => Promise<void>;
}

const streams = 3;
const at = '2026-02-03T09:15:00.000Z' as Instant;

/** The event that an id and a number stand for, to the last byte: so that the checker knows what must be stored. */
export const counted = (eventId: string, number: number): EventToAppend => ({
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

/** The append that an attempt stands for. */
export const requestOf = ({ streamId, expected, eventIds, numbers }: Attempt): AppendRequest => ({
  streamId: streamId as StreamId,
  expectedRevision: expected === '-1' ? 'no-stream' : BigInt(expected),
  events: eventIds.map((id, index) => counted(id, numbers[index] ?? 0)),
});

/** An attempt of one to three events on the end of a stream, or, one in ten, where the stream ended before that. */
const attemptOn = (streamId: string, last: bigint, random: () => number): Attempt => {
  const isStale = last >= 0n && random() < 0.1;
  const eventIds = Array.from({ length: 1 + Math.floor(random() * 3) }, () => randomUUID());
  return {
    streamId,
    expected: (isStale ? last - 1n : last).toString(),
    eventIds,
    numbers: eventIds.map(() => Math.floor(random() * 10_000)),
  };
};

/**
 * Appends one to three events at a time to one of a few streams that others write to as well. After an outcome that is not
 * known it sends the same again until it is; after a conflict it reads where the stream ends and goes on.
 */
export const write = async (writing: Writing): Promise<void> => {
  const { store, tenant, random, tell, stopped, ready } = writing;
  while (!stopped()) {
    await ready?.();
    const streamId = `counter-${tenant}.s${Math.floor(random() * streams).toString()}` as StreamId;
    const last = await persistently(
      () => store.readStream(streamId, { direction: 'backwards', limit: 1 }),
      writing,
    );
    if (last === undefined || last === 'conflict') return;
    const attempt = attemptOn(streamId, last[0]?.revision ?? -1n, random);
    tell({ attempt });
    await send(attempt, writing);
  }
};

/** Sends an attempt, perhaps for the second time, until its outcome is known, and tells it. */
export const send = async (attempt: Attempt, writing: Omit<Writing, 'random' | 'tenant'>): Promise<void> => {
  const place = await persistently(() => writing.store.append(requestOf(attempt)), writing);
  const { eventIds } = attempt;
  if (place === 'conflict') writing.tell({ refused: { eventIds } });
  else if (place !== undefined) {
    const { revision, position } = place;
    writing.tell({
      acknowledged: { eventIds, revision: revision.toString(), position: position.toString() },
    });
  }
};

type Answer<T> = T | 'conflict' | undefined;

/** Again and again with the same bytes until the outcome is known; `undefined` when told to stop before it is. */
const persistently = async <T>(
  work: () => Promise<T>,
  { stopped }: Pick<Writing, 'stopped'>,
): Promise<Answer<T>> => {
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
