import { createHash } from 'node:crypto';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import {
  eventDigest,
  UnreadableEvent,
  uuid5,
  type EventMetadata,
  type StoredEvent,
  type StreamId,
} from '#kernel';
import type { PreparedEvent } from '#adapters/event-store';
import { EventStoreFault } from './faults.js';

/** What stands in the log for one event. */
export type Recorded = streams.ReadResp.ReadEvent.RecordedEvent;

const typeAndVersion = /^(.+)\.v([1-9]\d*)$/;
/** Of a fixed length, so that what follows it is our metadata byte for byte, and with it the digest. */
const ownId = /^\{"eventId":"([0-9a-f-]{36})"([,}].*)$/s;

/**
 * The id the server knows an event by: of our own id and of the event's bytes. The server compares ids only when it asks
 * whether an append has been done before; with this one it compares bytes as well.
 */
export const wireId = ({ eventId, type, schemaVersion, data, metadata }: PreparedEvent): string => {
  const bytes = [type, schemaVersion, data, metadata].join('\n');
  return uuid5(eventId, createHash('sha256').update(bytes).digest('hex'));
};

/** An event as it goes over the wire: `Type.v2`, data and metadata as JSON, our own id first in the metadata. */
export const toProposed = (event: PreparedEvent): streams.AppendReq.ProposedMessage => {
  const message = new streams.AppendReq.ProposedMessage();
  const id = new shared.UUID();
  id.setString(wireId(event));
  message.setId(id);
  message.getMetadataMap().set('type', `${event.type}.v${event.schemaVersion.toString()}`);
  message.getMetadataMap().set('content-type', 'application/json');
  message.setData(bytesOf(event.data));
  const rest = event.metadata === '{}' ? '}' : `,${event.metadata.slice(1)}`;
  message.setCustomMetadata(bytesOf(`{"eventId":"${event.eventId}"${rest}`));
  return message;
};

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

export const streamNameOf = (recorded: Recorded): StreamId =>
  textOf(recorded.getStreamIdentifier()?.getStreamName_asU8() ?? new Uint8Array()) as StreamId;

/**
 * An event as the log holds it, with its digest when asked for. Throws `UnreadableEvent` when it is not as `toProposed`
 * makes them, `EventStoreFault` (`foreign-event`) when it was written in a transaction of several streams: such events
 * share a commit position, which is what we tell places in the log apart by.
 */
export const toStored = (recorded: Recorded, digests = false): StoredEvent => {
  const position = BigInt(recorded.getCommitPosition());
  if (position !== BigInt(recorded.getPreparePosition())) throw new EventStoreFault('foreign-event');
  const { type, schemaVersion, eventId, metadata } = saidOf(recorded);
  const data = textOf(recorded.getData_asU8());
  const event = {
    eventId,
    type,
    schemaVersion,
    streamId: streamNameOf(recorded),
    revision: BigInt(recorded.getStreamRevision()),
  };
  return {
    ...event,
    position,
    data: parsed(data, event),
    metadata: parsed(metadata, event) as EventMetadata,
    ...(digests ? { digest: eventDigest({ ...event, data, metadata }) } : {}),
  };
};

/** What is told apart in the type and in the metadata. Throws `UnreadableEvent` where they are not as `toProposed` makes them. */
const saidOf = (recorded: Recorded) => {
  const wireType = recorded.getMetadataMap().get('type') ?? '';
  const [, type, version] = typeAndVersion.exec(wireType) ?? [];
  const [, eventId, rest] = ownId.exec(textOf(recorded.getCustomMetadata_asU8())) ?? [];
  if (type === undefined || eventId === undefined || rest === undefined)
    throw new UnreadableEvent(wireType, 0);
  const metadata = rest === '}' ? '{}' : `{${rest.slice(1)}`;
  return { type, schemaVersion: Number(version), eventId, metadata };
};

const parsed = (json: string, { type, schemaVersion }: { type: string; schemaVersion: number }): object => {
  try {
    return JSON.parse(json) as object;
  } catch (cause) {
    throw new UnreadableEvent(type, schemaVersion, cause);
  }
};
