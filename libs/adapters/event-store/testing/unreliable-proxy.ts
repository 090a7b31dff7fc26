import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a database that can be told to fail. */
export interface UnreliableProxy {
  /** The database's address by this way. */
  readonly url: string;
  /** The next append reaches the database and is committed; its answer does not come back. */
  readonly loseNextAnswer: () => void;
  /** Cuts every connection there is; new ones go through. */
  readonly cut: () => void;
  readonly close: () => Promise<void>;
}

/** The end of an answer: ready for the next query, outside any transaction. */
const readyForQuery = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

/** Hands on between two sockets until either ends. `losesAnswerTo` is asked of each message to the database. */
const relay = (client: Socket, database: Socket, losesAnswerTo: (message: Buffer) => boolean): void => {
  let losing = false;
  const end = () => {
    client.destroy();
    database.destroy();
  };
  client.on('data', (message) => {
    losing ||= losesAnswerTo(message);
    database.write(message);
  });
  database.on('data', (answer) => {
    if (!losing) client.write(answer);
    else if (answer.subarray(-readyForQuery.length).equals(readyForQuery)) end();
  });
  for (const socket of [client, database]) socket.on('error', end).on('close', end);
};

const addressOf = async (server: Server, url: string): Promise<string> => {
  await once(server, 'listening');
  const place = server.address();
  const address = new URL(url);
  address.hostname = '127.0.0.1';
  if (typeof place === 'object' && place !== null) address.port = place.port.toString();
  return address.href;
};

/** Listens on a free port, or on that one, and hands on to the database at `url`, both ways. */
export const openUnreliableProxy = async (url: string, at = 0): Promise<UnreliableProxy> => {
  const { hostname, port } = new URL(url);
  const clients = new Set<Socket>();
  let armed = false;
  const losesAnswerTo = (message: Buffer): boolean => {
    const loses = armed && message.includes('log.append');
    if (loses) armed = false;
    return loses;
  };
  const server = createServer((client) => {
    clients.add(client);
    client.on('close', () => clients.delete(client));
    relay(client, connect(Number(port || '5432'), hostname), losesAnswerTo);
  }).listen(at, '127.0.0.1');
  const cut = () => {
    for (const client of clients) client.destroy();
  };
  return {
    url: await addressOf(server, url),
    loseNextAnswer: () => {
      armed = true;
    },
    cut,
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
};
