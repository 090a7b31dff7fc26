import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parseEventStoreAddress } from '#adapters/config';
import { openEventStore, type EventStoreDbEventStore } from '#adapters/eventstoredb';
import type { EventStore } from '#kernel';
import { eventNamed, eventsNamed, streamNamed } from '#kernel/testing';
import { temporaryDirectory, type TemporaryDirectory } from '#testing';
import { EventStoreServer } from '../eventstoredb/testing/index.js';
import { checkArchive } from './archive-reader.js';
import { backUp } from './back-up.js';
import { restore } from './restore.js';
import { closePlace, openPlace, type Place } from './testing/place.js';

const digestsIn = async (log: EventStore): Promise<readonly string[]> => {
  const { events } = await log.readAll({ after: 0n, limit: 1000, digests: true });
  return events.map(({ digest = '' }) => digest);
};

const checkpointsIn = async ({ pool }: Place) =>
  (
    await pool.query<{ policy: string; position: string }>(
      'select policy, position from state.policy_checkpoint order by 1',
    )
  ).rows;

const keysIn = async ({ pool }: Place) =>
  (await pool.query<{ field: string; key: Buffer }>('select field, key from state.text_key order by 1')).rows;

/** A log whose process dies when it has taken so many appends: the one after that never comes. */
const dyingAfter = (log: EventStore, appends: number): EventStore => {
  let left = appends;
  const append: EventStore['append'] = (request) => {
    left -= 1;
    return left < 0 ? Promise.reject(new Error('killed')) : log.append(request);
  };
  return {
    append,
    readStream: (id, request) => log.readStream(id, request),
    readStreams: (requests) => log.readStreams(requests),
    readAll: (request) => log.readAll(request),
    subscribe: (request) => log.subscribe(request),
    head: () => log.head(),
    watch: (wake) => log.watch(wake),
  };
};

describe('A backup from PostgreSQL, restored into EventStoreDB', () => {
  let directory: TemporaryDirectory;
  let from: Place;
  let archive: string;
  let to: Place;
  let server: EventStoreServer;
  let log: EventStoreDbEventStore;

  const fill = async () => {
    for (const name of ['a', 'b', 'c'])
      await from.storedLog.append({
        streamId: streamNamed(name),
        expectedRevision: 'no-stream',
        events: eventsNamed(`${name}1`, `${name}2`, `${name}3`),
      });
    await from.storedLog.append({
      streamId: streamNamed('a'),
      expectedRevision: 2n,
      events: [{ ...eventNamed('a4'), data: { name: 'æøå 🏛️ \u2028' } }],
    });
    await from.pool.query(
      `insert into state.policy_checkpoint values ('early', 2), ('late', 10), ('new', 0)`,
    );
    await from.pool.query(
      `insert into state.text_key (event_id, field, tenant, stream_id, author, correlation_id, key)
       values ($1, '/comment', '9999', 's', 'a', 'c', '\\x01')`,
      [randomUUID()],
    );
  };

  beforeAll(async () => {
    directory = await temporaryDirectory();
    await writeFile(path.join(directory.path, 'token.key'), 'hemmelig');
    from = await openPlace();
    await fill();
    archive = path.join(directory.path, 'kopi.tar');
    const about = { dataDir: directory.path, build: '0', madeAt: '2026-02-02T00:00:00.000Z' };
    await backUp({ ...from, engine: 'postgres', ...about }, archive);
  });
  afterAll(async () => {
    await closePlace(from);
    await directory.remove();
  });

  beforeEach(async () => {
    to = await openPlace();
    server = await EventStoreServer.start();
    const address = parseEventStoreAddress(server.url);
    if (address === undefined) throw new Error('The server has no address');
    log = await openEventStore(address, ['things']);
  });
  afterEach(async () => {
    await log.close();
    server.stop();
    await closePlace(to);
  });

  const restoreInto = async (storedLog: EventStore = log) =>
    restore(
      { pool: to.pool, storedLog, engine: 'eventstoredb', dataDir: directory.path },
      archive,
      await checkArchive(archive),
    );

  it('is the same log, and policies go on behind the same events', async () => {
    await restoreInto();
    const { events } = await log.readAll({ after: 0n, limit: 1000 });
    expect(await digestsIn(log)).toEqual(await digestsIn(from.storedLog));
    expect(await checkpointsIn(to)).toEqual([
      { policy: 'early', position: events[1]?.position.toString() },
      { policy: 'late', position: events[9]?.position.toString() },
      { policy: 'new', position: '0' },
    ]);
    expect(await keysIn(to)).toEqual(await keysIn(from));
  });

  it('goes on where a restore was killed, and where its log was whole but not its state', async () => {
    await expect(restoreInto(dyingAfter(log, 2))).rejects.toThrow('killed');
    expect(await digestsIn(log)).toEqual((await digestsIn(from.storedLog)).slice(0, 3));
    expect(await keysIn(to)).toEqual([]);
    await restoreInto();
    await to.pool.query('truncate state.text_key');
    await restoreInto();
    expect(await digestsIn(log)).toEqual(await digestsIn(from.storedLog));
    expect(await keysIn(to)).toEqual(await keysIn(from));
  });

  it.each([
    ['has gone on since', 5],
    ['went on before it was whole', 4],
    ['is of something else', 0],
  ])('is refused, before anything is written, by a log that %s', async (_, appends) => {
    await restoreInto(dyingAfter(log, appends)).catch((fault: unknown) => {
      expect(fault).toMatchObject({ message: 'killed' });
    });
    await to.pool.query('truncate state.text_key');
    await log.append({
      streamId: streamNamed('since'),
      expectedRevision: 'no-stream',
      events: [eventNamed('since')],
    });
    const before = await digestsIn(log);
    await expect(restoreInto()).rejects.toMatchObject({ problem: 'log-not-empty' });
    expect(await digestsIn(log)).toEqual(before);
    expect(await keysIn(to)).toEqual([]);
  });

  it('is refused where there is state already, which it would set back', async () => {
    await restoreInto();
    await to.pool.query(`update state.text_key set field = '/since'`);
    await expect(restoreInto()).rejects.toMatchObject({ problem: 'log-not-empty' });
    expect(await keysIn(to)).toMatchObject([{ field: '/since' }]);
  });

  it('comes back to PostgreSQL as it was', async () => {
    await restoreInto();
    const back = await openPlace();
    const file = path.join(directory.path, 'tilbake.tar');
    const about = { dataDir: directory.path, build: '0', madeAt: '2026-02-03T00:00:00.000Z' };
    await backUp({ pool: to.pool, storedLog: log, engine: 'eventstoredb', ...about }, file);
    const target = { ...back, engine: 'postgres', dataDir: directory.path };
    await restore(target, file, await checkArchive(file));
    expect(await digestsIn(back.storedLog)).toEqual(await digestsIn(from.storedLog));
    expect(await checkpointsIn(back)).toEqual(await checkpointsIn(from));
    await closePlace(back);
  });
});
