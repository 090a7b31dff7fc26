import { projection, type ReadStore, type SkipList } from '#kernel';
import { skipEvents, type SkipEvent } from '../core/skip.events.js';

export interface SkippedEventDocument {
  readonly follower: string;
  readonly eventId: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** Which events does which follower leave out, and why? */
export const skippedEventsProjection = projection<SkipEvent, SkippedEventDocument>({
  name: 'skipped_event',
  version: 1,
  catalogs: [skipEvents],
  keyOf: ({ subjectId }) => subjectId,
  columns: { follower: { type: 'text', of: ({ follower }) => follower } },
  indexes: [],
  on: {
    EventSkipped: (_, { data, actor, occurredAt }) => ({ ...data, by: actor, at: occurredAt }),
  },
});

const skippedIn = async (documents: ReadStore): Promise<readonly SkippedEventDocument[]> => {
  const found: SkippedEventDocument[] = [];
  for (const tenant of await documents.tenantsOf(skippedEventsProjection))
    for (const { document } of await documents.find(skippedEventsProjection, { tenant }))
      found.push(document);
  return found;
};

/** All of them, for whoever follows the log. */
export const skipList: SkipList = async (documents) =>
  new Set((await skippedIn(documents)).map(({ follower, eventId }) => `${follower}/${eventId}`));
