import { createHash } from 'node:crypto';
import type { StoredEvent } from './envelope.js';

/** An event as it is stored: its JSON as text, sealed texts sealed. */
export interface StoredBytes extends Pick<
  StoredEvent,
  'streamId' | 'revision' | 'eventId' | 'type' | 'schemaVersion'
> {
  readonly data: string;
  readonly metadata: string;
}

/**
 * SHA-256, hex, over stream, revision, id, type, schema version, data and metadata, a line each: equal for the same event
 * in every event store. The position is left out, for it is the store's own.
 */
export const eventDigest = (event: StoredBytes): string => {
  const { streamId, revision, eventId, type, schemaVersion, data, metadata } = event;
  return createHash('sha256')
    .update([streamId, revision, eventId, type, schemaVersion, data, metadata].join('\n'))
    .digest('hex');
};

/** The head of a chain that holds nothing yet: 32 zero bytes, hex. */
export const chainStart = '0'.repeat(64);

/** The head of a chain after one more event: SHA-256, hex, over the bytes of the head before and of its digest. */
export const nextInChain = (head: string, digest: string): string =>
  createHash('sha256').update(head, 'hex').update(digest, 'hex').digest('hex');
