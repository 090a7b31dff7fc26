import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { describe, expect, it } from '@jest/globals';
import { prepareAppend, type PreparedEvent } from '#adapters/event-store';
import { canonicalJson, eventDigest, UnreadableEvent } from '#kernel';
import { eventNamed, streamNamed } from '#kernel/testing';
import { toProposed, toStored, wireId, type Recorded } from './event-codec.js';
import { EventStoreFault } from './faults.js';

const streamId = streamNamed('codec');

const prepared = (data: object = { ord: 'æøå', tegn: '\u0000"\\' }): PreparedEvent => {
  const [event] = prepareAppend({
    streamId,
    expectedRevision: 'no-stream',
    events: [eventNamed('codec', data)],
  }).events;
  if (event === undefined) throw new Error('unreachable');
  return event;
};

interface Sent {
  readonly type: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

const sent = (event: PreparedEvent): Sent => {
  const message = toProposed(event);
  return {
    type: message.getMetadataMap().get('type') ?? '',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
};

/** What the server gives of what was sent; `behind` is how far before its commit it was prepared. */
const recorded = ({ type, data, metadata }: Sent, behind = 0): Recorded => {
  const stream = new shared.StreamIdentifier();
  stream.setStreamName(new Uint8Array(Buffer.from(streamId)));
  const event = new streams.ReadResp.ReadEvent.RecordedEvent();
  event.setStreamIdentifier(stream);
  event.setStreamRevision('0');
  event.setCommitPosition('1234');
  event.setPreparePosition((1234 - behind).toString());
  event.getMetadataMap().set('type', type);
  event.setData(data);
  event.setCustomMetadata(metadata);
  return event;
};

const readBack = (event: Sent, digests = true) => toStored(recorded(event), digests);

describe('an event on the wire', () => {
  it('is its type with the version, and JSON with our id first', () => {
    const event = { ...prepared(), schemaVersion: 12 };
    const { type, data, metadata } = sent(event);
    expect(type).toBe('ThingHappened.v12');
    expect(toProposed(event).getMetadataMap().get('content-type')).toBe('application/json');
    expect(Buffer.from(data).toString()).toBe(prepared().data);
    expect(Buffer.from(metadata).toString()).toMatch(/^\{"eventId":"[0-9a-f-]{36}","actor":/);
  });

  it('comes back as it was, with the digest every store gives', () => {
    const event = prepared();
    const stored = readBack(sent(event));
    expect(stored).toMatchObject({ ...eventNamed('codec', { ord: 'æøå', tegn: '\u0000"\\' }), streamId });
    expect(stored.digest).toBe(eventDigest({ ...event, streamId, revision: 0n }));
    expect(readBack(sent(event), false)).not.toHaveProperty('digest');
  });

  it('comes back also with nothing in its metadata', () => {
    const event = { ...prepared(), metadata: '{}' };
    expect(readBack(sent(event))).toMatchObject({ metadata: {} });
    expect(readBack(sent(event)).digest).toBe(eventDigest({ ...event, streamId, revision: 0n }));
  });

  it('has another digest when a byte of what is stored has changed, though it means the same', () => {
    const event = sent(prepared({ a: 'A' }));
    const data = Buffer.from(
      Buffer.from(event.data)
        .toString()
        .replace('"A"', String.raw`"\u0041"`),
    );
    const changed = readBack({ ...event, data });
    expect(changed.data).toEqual({ a: 'A' });
    expect(changed.digest).not.toBe(readBack(event).digest);
  });

  it('has an id of its own for other bytes under the same id of ours', () => {
    const event = prepared();
    const metadata = canonicalJson({ ...(JSON.parse(event.metadata) as object), correlationId: 'other' });
    const ids = [event, { ...event, data: '{}' }, { ...event, metadata }, { ...event, type: 'Other' }].map(
      wireId,
    );
    expect(new Set([...ids, wireId({ ...event, schemaVersion: 2 })]).size).toBe(5);
    expect(wireId(prepared())).toBe(wireId(event));
  });

  it.each<[string, Partial<Sent>]>([
    ['a type without a version', { type: 'ThingHappened' }],
    ['metadata that is not ours', { metadata: Buffer.from('{"$correlationId":"1"}') }],
    ['no metadata', { metadata: new Uint8Array() }],
    ['data that is no JSON', { data: Buffer.from('{"cut":') }],
  ])('is refused with %s', (_, part) => {
    expect(() => readBack({ ...sent(prepared()), ...part })).toThrow(UnreadableEvent);
  });

  it('is refused when it was written together with other streams, for then its position is not its own', () => {
    expect(() => toStored(recorded(sent(prepared()), 50))).toThrow(EventStoreFault);
  });
});
