import { setTimeout as pause } from 'node:timers/promises';
import { redisServerMissing } from '../../../libs/adapters/job-queue/testing/redis-for-tests.js';
import { SmtpSink } from '../../../libs/adapters/mail/testing/index.js';
import { dueEach, isDone, makeDue, problemsOf, ringsFor, type DueWork } from '../queue/due-work.js';
import { medianAndLongest } from '../queue/figures.js';
import { startIverk, type IverkProcess } from '../queue/iverk-process.js';
import { watchJobs, type JobWatch } from '../queue/job-watch.js';
import { openQueueGround, type QueueGround } from '../queue/queue-ground.js';
import { seededRandom } from '../seeded-random.js';
import type { FaultWorld, WorldKind } from '../suite.js';

/** By then all that was due while something was away is done again. */
const longest = 60_000;

/** How long the mail server thinks about each mail, in milliseconds: so long is a job to be met in. */
const thinks = 15;

interface Stage {
  readonly ground: QueueGround;
  readonly random: () => number;
  readonly watch: JobWatch;
  /** Of which queue a job is to be met. */
  readonly queue: string;
  /** Writes into the log what is due; no queue is told of it. */
  readonly makeWork: () => Promise<DueWork>;
  readonly killWorker: () => Promise<void>;
  readonly startWorker: () => Promise<void>;
}

/** Makes it happen, and answers how many jobs it has met. */
type Happen = (stage: Stage) => Promise<number>;

interface Fault {
  /** SMTP leaves a gap between the server's 250 and our ledger: who is cut off in it sends once more, the same bytes. */
  readonly copies: 1 | 2;
  readonly happen: Happen;
}

/** Work that is rung for, and a random moment of the job that does it. Answers since when. */
const inTheJob = async ({ random, watch, queue, makeWork }: Stage): Promise<number> => {
  const work = await makeWork();
  const since = Date.now();
  await watch.ring(ringsFor(work));
  await watch.untilInHand(since, queue);
  await pause(random() * 3 * thinks);
  return since;
};

/** Redis dies with all it has, the job in hand too, and more becomes due that it is never told of. */
const wipeRedis: Happen = async (stage) => {
  const { ground, random, watch, makeWork } = stage;
  await inTheJob(stage);
  const held = await watch.held();
  await ground.redis?.kill();
  await makeWork();
  await pause(random() * 500);
  await ground.redis?.start();
  return held;
};

/** PostgreSQL goes down as in a crash while the worker is somewhere in the work. */
const stopPostgres: Happen = async (stage) => {
  const { ground, random, watch } = stage;
  const since = await inTheJob(stage);
  const met = await watch.inHand(since);
  await ground.cluster.stop('immediate');
  await pause(random() * 500);
  await ground.cluster.start();
  return met;
};

/** The worker is killed somewhere in a job, and what it held is another's. It is counted when it is dead. */
const killWorker: Happen = async (stage) => {
  const since = await inTheJob(stage);
  await stage.killWorker();
  const met = await stage.watch.inHand(since);
  await stage.startWorker();
  return met;
};

const mostTries = 5;

/** A job is over in some hundredths of a second: what came too late for it happens once more. */
const untilMet = async (happen: Happen, stage: Stage): Promise<number> => {
  let met = 0;
  for (let tries = 0; met === 0 && tries < mostTries; tries += 1) met = await happen(stage);
  return met;
};

/** Counted over all kinds, which stand on one ground. */
let batches = 0;

const open = async (onRedis: boolean, { copies, happen }: Fault): Promise<FaultWorld> => {
  const ground = await openQueueGround();
  const { settings: common, jobsUrl } = ground.with(onRedis);
  const sink = await SmtpSink.open({ reached: (phase) => (phase === 'data' ? pause(thinks) : undefined) });
  const settings = { ...common, SMTP_URL: sink.url };
  let worker: IverkProcess = await startIverk('worker', settings);
  const watch = await watchJobs(jobsUrl);
  const [back, met]: [number[], number[]] = [[], []];

  const stageOf = (seed: number, works: DueWork[]): Stage => ({
    ...{ ground, watch, random: seededRandom(seed), queue: seed % 2 === 0 ? 'reminders' : 'timers' },
    makeWork: async () => {
      const work = await makeDue(ground, (batches += 1));
      works.push(work);
      return work;
    },
    killWorker: () => worker.kill(),
    startWorker: async () => {
      worker = await startIverk('worker', settings);
    },
  });
  const untilDone = async (works: readonly DueWork[]): Promise<number> => {
    const since = Date.now();
    for (const work of works)
      while (!(await isDone(ground, work)) && Date.now() - since < longest) await pause(100);
    return Date.now() - since;
  };

  return {
    cycle: async (seed) => {
      const works: DueWork[] = [];
      met.push(await untilMet(happen, stageOf(seed, works)));
      const took = await untilDone(works);
      back.push(took);
      const problems = took < longest ? [] : [`slow: not all was done after ${took.toString()} ms`];
      for (const work of works) problems.push(...(await problemsOf(ground, work, { sink, copies })));
      const attempted = works.length * dueEach;
      return { attempted, acknowledged: attempted - problems.length, unknown: 0, problems };
    },
    figures: () => {
      const jobs = `${Math.min(...met).toString()} to ${Math.max(...met).toString()} jobs`;
      const times = met.filter((count) => count > 0).length;
      const meetings = `${times.toString()} of ${met.length.toString()} times it met jobs (${jobs})`;
      return `${meetings}; all was done within ${medianAndLongest(back)}`;
    },
    verdict: () => (met.some((count) => count > 0) ? [] : ['missed: no job was there whenever it happened']),
    close: async () => {
      await watch.close();
      await worker.kill();
      await sink.close();
    },
  };
};

const wiped: Fault = { copies: 1, happen: wipeRedis };
const stopped: Fault = { copies: 2, happen: stopPostgres };
const killed: Fault = { copies: 2, happen: killWorker };

const kind = (name: string, what: string, fault: Fault): readonly WorldKind[] => [
  { name, what, open: () => open(false, fault) },
  { name: `${name}-redis`, what, missing: redisServerMissing, open: () => open(true, fault) },
];

/** Mails and timers are due while what rings for them, or what they stand in, goes away: all is done soon, and once. */
export const lostAlarmClock: readonly WorldKind[] = [
  {
    name: 'redis-wiped',
    what: 'Redis is killed with all it holds in the middle of a job, more becomes due, and it comes up empty',
    missing: redisServerMissing,
    open: () => open(true, wiped),
  },
  ...kind(
    'postgres-stopped',
    'PostgreSQL is stopped at once in the middle of a job, and started again',
    stopped,
  ),
  ...kind(
    'kill-worker-in-job',
    'the worker is killed in the middle of a job, and another takes over',
    killed,
  ),
];
