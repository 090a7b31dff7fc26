import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { BullmqJobQueue } from '#adapters/job-queue';
import { queueNames, tokenRoles } from '#contexts';
import { redisForTests, redisIsHere } from '../../../libs/adapters/job-queue/testing/redis-for-tests.js';
import { startIverk } from '../../../test/faults/queue/iverk-process.js';
import { givenMunicipality } from '../../../test/given-municipality.js';
import { openBrowser } from '../../../test/page/open-browser.js';
import { openTestApi, type TestApi } from './open-test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
  await givenMunicipality(api);
  const queue = await BullmqJobQueue.open(api.platform.databaseUrl);
  const seal = { queue: 'custody', name: 'seal', data: {} };
  await queue.repeat({ ...seal, schedulerId: 'seal-daily', cron: '0 0 2 * * *' });
  await queue.wake({ ...seal, id: 'seal.at-start' });
  await queue.close();
}, 60_000);
afterAll(() => api.close());

const board = '/drift/koer';
const ask = async (path: string, token?: string, init: RequestInit = {}) =>
  fetch(`${api.url}${path}`, {
    ...init,
    headers: { ...init.headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
  });
const operator = () => api.token('driftsansvarlig', 'OPERATOR');

/** The page, its files, what it asks for, what it changes, and what is not there. */
const everyPath = async (): Promise<readonly (readonly [string, string])[]> => {
  const page = await (await ask(board, await operator())).text();
  const files = [...page.matchAll(/(?:src|href)="(static\/[^"]+)"/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThan(3);
  const read = [
    '',
    '/',
    '/queue/custody',
    '/job-schedulers',
    '/api/queues',
    '/api/redis/stats',
    '/api/nothing',
    '/nothing',
  ];
  return [
    ...[...read, ...files.map((file) => `/${file}`)].map((path) => ['GET', `${board}${path}`] as const),
    ['GET', '/drift/%6Boer/api/queues'],
    ['HEAD', `${board}/api/queues`],
    ['PUT', `${board}/api/queues/custody/pause`],
    ['PUT', `${board}/api/queues/pause`],
    ['POST', `${board}/api/queues/custody/add`],
    ['PATCH', `${board}/api/nothing`],
  ];
};

describe('The board of the queues', () => {
  it('is shown to nobody but the operator, whatever is asked for below it', async () => {
    const wrong: string[] = [];
    const paths = await everyPath();
    for (const role of [...tokenRoles, null]) {
      if (role === 'OPERATOR') continue;
      const token = role === null ? undefined : await api.token('somebody', role);
      for (const [method, path] of paths) {
        const headers = { 'sec-fetch-site': 'same-origin' };
        const { status } = await ask(path, token, { method, headers });
        if (status !== (role === null ? 401 : 403))
          wrong.push(`${method} ${path} as ${String(role)}: ${status.toString()}`);
      }
    }
    expect(wrong).toEqual([]);
    expect((await ask(board, 'not-a-token')).status).toBe(401);
    expect(await (await ask(board)).json()).toEqual({
      code: 'unauthenticated',
      message: 'Du må være innlogget for å se køene.',
    });
  });

  it('shows every queue a worker works on, and when each rings', async () => {
    const token = await operator();
    const { queues } = (await (await ask(`${board}/api/queues`, token)).json()) as {
      queues: { name: string }[];
    };
    expect(queues.map(({ name }) => name).sort()).toEqual([...queueNames].sort());
    const schedules = await (await ask(`${board}/api/job-schedulers`, token)).text();
    expect(schedules).toContain('"pattern":"0 0 2 * * *"');
    expect(schedules).toContain('"tz":"Europe/Oslo"');
    expect((await ask(`${board}/nothing`, token)).status).toBe(404);
  });

  it('tells those who look after a municipality how much waits, and nothing of what is in the jobs', async () => {
    const asked = '{ queues { name about waiting active delayed failed next } }';
    const { data } = await api.graphql<{ queues: readonly { readonly name: string }[] }>(
      asked,
      {},
      await api.token('coordinator', 'COORDINATOR'),
    );
    expect(data.queues.map(({ name }) => name)).toEqual(queueNames);
    expect(data.queues.find(({ name }) => name === 'custody')).toEqual({
      ...{ name: 'custody', about: 'Segl på loggen', waiting: 1, active: 0, delayed: 1, failed: 0 },
      next: expect.stringMatching(/T0[01]:00:00\.000Z$/) as unknown,
    });
  });

  it('changes something only when its own page asks, and never what is in a job', async () => {
    const token = await operator();
    const put = (path: string, headers: Record<string, string>, method = 'PUT') =>
      ask(`${board}/api/queues/custody/${path}`, token, { method, headers }).then(({ status }) => status);
    expect(await put('pause', {})).toBe(403);
    expect(await put('pause', { 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await put('pause', { origin: 'https://elsewhere.invalid' })).toBe(403);
    const own = { 'sec-fetch-site': 'same-origin' };
    expect(await put('pause', own)).toBe(200);
    expect(await put('resume', { origin: api.url.replace('[::1]', 'localhost') })).toBe(200);
    expect(await put('add', own, 'POST')).toBe(404);
    expect(await put('1/update-data', own, 'PATCH')).toBe(404);
    expect(await put('job-schedulers/seal-daily', own, 'PATCH')).toBe(404);
  });

  it('works in a browser, and fetches nothing from elsewhere', async () => {
    const browser = await openBrowser();
    if (browser === undefined) return;
    try {
      const headers = { authorization: `Bearer ${await operator()}` };
      const page = await browser.newPage({
        extraHTTPHeaders: headers,
        viewport: { width: 1200, height: 700 },
      });
      const elsewhere: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(api.url)) elsewhere.push(request.url());
      });
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`${api.url}${board}`);
      await page.getByText('custody').first().waitFor();
      const shot = process.env['IVERK_TEST_BOARD_PICTURE'];
      if (shot !== undefined) await page.screenshot({ path: shot });
      expect(errors).toEqual([]);
      expect(elsewhere.filter((url) => !url.startsWith('data:'))).toEqual([]);
    } finally {
      await browser.close();
    }
  }, 60_000);
});

interface ShownQueue {
  readonly name: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly jobs: readonly { readonly name: string; readonly data: unknown }[];
}

const onRedis = redisIsHere() ? describe : describe.skip;
onRedis('The board of queues on Redis', () => {
  let redis: Awaited<ReturnType<typeof redisForTests>>;
  let apiOnRedis: TestApi;
  beforeAll(async () => {
    redis = await redisForTests();
    apiOnRedis = await openTestApi(undefined, { REDIS_URL: redis.url });
  }, 60_000);
  afterAll(async () => {
    await apiOnRedis.close();
    await redis.stop();
  });

  const queuesInRedis = async () => {
    const client = new Redis(redis.url);
    const keys = await client.keys('bull:*:meta');
    client.disconnect();
    return keys.map((key) => key.split(':')[1]).sort();
  };
  const shown = async (path: string, token?: string) => {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    return fetch(`${apiOnRedis.url}${board}${path}`, { headers });
  };

  /** One queue as the board opens it, and the names of all beside it. */
  const opened = async (name: string, token: string) => {
    const answer = await shown(`/api/queues?activeQueue=${name}&status=waiting&page=1&jobsPerPage=20`, token);
    const { queues } = (await answer.json()) as { readonly queues: readonly ShownQueue[] };
    const [{ jobs, counts } = { jobs: [], counts: {} as ShownQueue['counts'] }] = queues.filter(
      (queue) => queue.name === name,
    );
    return { queues: queues.map((queue) => queue.name).sort(), jobs, counts };
  };

  it('lists each queue that a worker works on, with the jobs that wait in it, and is shut for others', async () => {
    const { databaseUrl, config } = apiOnRedis.platform;
    const settings = { DATABASE_URL: databaseUrl, IVERK_DATA_DIR: config.dataDir, REDIS_URL: redis.url };
    const worker = await startIverk('worker', settings);
    expect(await worker.stop()).toMatchObject({ code: 0 });
    expect(await queuesInRedis()).toEqual([...queueNames].sort());
    const ringer = await BullmqJobQueue.open(redis.url);
    for (const queue of queueNames)
      await ringer.wake({ queue, name: 'ring', id: `${queue}.waits`, data: { tenant: 'demo' } });
    await ringer.close();

    const token = await apiOnRedis.token('driftsansvarlig', 'OPERATOR');
    for (const name of queueNames) {
      const { queues, jobs, counts } = await opened(name, token);
      expect(queues).toEqual([...queueNames].sort());
      expect(jobs).toContainEqual(expect.objectContaining({ name: 'ring', data: { tenant: 'demo' } }));
      // What rings again and again is there too, set by the worker.
      expect(counts).toMatchObject({ waiting: jobs.length, active: 0, failed: 0 });
      expect(counts['delayed']).toBeGreaterThan(0);
    }
    const tokens = tokenRoles
      .filter((role) => role !== 'OPERATOR')
      .map((role) => apiOnRedis.token('x', role));
    for (const other of await Promise.all(tokens))
      expect((await shown('/api/queues', other)).status).toBe(403);
    expect((await shown('/api/queues')).status).toBe(401);
  }, 60_000);
});
