import { canonicalJson, partsOfStream, type AppendRequest, type TenantId } from '#kernel';

export interface PreparedEvent {
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  /** Canonical JSON: equal events have equal bytes. */
  readonly data: string;
  readonly metadata: string;
}

/** An append as a store writes it. */
export interface PreparedAppend {
  readonly streamId: AppendRequest['streamId'];
  readonly category: string;
  readonly tenant: TenantId;
  /** -1n for a stream that is not there yet. */
  readonly expected: bigint;
  readonly events: readonly PreparedEvent[];
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Throws `RangeError`, before anything is written, for an append no store may take: without events, with a stream
 * id that is not `category-tenant.id`, an event type that is empty or has control characters, an event id that is no
 * lower-case UUID or stands there twice.
 */
export const prepareAppend = ({ streamId, expectedRevision, events }: AppendRequest): PreparedAppend => {
  const { category, tenant } = partsOfStream(streamId);
  refuseIf(!/^[A-Za-z0-9]+-[A-Za-z0-9]+\.[\x20-\x7e]+$/.test(streamId), `${streamId} is no stream id`);
  refuseIf(events.length === 0, `An append to ${streamId} without events`);
  const ids = events.map(({ eventId }) => eventId);
  const wrong = ids.find((id) => !uuid.test(id));
  const control = events.find(({ type }) => !/^\P{Cc}+$/u.test(type));
  refuseIf(control !== undefined, `${JSON.stringify(control?.type)} is no event type`);
  refuseIf(wrong !== undefined, `Event id ${wrong ?? ''} is no UUID in lower case`);
  refuseIf(new Set(ids).size < ids.length, `An event id stands twice in one append to ${streamId}`);
  return {
    streamId,
    category,
    tenant,
    expected: expectedRevision === 'no-stream' ? -1n : expectedRevision,
    events: events.map((event) => ({
      eventId: event.eventId,
      type: event.type,
      schemaVersion: event.schemaVersion,
      data: canonicalJson(event.data),
      metadata: canonicalJson(event.metadata),
    })),
  };
};

const refuseIf = (wrong: boolean, message: string): void => {
  if (wrong) throw new RangeError(message);
};
