import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BullmqJobQueue } from '#adapters/job-queue';
import { queueNames, tokenRoles } from '#contexts';
import { givenMunicipality } from '../../../test/given-municipality.js';
import { openBrowser } from './open-browser.js';
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
