import { setTimeout as pause } from 'node:timers/promises';
import { redisServerMissing } from '../../../libs/adapters/job-queue/testing/redis-for-tests.js';
import { until } from '../kind.js';
import { medianAndLongest } from '../queue/figures.js';
import { startIverk, type Ended, type IverkProcess } from '../queue/iverk-process.js';
import { openJobLoad } from '../queue/job-load.js';
import { openQueueGround } from '../queue/queue-ground.js';
import { seededRandom } from '../seeded-random.js';
import type { FaultWorld, WorldKind } from '../suite.js';

const longest = 15_000;

const judge = ({ code, milliseconds }: Ended): readonly string[] => [
  ...(code === 0 ? [] : [`exit: a worker ended with ${String(code)}`]),
  ...(milliseconds < longest ? [] : [`slow: a worker took ${milliseconds.toString()} ms to end`]),
];

const openRolling = async (onRedis: boolean): Promise<FaultWorld> => {
  const { settings, jobsUrl } = (await openQueueGround()).with(onRedis);
  const workers: IverkProcess[] = [];
  for (let n = 0; n < 2; n += 1) workers.push(await startIverk('worker', settings));
  const load = await openJobLoad(jobsUrl);
  const ends: number[] = [];
  return {
    cycle: async (seed) => {
      const random = seededRandom(seed);
      const which = seed % workers.length;
      const before = await load.completed();
      await until(async () => (await load.completed()) > before + 3, 'the workers are under way');
      await pause(random() * 100);
      const ended = await workers[which]?.stop();
      workers[which] = await startIverk('worker', settings);
      const { jobs, problems } = await load.settle();
      if (ended !== undefined) ends.push(ended.milliseconds);
      const wrong = [...(ended === undefined ? [] : judge(ended)), ...problems];
      return { attempted: jobs, acknowledged: jobs - problems.length, unknown: 0, problems: wrong };
    },
    figures: () => `a worker ended within ${medianAndLongest(ends)}`,
    close: async () => {
      await load.close();
      for (const worker of workers) await worker.kill();
    },
  };
};

const rolling = (store: string, onRedis: boolean): WorldKind => ({
  name: `rolling-restarts-${store}`,
  what: 'two workers under load, told to stop one at a time, and replaced: no job stalls or fails',
  ...(onRedis ? { missing: redisServerMissing } : {}),
  open: () => openRolling(onRedis),
});

export const rollingRestarts = [rolling('postgres', false), rolling('redis', true)];
