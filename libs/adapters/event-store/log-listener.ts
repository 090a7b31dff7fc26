import { Client, type Pool } from 'pg';
import { logChannel } from './log.migrations.js';

const secondsBetweenAttempts = 1;
const nothing = () => undefined;

/**
 * Listens on a connection of its own until closed. `wake` is told who rang. A lost connection is opened again, and then
 * wakes once for whatever was missed. Throws when the first connection cannot be made.
 */
export const listenToLog = async (
  pool: Pool,
  wake: (sender?: string) => void,
): Promise<() => Promise<void>> => {
  let closed = false;
  let client = await listening(pool, wake);
  let again: NodeJS.Timeout | undefined;

  const reopen = () => {
    if (closed) return;
    again = setTimeout(() => {
      listening(pool, wake).then((next) => {
        client = next;
        if (closed) void next.end();
        else attend(next);
        wake();
      }, reopen);
    }, secondsBetweenAttempts * 1000);
  };
  const attend = (opened: Client) => opened.once('end', reopen);
  attend(client);

  return async () => {
    closed = true;
    clearTimeout(again);
    await client.end().catch(nothing);
  };
};

const listening = async (pool: Pool, wake: (sender?: string) => void): Promise<Client> => {
  const client = new Client(pool.options);
  client.on('error', nothing);
  client.on('notification', ({ payload }) => {
    wake(payload);
  });
  try {
    await client.connect();
    await client.query(`listen ${logChannel}`);
    return client;
  } catch (fault) {
    await client.end().catch(nothing);
    throw fault;
  }
};
