import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { streamNamed } from '#kernel/testing';
import type { TenantId } from './brands.js';
import type { StoredEvent } from './envelope.js';
import { event, eventCatalog, partsOfStream, readEvent, streamOf } from './event-catalog.js';
import { NullCharacter, UnreadableEvent } from './fault.js';

const catalog = eventCatalog('parcel', {
  ParcelSent: event({ to: z.string() })
    .revised({ to: z.string(), grams: z.number().nullable() }, ({ to }) => ({ to, grams: null }))
    .revised({ receiver: z.string(), kilos: z.number().nullable() }, ({ to, grams }) => ({
      receiver: to,
      kilos: grams === null ? null : grams / 1000,
    })),
});

const stored = (schemaVersion: number, data: object, type = 'ParcelSent'): StoredEvent => ({
  eventId: '00000000-0000-5000-8000-000000000000',
  type,
  schemaVersion,
  data,
  metadata: {} as StoredEvent['metadata'],
  streamId: streamOf(catalog, '9999' as TenantId, 'a-1.b'),
  revision: 0n,
  position: 1n,
});

describe('an event catalog', () => {
  it('reads every version ever written as the newest', () => {
    expect(readEvent(catalog, stored(1, { to: 'A' })).data).toEqual({ receiver: 'A', kilos: null });
    expect(readEvent(catalog, stored(2, { to: 'A', grams: 500 })).data).toEqual({
      receiver: 'A',
      kilos: 0.5,
    });
    expect(readEvent(catalog, stored(3, { receiver: 'A', kilos: 2 })).data).toEqual({
      receiver: 'A',
      kilos: 2,
    });
    expect(catalog.definitions.ParcelSent.version).toBe(3);
    expect(catalog.definitions.ParcelSent.versions).toHaveLength(3);
  });

  it.each([
    ['a version that is to come', stored(4, { receiver: 'A', kilos: 2 })],
    ['a version that never was', stored(0, {})],
    ['a type it does not know', stored(1, {}, 'ParcelLost')],
    ['a type every object has', stored(1, {}, 'toString')],
    ['data of another shape', stored(3, { receiver: 'A' })],
    ['data with more in it', stored(1, { to: 'A', from: 'B' })],
  ])('does not read %s', (_, unreadable) => {
    expect(() => readEvent(catalog, unreadable)).toThrow(UnreadableEvent);
  });

  it('names a stream by category, municipality and id, and takes the name apart again', () => {
    const streamId = streamOf(catalog, '9999' as TenantId, 'a-1.b');
    expect(streamId).toBe('parcel-9999.a-1.b');
    expect(partsOfStream(streamId)).toEqual({ category: 'parcel', tenant: '9999', id: 'a-1.b' });
    expect(partsOfStream(streamNamed('x'))).toEqual({
      category: 'things',
      tenant: '9999',
      id: 'x',
    });
    expect(readEvent(catalog, stored(1, { to: 'A' }))).toMatchObject({ tenant: '9999', subjectId: 'a-1.b' });
  });

  it('has no stream for an id that nothing can carry', () => {
    expect(() => streamOf(catalog, '9999' as TenantId, 'a\0b')).toThrow(NullCharacter);
  });
});
