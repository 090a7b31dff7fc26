import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { freePort } from '#adapters/embedded-postgres';
import { redisServer } from '../../../libs/adapters/job-queue/testing/redis-for-tests.js';

/** A Redis of the test's own that may be killed, and comes up at the same address with nothing in it. */
export class RedisServer {
  #server: ChildProcess | undefined;

  private constructor(
    readonly directory: string,
    readonly port: number,
  ) {}

  static async make(directory: string): Promise<RedisServer> {
    const redis = new RedisServer(directory, await freePort());
    await redis.start();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port.toString()}`;
  }

  async start(): Promise<void> {
    const place = ['--port', this.port.toString(), '--bind', '127.0.0.1', '--dir', this.directory];
    const server = spawn(redisServer(), [...place, '--save', '', '--maxmemory-policy', 'noeviction']);
    this.#server = server;
    for await (const line of createInterface(server.stdout))
      if (line.includes('Ready to accept connections')) break;
  }

  async kill(): Promise<void> {
    const server = this.#server;
    if (server?.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    server.kill('SIGKILL');
    await gone;
  }
}
