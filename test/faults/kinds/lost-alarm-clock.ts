import { setTimeout as pause } from 'node:timers/promises';
import { redisServerMissing } from '../../../libs/adapters/job-queue/testing/redis-for-tests.js';
import { SmtpSink } from '../../../libs/adapters/mail/testing/index.js';
import { dueEach, isDone, makeDue, problemsOf } from '../queue/due-work.js';
import { startIverk, type IverkProcess } from '../queue/iverk-process.js';
import { openQueueGround, type QueueGround } from '../queue/queue-ground.js';
import { seededRandom } from '../seeded-random.js';
import type { FaultWorld, WorldKind } from '../suite.js';

/** By then all that was due while something was away is done again. */
const longest = 60_000;

interface Stage {
  readonly ground: QueueGround;
  readonly random: () => number;
  /** Kills the worker that is at work, and starts another. */
  readonly replaceWorker: () => Promise<void>;
}

type Happen = (stage: Stage, makeWork: () => Promise<void>) => Promise<void>;

interface Fault {
  readonly onRedis: boolean;
  /** SMTP leaves a gap between the server's 250 and our ledger: who is cut off in it sends once more, the same bytes. */
  readonly copies: 1 | 2;
  readonly happen: Happen;
}

/** Redis dies with all it has, while work becomes due that it is never told of. */
const wipeRedis: Happen = async ({ ground, random }, makeWork) => {
  await ground.redis?.kill();
  await makeWork();
  await pause(random() * 500);
  await ground.redis?.start();
};

/** PostgreSQL goes down as in a crash while the worker is somewhere in the work. */
const stopPostgres: Happen = async ({ ground, random }, makeWork) => {
  await makeWork();
  await pause(random() * 1500);
  await ground.cluster.stop('immediate');
  await pause(random() * 500);
  await ground.cluster.start();
};

/** The worker is killed somewhere in a job, and what it held is another's. */
const killWorker: Happen = async ({ random, replaceWorker }, makeWork) => {
  await makeWork();
  await pause(random() * 1500);
  await replaceWorker();
};

const open = async ({ onRedis, copies, happen }: Fault): Promise<FaultWorld> => {
  const ground = await openQueueGround({ onRedis });
  const sink = await SmtpSink.open();
  const settings = { ...ground.settings, SMTP_URL: sink.url };
  let worker: IverkProcess = await startIverk('worker', settings);
  const replaceWorker = async () => {
    await worker.kill();
    worker = await startIverk('worker', settings);
  };
  const back: number[] = [];
  let batches = 0;
  return {
    cycle: async (seed) => {
      const work: Awaited<ReturnType<typeof makeDue>>[] = [];
      const makeWork = async () => {
        work.push(await makeDue(ground, (batches += 1)));
      };
      await happen({ ground, random: seededRandom(seed), replaceWorker }, makeWork);
      const since = Date.now();
      const [due] = work;
      if (due === undefined) throw new Error('Nothing was made due');
      while (!(await isDone(ground, due)) && Date.now() - since < longest) await pause(100);
      const took = Date.now() - since;
      back.push(took);
      const late = took < longest ? [] : [`slow: not all was done after ${took.toString()} ms`];
      const problems = [...late, ...(await problemsOf(ground, due, { sink, copies }))];
      return { attempted: dueEach, acknowledged: dueEach - problems.length, unknown: 0, problems };
    },
    figures: () => {
      const sorted = [...back].sort((a, b) => a - b);
      const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
      return `all was done within ${median.toString()} ms (median), ${String(sorted.at(-1))} ms (longest)`;
    },
    close: async () => {
      await worker.kill();
      await sink.close();
      await ground.close();
    },
  };
};

/** Mails and timers are due while what rings for them, or what they stand in, goes away: all is done soon, and once. */
export const lostAlarmClock: readonly WorldKind[] = [
  {
    name: 'redis-wiped',
    what: 'Redis is killed with all it holds while mails and timers become due, and comes up empty',
    missing: redisServerMissing,
    open: () => open({ onRedis: true, copies: 1, happen: wipeRedis }),
  },
  {
    name: 'postgres-stopped',
    what: 'PostgreSQL is stopped at once while mails and timers are due, and started again',
    open: () => open({ onRedis: false, copies: 2, happen: stopPostgres }),
  },
  {
    name: 'kill-worker-in-job',
    what: 'the worker is killed in the middle of its jobs, and another takes over',
    open: () => open({ onRedis: false, copies: 2, happen: killWorker }),
  },
];
