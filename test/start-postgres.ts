import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';

interface Started {
  iverkTestServer?: ChildProcess;
}

/** Where tests find the server that may make databases; set beforehand to use a server of one's own. */
const key = 'IVERK_TEST_DATABASE_URL';

/**
 * Starts one PostgreSQL for all workers. It is a process of its own because Jest loads this file as CommonJS; it ends
 * when its standard input does, so that even a killed Jest leaves no server behind.
 */
// Jest takes nothing but a default export here.
export default async function startPostgres(_: object, { rootDir }: { rootDir: string }): Promise<void> {
  if (process.env[key]) return;
  const server = spawn(process.execPath, [join(rootDir, 'test', 'serve-postgres.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  const url = await Promise.race([firstLineOf(server), once(server, 'exit').then(() => undefined)]);
  if (url === undefined)
    throw new Error(`PostgreSQL for the tests did not start; set ${key} to use your own`);
  process.env[key] = url;
  (globalThis as Started).iverkTestServer = server;
}

const firstLineOf = async (server: ChildProcess): Promise<string | undefined> => {
  if (server.stdout === null) return undefined;
  for await (const line of createInterface(server.stdout)) return line;
  return undefined;
};
