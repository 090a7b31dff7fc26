import { Client, type Pool } from 'pg';
import { quoted } from './identifier.js';

const secondsBetweenAttempts = 1;
const nothing = () => undefined;

/**
 * Listens to a channel on a connection of its own until closed. A lost connection is opened again, and then wakes once
 * for whatever was missed. Throws when the first connection cannot be made.
 */
export const listenTo = async (
  pool: Pool,
  channel: string,
  wake: () => void,
): Promise<() => Promise<void>> => {
  let closed = false;
  let client = await listening(pool, channel, wake);
  let again: NodeJS.Timeout | undefined;

  const reopen = () => {
    if (closed) return;
    again = setTimeout(() => {
      listening(pool, channel, wake).then((next) => {
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

const listening = async (pool: Pool, channel: string, wake: () => void): Promise<Client> => {
  const client = new Client(pool.options);
  client.on('error', nothing);
  client.on('notification', wake);
  try {
    await client.connect();
    await client.query(`listen ${quoted(channel)}`);
    return client;
  } catch (fault) {
    await client.end().catch(nothing);
    throw fault;
  }
};
