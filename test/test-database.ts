import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  readonly url: string;
  /** Removes the database, whoever is still connected. */
  readonly drop: () => Promise<void>;
}

/** An empty database of the test's own, UTF-8, on the server that Jest's global set-up has started. */
export const createTestDatabase = async (): Promise<TestDatabase> => {
  const server = process.env['IVERK_TEST_DATABASE_URL'];
  if (!server)
    throw new Error('No PostgreSQL for the tests: run them with the globalSetup of jest.config.mjs');
  const name = `iverk_test_${randomBytes(8).toString('hex')}`;
  await askServer(server, `create database ${name} template template0 encoding 'UTF8'`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => askServer(server, `drop database if exists ${name} with (force)`) };
};

const askServer = async (connectionString: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
