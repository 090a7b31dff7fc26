import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '#adapters/config';
import { BullmqJobQueue } from '#adapters/job-queue';
import { openPlatform, type Platform } from '#adapters/platform';
import { categories, erasureEvents, followerOf, subscriptions } from '#contexts';
import { readFrozen } from '#work/council-report';
import { attemptWith, eraseTexts, findErasable, finishErasures, startErasureWork } from '#work/upkeep';
import { catchUp, erasedText, isRejection, readEvent, type ActorId, type TenantId } from '#kernel';
import { logOf } from './log-of.js';
import { installIverk, type Iverk } from './run-iverk.js';

const tenant = '9901' as TenantId;
const period = '2024-01-01--2024-12-31';
const list = [
  'Saksnr;Dato;Tittel;Ansvarlig;Status',
  'KS 1/24;01.02.2024;Skolevei;Plansjef;Prosjektet pågår. Taket lekker',
]
  .map((line) => `${line}\r\n`)
  .join('');

describe('An erasure that dies before its end', () => {
  let iverk: Iverk;
  let platform: Platform;
  let queue: BullmqJobQueue;
  let reportId: string;

  beforeAll(async () => {
    iverk = await installIverk();
    await iverk.json('kommune', 'add', tenant, '--name', 'Prøve');
    const file = path.join(iverk.directory, 'liste.csv');
    await writeFile(file, list);
    await iverk.json('import', file, '--as-of', '2024-12-31', '--published');
    const [from = '', to = ''] = period.split('--');
    await iverk.json('vedtaksrapport', 'order', '--from', from, '--to', to);
    for (const step of ['prepare', 'approve', 'freeze'])
      ({ reportId } = await iverk.json<{ reportId: string }>('vedtaksrapport', step, period));
    platform = await openPlatform(readConfig(iverk.env), { queue: 'silent', categories });
    queue = await BullmqJobQueue.open(iverk.databaseUrl, { lookAgainEvery: 100 });
  }, 90_000);
  afterAll(async () => {
    await queue.close();
    await platform.close();
    await iverk.remove();
  });

  const ports = () => {
    const follower = followerOf(platform, () => undefined);
    const attempt = attemptWith(platform);
    return { ...platform, catchUp: () => catchUp(follower, subscriptions), attempt };
  };
  /** Writes down that the text is erased, and dies. */
  const eraseAndDie = async () => {
    const { events } = await platform.store.readAll({ after: 0n, limit: 1000 });
    const written = events.find(({ data }) => JSON.stringify(data).includes('Taket lekker'));
    const wanted = { eventId: written?.eventId ?? '', field: null };
    const texts = await findErasable(platform, tenant, wanted);
    expect(texts.some(({ words }) => words.includes('Taket lekker'))).toBe(true);
    const by = { by: 'system:command-line' as ActorId, roles: ['SYSTEM'] };
    const act = { tenant, texts, personId: null, reason: 'Krav.', commandId: platform.ids.next(), ...by };
    expect(isRejection((await eraseTexts(platform, act)) ?? {})).toBe(false);
  };
  const frozenRow = async () => {
    const model = await readFrozen(platform, { tenant, reportId, edition: 'internal' });
    return JSON.stringify(model);
  };
  const ended = async () =>
    (await logOf(iverk)).filter(({ type }) => type === 'ErasureFinished').map(({ data }) => data);

  const endedByWorker = async () => {
    const signal = AbortSignal.timeout(60_000);
    const stop = await startErasureWork(ports(), queue);
    const wanted = { after: 0n, categories: [erasureEvents.category], signal };
    for await (const { events } of platform.store.subscribe(wanted))
      if (events.some((stored) => readEvent(erasureEvents, stored).type === 'ErasureFinished')) break;
    await stop();
  };

  it('is brought to its end by the worker, once, wherever it died', async () => {
    await eraseAndDie();
    expect(await frozenRow()).toContain('Taket lekker');

    // Another death, when all but the disk is done.
    const dying = { ...ports(), scrubDisk: () => Promise.reject(new Error('died')) };
    await expect(finishErasures(dying, tenant)).rejects.toThrow('died');
    expect(await ended()).toEqual([]);

    await endedByWorker();
    expect(await ended()).toEqual([{ reports: 0, tables: expect.any(Boolean), log: expect.any(Boolean) }]);
    expect(await frozenRow()).not.toContain('Taket lekker');
    expect(await frozenRow()).toContain(erasedText);
    const rows = await iverk.json<object[]>('vedtakslogg');
    expect(JSON.stringify(rows)).not.toContain('Taket lekker');

    expect(await finishErasures(ports(), tenant)).toBeUndefined();
    expect(await ended()).toHaveLength(1);
  }, 120_000);
});
