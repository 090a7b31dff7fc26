import {
  partsOfStream,
  type LogFilter,
  type LogPage,
  type LogPosition,
  type ReadAllRequest,
  type ReadStreamRequest,
  type StoredEvent,
  type StreamId,
} from '#kernel';
import { toStored, type Recorded } from './event-codec.js';
import { EventStoreFault } from './faults.js';
import type { LogClient } from './log-client.js';
import { logRequest, streamRequest } from './requests.js';
import { persist, type Patience } from './retries.js';

/** A server, and the part of its log that is ours. */
export interface LogSource {
  readonly client: LogClient;
  /** Every category there is; other streams of the server never come over the wire. */
  readonly categories: readonly string[];
  readonly patience: Patience;
}

/** A read may take as long as it takes, but never be silent for longer than the deadline. */
const recordsOf = async (
  { client, patience }: LogSource,
  request: Parameters<LogClient['read']>[0],
): Promise<readonly Recorded[]> =>
  persist(patience, async () => {
    const records: Recorded[] = [];
    const silent = new AbortController();
    const timer = setTimeout(() => {
      silent.abort();
    }, patience.deadline);
    try {
      for await (const response of client.read(request, { requiresLeader: true, signal: silent.signal })) {
        timer.refresh();
        const record = response.getEvent()?.getEvent();
        if (record !== undefined) records.push(record);
      }
    } finally {
      clearTimeout(timer);
    }
    // A read that was given up ends as if it were whole.
    if (silent.signal.aborted) throw new EventStoreFault('too-slow');
    return records;
  });

/** One stream, or a part of it; nothing when there is no such stream. */
export const readStream = async (
  source: LogSource,
  streamId: StreamId,
  request: ReadStreamRequest = {},
): Promise<readonly StoredEvent[]> => {
  if (request.limit === 0) return [];
  const records = await recordsOf(source, streamRequest(streamId, request));
  const events = records.map((record) => toStored(record));
  const backwards = request.direction === 'backwards';
  const from = backwards ? events[0]?.revision : (request.from ?? 0n);
  events.forEach(({ revision }, index) => {
    // A stream without its beginning has been deleted or truncated: to go on would be to decide on half a history.
    if (revision !== (from ?? 0n) + BigInt(backwards ? -index : index))
      throw new EventStoreFault('stream-deleted');
  });
  return events;
};

/** What the stream names begin with; the server filters by them. */
export const prefixesOf = ({ categories }: LogSource, { categories: wanted, tenant }: LogFilter): string[] =>
  [...new Set(wanted ?? categories)]
    .filter((category) => categories.includes(category))
    .map((category) => (tenant === undefined ? `${category}-` : `${category}-${tenant}.`));

/** As `prefixesOf`, for an event in hand. */
export const isWanted = ({ streamId }: StoredEvent, { categories, tenant }: LogFilter): boolean => {
  const parts = partsOfStream(streamId);
  return (categories?.includes(parts.category) ?? true) && (tenant === undefined || tenant === parts.tenant);
};

/** Where our last event stands, found from the end of the log; 0n when there is none. */
export const readHead = async (source: LogSource): Promise<LogPosition> => {
  const request = logRequest(prefixesOf(source, {}), 'end', { limit: 1, direction: 'backwards' });
  const [last] = await recordsOf(source, request);
  return last === undefined ? 0n : toStored(last).position;
};

/**
 * A page of the log. The head is read first: what was there then is in a page that was not filled, so that is how far
 * such a page reaches. Positions of the server are inclusive where it reads, ours are exclusive: one event more is asked
 * for, and the one at `after` left out.
 */
export const readPage = async (source: LogSource, request: ReadAllRequest): Promise<LogPage> => {
  const { after, limit, digests = false } = request;
  const head = await readHead(source);
  const prefixes = prefixesOf(source, request);
  if (head <= after) return { events: [], upTo: after };
  if (prefixes.length === 0) return { events: [], upTo: head };
  const records = await recordsOf(source, logRequest(prefixes, after, { limit: limit + 1 }));
  const events = records
    .map((record) => toStored(record, digests))
    .filter(({ position }) => position > after)
    .slice(0, limit);
  return { events, upTo: reachOf(events, { limit, head }) };
};

/** A full page reaches its last event; any other what was the head before it was read, or further. */
const reachOf = (
  events: readonly StoredEvent[],
  { limit, head }: { readonly limit: number; readonly head: LogPosition },
): LogPosition => {
  const last = events.at(-1)?.position ?? 0n;
  return events.length === limit || last > head ? last : head;
};
