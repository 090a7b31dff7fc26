import { Redis } from 'ioredis';
import { Fault, fillText } from '#kernel';
import { jobQueueTexts } from './job-queue.texts.js';

/** No Redis to work with. Thrown at start; the message, in bokmål, says what to check. Nothing in it holds the password. */
export class RedisUnreachable extends Fault {
  readonly retryable = true;

  constructor(
    readonly problem: keyof typeof jobQueueTexts,
    url: URL,
    cause: unknown,
  ) {
    const details = { host: url.hostname, port: url.port || '6379' };
    super(fillText(jobQueueTexts[problem], 'nb', details), { cause });
  }
}

const patienceMilliseconds = 5_000;

/** Asks once, because BullMQ itself waits for ever for a Redis that is not there. Throws `RedisUnreachable`. */
export const checkRedis = async (url: string): Promise<void> => {
  const probe = new Redis(url, {
    lazyConnect: true,
    connectTimeout: patienceMilliseconds,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let last: unknown;
  probe.on('error', (fault) => {
    last = fault;
  });
  try {
    await probe.connect();
    await probe.ping();
  } catch (fault) {
    const cause = last ?? fault;
    const refused = /NOAUTH|WRONGPASS|NOPERM/.test(`${String(cause)} ${String(fault)}`);
    throw new RedisUnreachable(refused ? 'redis-login-refused' : 'redis-not-answering', new URL(url), cause);
  } finally {
    probe.disconnect();
  }
};
