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
