import {
  EventIdReused,
  Fault,
  StreamConflict,
  type AppendRequest,
  type AppendResult,
  type StoredEvent,
} from '#kernel';
import { prepareAppend, type PreparedAppend } from '#adapters/event-store';
import { canonicalJson } from '#kernel';
import { EventStoreFault } from './faults.js';
import { readStream, type LogSource } from './read-log.js';
import { appendRequests } from './requests.js';
import { backOff } from './retries.js';

/**
 * Appends, and finds out what happened when the server does not say: its silence means "unknown", not "no". The same
 * bytes are sent again under the same ids until there is an answer, which the server takes once however often it hears
 * them, and the stream is read for them in between. Throws `EventStoreFault` (`outcome-unknown`) when there is still none.
 */
export const append = async (source: LogSource, request: AppendRequest): Promise<AppendResult> => {
  const prepared = prepareAppend(request);
  if (!source.categories.includes(prepared.category))
    throw new RangeError(`Nobody would find ${prepared.streamId}: its category is not one of this log's`);
  for (let tries = 1; ; tries += 1) {
    try {
      return await appendOnce(source, prepared);
    } catch (fault) {
      if (!(fault instanceof EventStoreFault && fault.retryable)) throw fault;
      const place = await placeOf(source, prepared).catch(orUnknown);
      if (place !== undefined) return place;
      if (tries >= source.patience.tries) throw new EventStoreFault('outcome-unknown', fault);
      await backOff(tries, source.patience);
    }
  }
};

/** A look that fails for what a retry mends tells nothing. */
const orUnknown = (fault: unknown): undefined => {
  if (!(fault instanceof Fault && fault.retryable)) throw fault;
};

const appendOnce = async (source: LogSource, prepared: PreparedAppend): Promise<AppendResult> => {
  const response = await source.client.append(appendRequests(prepared), source.patience.deadline);
  const done = response.getSuccess();
  const position = done?.getPosition()?.getCommitPosition();
  if (done !== undefined && position !== undefined)
    return { revision: BigInt(done.getCurrentRevision()), position: BigInt(position) };
  const place = await placeOf(source, prepared);
  if (place !== undefined) return place;
  throw new StreamConflict(prepared.streamId, prepared.expected < 0n ? 'no-stream' : prepared.expected);
};

/** Where these very events stand already; throws `EventIdReused` when one of their ids stands there for another event. */
const placeOf = async (
  source: LogSource,
  { streamId, expected, events }: PreparedAppend,
): Promise<AppendResult | undefined> => {
  const request = { from: expected + 1n, limit: events.length };
  const there = await readStream(source, streamId, request);
  const known = new Set(there.map(({ eventId }) => eventId));
  if (!events.some(({ eventId }) => known.has(eventId))) return undefined;
  events.forEach((event, index) => {
    if (!isSame(event, there[index])) throw new EventIdReused(event.eventId);
  });
  const last = there.at(-1);
  return last && { revision: last.revision, position: last.position };
};

const isSame = (event: PreparedAppend['events'][number], stored?: StoredEvent): boolean =>
  stored?.eventId === event.eventId &&
  stored.type === event.type &&
  stored.schemaVersion === event.schemaVersion &&
  canonicalJson(stored.data) === event.data &&
  canonicalJson(stored.metadata) === event.metadata;
