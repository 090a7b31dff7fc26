import type { Platform } from '#adapters/platform';
import { EventStoreServer } from '../libs/adapters/eventstoredb/testing/index.js';

export interface TestEngine {
  readonly name: Platform['engine'];
  /** Settings that put the log where the test run wants it. */
  readonly settings: Readonly<Record<string, string>>;
  readonly stop: () => void;
}

/**
 * `IVERK_TEST_ENGINE=eventstoredb` runs journeys on the second engine: each on a server of its own in this process, which
 * speaks EventStoreDB's protocol. Otherwise the log is in the test's database.
 */
export const testEngine = async (): Promise<TestEngine> => {
  if (process.env['IVERK_TEST_ENGINE'] !== 'eventstoredb')
    return { name: 'postgres', settings: {}, stop: () => undefined };
  const server = await EventStoreServer.start();
  return {
    name: 'eventstoredb',
    settings: { EVENTSTORE_URL: server.url },
    stop: () => {
      server.stop();
    },
  };
};
