import { EventStoreServer } from '../libs/adapters/eventstoredb/testing/index.js';

export interface TestEngine {
  /** Settings that put the log where the test run wants it. */
  readonly settings: Readonly<Record<string, string>>;
  readonly stop: () => void;
}

/**
 * `IVERK_TEST_ENGINE=eventstoredb` runs journeys on the second engine: each on a server of its own in this process, which
 * speaks EventStoreDB's protocol. Otherwise the log is in the test's database.
 */
export const testEngine = async (): Promise<TestEngine> => {
  if (process.env['IVERK_TEST_ENGINE'] !== 'eventstoredb') return { settings: {}, stop: () => undefined };
  const server = await EventStoreServer.start();
  return {
    settings: { EVENTSTORE_URL: server.url },
    stop: () => {
      server.stop();
    },
  };
};
