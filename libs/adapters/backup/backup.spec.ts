import { randomBytes, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inTransaction } from '#adapters/sql';
import { PostgresKeptFiles } from '#adapters/state';
import type { StreamId, TenantId } from '#kernel';
import { eventNamed, streamNamed } from '#kernel/testing';
import { temporaryDirectory, type TemporaryDirectory } from '#testing';
import { checkArchive } from './archive-reader.js';
import { backUp } from './back-up.js';
import { restore } from './restore.js';
import { closePlace, openPlace, type Place } from './testing/place.js';
import { eraseAgain } from './write-state.js';

let directory: TemporaryDirectory;
let from: Place;
let to: Place;
beforeAll(async () => {
  directory = await temporaryDirectory();
  await writeFile(path.join(directory.path, 'token.key'), 'hemmelig');
  [from, to] = await Promise.all([openPlace(), openPlace()]);
});
afterAll(async () => {
  for (const place of [from, to]) await closePlace(place);
  await directory.remove();
});

const append = (name: string, text = name) =>
  from.storedLog.append({
    streamId: streamNamed(name),
    expectedRevision: 'no-stream',
    events: [{ ...eventNamed(name), data: { name: text } }],
  });

const digests = async ({ storedLog }: Place, limit: number) => {
  const { events } = await storedLog.readAll({ after: 0n, limit, digests: true });
  return events.map(({ position, digest }) => ({ position, digest }));
};

describe('a backup taken while events come in', () => {
  it('holds the log up to one moment and nothing that points beyond it, and restores to the same events', async () => {
    for (let n = 0; n < 300; n += 1) await append(`before-${n.toString()}`);
    await append('texts', 'æøå 🏛️ \u2028 "\\" \u0001 '.repeat(50_000));
    const beyond = 10_000n;
    await from.pool.query(`insert into state.policy_checkpoint values ('fast', $1), ('slow', 5)`, [
      beyond.toString(),
    ]);
    const place = { tenant: '9999' as TenantId, folder: 'report/public', name: 'nb.pdf' };
    const bytes = randomBytes(3_000_000);
    await new PostgresKeptFiles(from.pool).keep(place, bytes);
    let more = 0;
    const pending: Promise<unknown>[] = [];
    const file = path.join(directory.path, 'kopi.tar');
    const manifest = await backUp(
      {
        ...from,
        engine: 'postgres',
        dataDir: directory.path,
        build: '0',
        madeAt: '2026-02-02T00:00:00.000Z',
        onEvent: () => {
          if ((more += 1) <= 50) pending.push(append(`meanwhile-${more.toString()}`));
        },
      },
      file,
    );
    await Promise.all(pending);
    expect(manifest).toMatchObject({ head: '301', events: 301 });
    expect(await from.storedLog.head()).toBe(351n);

    await restore({ ...to, engine: 'postgres', dataDir: directory.path }, file, await checkArchive(file));
    expect(await to.storedLog.head()).toBe(301n);
    expect(await digests(to, 301)).toEqual(await digests(from, 301));
    const { rows } = await to.pool.query('select policy, position from state.policy_checkpoint order by 1');
    expect(rows).toEqual([
      { policy: 'fast', position: '301' },
      { policy: 'slow', position: '5' },
    ]);
    const kept = await new PostgresKeptFiles(to.pool).read(place);
    expect(kept !== undefined && bytes.equals(kept)).toBe(true);
    const next = streamNamed(randomUUID());
    await expect(
      to.storedLog.append({ streamId: next, expectedRevision: 'no-stream', events: [eventNamed('next')] }),
    ).resolves.toMatchObject({ position: 302n });
  }, 60_000);
});

describe('the keys of texts', () => {
  it('go again where the log says that the text was erased', async () => {
    const place = await openPlace();
    const { pool, storedLog } = place;
    const [erased, kept] = [randomUUID(), randomUUID()];
    await pool.query(
      `insert into state.text_key (event_id, field, tenant, stream_id, author, correlation_id, key)
       values ($1, '/comment', '9999', 's', 'a', 'c', '\\x01'), ($1, '/reason', '9999', 's', 'a', 'c', '\\x02'),
              ($2, '/comment', '9999', 's', 'a', 'c', '\\x03')`,
      [erased, kept],
    );
    await storedLog.append({
      streamId: 'erasure-9999.one' as StreamId,
      expectedRevision: 'no-stream',
      events: [
        {
          ...eventNamed('erasure'),
          type: 'TextErased',
          data: { eventId: erased, streamId: 'x', fields: ['/comment'] },
        },
      ],
    });
    await inTransaction(pool, eraseAgain);
    const { rows } = await pool.query(
      'select event_id, field from state.text_key where key is not null order by 2, 1',
    );
    expect(rows).toEqual([
      { event_id: kept, field: '/comment' },
      { event_id: erased, field: '/reason' },
    ]);
    await closePlace(place);
  });
});
