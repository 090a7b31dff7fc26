import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readConfig } from '#adapters/config';
import { categories } from '#contexts';
import { openPlatform } from '#adapters/platform';
import { uuid5, type ActorId, type Instant, type StreamId } from '#kernel';
import { installIverk, type Iverk } from './run-iverk.js';

interface Status {
  readonly parked: readonly {
    readonly follower: string;
    readonly tenant: string;
    readonly eventId: string;
  }[];
}

const eventId = uuid5('from the future');
/** As a newer build would write it, on a municipality’s log. */
const fromTheFuture = async (env: Iverk['env'], tenant: string): Promise<void> => {
  const platform = await openPlatform(readConfig(env), { queue: 'silent', categories });
  const at = '2026-02-03T09:15:00.000Z' as Instant;
  await platform.store.append({
    streamId: `vedtak-${tenant}.${uuid5('future', tenant)}` as StreamId,
    expectedRevision: 'no-stream',
    events: [
      {
        eventId,
        type: 'VedtakRegistered',
        schemaVersion: 99,
        data: { surprise: true },
        metadata: {
          actor: 'system:future' as ActorId,
          roles: ['SYSTEM'],
          occurredAt: at,
          recordedAt: at,
          commandId: uuid5('command'),
          correlationId: uuid5('correlation'),
          causationId: null,
        },
      },
    ],
  });
  await platform.close();
};

describe('An event that this build cannot read', () => {
  let iverk: Iverk;
  const list = (count: number) =>
    [
      'Saksnr;Dato;Tittel;Status',
      ...Array.from(
        { length: count },
        (_, n) => `KS ${(n + 1).toString()}/24;01.02.2024;Sak ${n.toString()};Pågår`,
      ),
    ].join('\r\n');
  const importInto = async (kommune: string, count: number) => {
    const file = path.join(iverk.directory, `${kommune}.csv`);
    await writeFile(file, list(count));
    await iverk.json('import', file, '--as-of', '2024-12-31', '--kommune', kommune);
  };
  const linesOf = async (kommune: string) =>
    (await iverk.run('vedtakslogg', '--kommune', kommune)).stdout
      .split('\n')
      .filter((line) => line.includes('Sak ')).length;

  beforeAll(async () => {
    iverk = await installIverk();
    for (const kommune of ['9901', '9902'])
      await iverk.json('kommune', 'add', kommune, '--name', `Prøve ${kommune}`);
    await importInto('9901', 2);
    await importInto('9902', 2);
    await fromTheFuture(iverk.env, '9901');
  }, 60_000);
  afterAll(() => iverk.remove());

  it('stops one municipality, is seen by whoever runs it, and stops nobody else', async () => {
    await importInto('9902', 3);
    expect(await linesOf('9902')).toBe(3);
    const { code, stdout } = await iverk.run('status', '--json');
    expect(code).toBe(3);
    const { parked } = JSON.parse(stdout) as Status;
    expect(new Set(parked.map(({ tenant }) => tenant))).toEqual(new Set(['9901']));
    expect(new Set(parked.map((each) => each.eventId))).toEqual(new Set([eventId]));
    const told = await iverk.run('status');
    expect(told.stdout).toContain('står stille');
    expect(told.stdout).toContain('iverk skip');
  }, 60_000);

  it('is tried again, and stands in the way again', async () => {
    const { code, stdout } = await iverk.run('retry');
    expect(code).toBe(3);
    expect(stdout).toContain('står fortsatt stille');
  }, 60_000);

  it('is left out for a reason, also by a rebuild, and nothing that came after it is missing', async () => {
    await importInto('9901', 4);
    expect(await linesOf('9901')).toBe(2);
    const { parked } = JSON.parse((await iverk.run('status', '--json')).stdout) as Status;
    expect((await iverk.run('skip', eventId, '--reader', 'nobody', '--reason', 'x')).code).toBe(1);
    expect((await iverk.run('skip', eventId, '--reader', 'vedtak', '--reason', ' ')).code).toBe(1);
    const reason = 'Skrevet av en utgave som er trukket tilbake.';
    for (const { follower } of parked)
      await iverk.json('skip', eventId, '--reader', follower, '--reason', reason);
    expect(await iverk.json<Status>('status')).toMatchObject({ parked: [] });
    expect(await linesOf('9901')).toBe(4);
    await iverk.json('rebuild');
    expect(await iverk.json<Status>('status')).toMatchObject({ parked: [] });
    expect(await linesOf('9901')).toBe(4);
    await iverk.json('verify');
  }, 120_000);
});
