import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Stops what `start-postgres.ts` has started, and waits until it is gone. */
// Jest takes nothing but a default export here.
export default async function stopPostgres(): Promise<void> {
  const { iverkTestServer: server } = globalThis as { iverkTestServer?: ChildProcess };
  if (server?.exitCode !== null) return;
  const gone = once(server, 'exit');
  server.stdin?.end();
  await gone;
}
