import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { freePort, temporaryDirectory } from '#testing';

export interface TestRedis {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const serverOnPath = (): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .map((directory) => path.join(directory, 'redis-server'))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });

/** The program that tests start a Redis with. */
export const redisServer = (): string => serverOnPath() ?? 'redis-server';

/** Why no Redis can be started here; nothing when one can. */
export const redisServerMissing = (): string | undefined =>
  serverOnPath() === undefined ? 'there is no redis-server' : undefined;

/** Whether tests on Redis can run here. */
export const redisIsHere = (): boolean => Boolean(process.env['REDIS_URL']) || serverOnPath() !== undefined;

/** The Redis of `REDIS_URL`, else one of the test's own on a free port and in a directory of its own. */
export const redisForTests = async (): Promise<TestRedis> => {
  const given = process.env['REDIS_URL'];
  if (given) return { url: given, stop: () => Promise.resolve() };
  const port = await freePort();
  const directory = await temporaryDirectory();
  const settings = ['--port', port.toString(), '--bind', '127.0.0.1', '--save', '', '--dir', directory.path];
  const server = spawn(redisServer(), [...settings, '--maxmemory-policy', 'noeviction']);
  for await (const line of createInterface(server.stdout))
    if (line.includes('Ready to accept connections')) break;
  return {
    url: `redis://127.0.0.1:${port.toString()}`,
    stop: async () => {
      const gone = once(server, 'exit');
      server.kill();
      await gone;
      await directory.remove();
    },
  };
};
