import { readFile } from 'node:fs/promises';
import type { EventStoreHost, EventStoreSettings } from '#adapters/config';
import { EventStoreDbEventStore } from './eventstoredb.event-store.js';
import { EventStoreFault } from './faults.js';
import { LogClient } from './log-client.js';
import type { Patience } from './retries.js';

const connectionName = 'iverk';

/**
 * Connects and reads the log's head, so that what is wrong is said at start. Throws `EventStoreFault`: a file cannot be
 * read, nobody answers, the user is not let in.
 */
export const openEventStore = async (
  settings: EventStoreSettings,
  categories: readonly string[],
  patience: Partial<Patience> = {},
): Promise<EventStoreDbEventStore> => {
  const client = await connect(settings);
  const given = settings.deadline === undefined ? {} : { deadline: settings.deadline };
  const store = new EventStoreDbEventStore(client, categories, { ...given, ...patience });
  try {
    await store.head();
    return store;
  } catch (fault) {
    await store.close();
    throw fault;
  }
};

const connect = async (settings: EventStoreSettings): Promise<LogClient> => {
  const { hosts, discover, tls, caFile, certificate } = settings;
  const [first] = hosts;
  if (first === undefined) throw new EventStoreFault('unavailable');
  const files = {
    rootCertificate: await fileAt(caFile),
    userCertFile: await fileAt(certificate?.certFile),
    userKeyFile: await fileAt(certificate?.keyFile),
  };
  const credentials = { insecure: !tls, ...withoutMissing(files) };
  const user = await userOf(settings);
  const options = { connectionName };
  if (!discover) return new LogClient({ ...options, endpoint: first }, credentials, user);
  // The leader is the client's own first choice.
  return hosts.length === 1
    ? new LogClient({ ...options, discover: first }, credentials, user)
    : new LogClient({ ...options, endpoints: hosts as EventStoreHost[] }, credentials, user);
};

const userOf = async ({ credentials, passwordFile }: EventStoreSettings) => {
  if (passwordFile === undefined) return credentials;
  const password = (await fileAt(passwordFile.path))?.toString('utf8').trimEnd() ?? '';
  return { username: passwordFile.username, password };
};

const fileAt = async (path: string | undefined): Promise<Buffer | undefined> => {
  if (path === undefined) return undefined;
  try {
    return await readFile(path);
  } catch (cause) {
    throw new EventStoreFault('file-unreadable', cause);
  }
};

const withoutMissing = <T extends Readonly<Record<string, Buffer | undefined>>>(files: T) =>
  Object.fromEntries(
    Object.entries(files).filter((entry): entry is [string, Buffer] => entry[1] !== undefined),
  );
