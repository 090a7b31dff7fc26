import { z } from 'zod';
import { canonicalJson, eventDigest, type StoredEvent, type StreamId } from '#kernel';
import { ArchiveFault } from './backup.faults.js';

const lineSchema = z.object({
  position: z.string(),
  streamId: z.string().transform((id) => id as StreamId),
  revision: z.string(),
  eventId: z.string(),
  type: z.string(),
  schemaVersion: z.number(),
  /** The JSON as it is stored, as text. */
  data: z.string(),
  metadata: z.string(),
});

/** An event as an archive holds it, one line of JSON. */
export type EventLine = z.output<typeof lineSchema>;

/**
 * The event with its stored bytes: what Iverk stores is canonical JSON, and the digest, which the store reckons over its
 * own bytes, proves it. Throws `ArchiveFault` where it does not.
 */
export const toLine = ({ position, revision, digest, ...event }: StoredEvent): EventLine => {
  const { streamId, eventId, type, schemaVersion } = event;
  const [data, metadata] = [canonicalJson(event.data), canonicalJson(event.metadata)];
  if (eventDigest({ streamId, revision, eventId, type, schemaVersion, data, metadata }) !== digest)
    throw new ArchiveFault('event-unlike', { eventId, streamId });
  return {
    position: position.toString(),
    streamId,
    revision: revision.toString(),
    eventId,
    type,
    schemaVersion,
    data,
    metadata,
  };
};

export const readLine = (line: string): EventLine => lineSchema.parse(JSON.parse(line));
