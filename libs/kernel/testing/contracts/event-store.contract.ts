import { describe, expect, it } from '@jest/globals';
import { appendingContract } from './event-store/appending.contract.js';
import { followingContract } from './event-store/following.contract.js';
import { keepingContract } from './event-store/keeping.contract.js';
import { logUnderTest, type EventStoreTraits, type OpenedEventStore } from './event-store/log-under-test.js';
import { modelContract } from './event-store/model.contract.js';
import { readingContract } from './event-store/reading.contract.js';
import { repeatingContract } from './event-store/repeating.contract.js';
import { streamNamed } from './some-events.js';

/** What every event store promises; each adapter runs it. `open` gives an empty log. */
export const eventStoreContract = (
  name: string,
  open: () => Promise<OpenedEventStore>,
  { idsAreUniqueInTheLog = true, positionsCount = true }: Partial<EventStoreTraits> = {},
): void => {
  const traits = { idsAreUniqueInTheLog, positionsCount };
  describe(`${name} as an event store`, () => {
    const log = logUnderTest(open);

    it('is empty at first', async () => {
      const { store } = log.opened();
      if (positionsCount) expect(await store.head()).toBe(0n);
      expect((await store.readAll({ after: 0n, limit: 10 })).events).toEqual([]);
      expect(await store.readStream(streamNamed('nobody'))).toEqual([]);
    });

    appendingContract(log, traits);
    repeatingContract(log, traits);
    keepingContract(log);
    readingContract(log, traits);
    followingContract(log);
    modelContract(log);
  });
};
