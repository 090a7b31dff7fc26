import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { readConfig } from '#adapters/config';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#adapters/embedded-postgres';
import type { Pool } from 'pg';
import { openPool } from '#adapters/postgres';
import { migrateDatabase, openPlatform, type Platform } from '#adapters/platform';
import {
  categories,
  aggregates,
  catalogs,
  followerOf,
  followUpEvents,
  followUpIdOf,
  subscriptions,
} from '#contexts';
import { eraseTexts, findErasable, sealLog, verifySeals } from '#work/upkeep';
import { followUpProjection } from '#contexts/follow-up';
import { dispatchEvents } from '#contexts/reminders';
import {
  aggregateOf,
  catchUp,
  erasedText,
  isRejection,
  prepareSubscriptions,
  runCommand,
  uuid5,
  type ActorId,
} from '#kernel';
import { temporaryDirectory, type TemporaryDirectory } from '#testing';
import { givenMunicipality, tenant, type World } from '../../../test/given-municipality.js';
import { givenVedtak, vedtakIdOf, type GivenVedtak } from '../../../test/given-vedtak.js';
import { testEngine, type TestEngine } from '../../../test/test-engine.js';
import { canariesIn, canariesInDump, canariesInFiles, canary, tablesOf } from './find-canaries.js';
import { logOf } from './log-of.js';
import { finished, startIverk } from './run-iverk.js';

/**
 * The canary test: a thousand texts and two hundred names that stand nowhere else, written by two hundred people through
 * real commands; half of the people are erased; then every byte of the server's files, a dump of all tables, and what
 * Iverk has said is searched.
 */
const perVedtak = 20;
const people = Array.from({ length: 200 }, (_, n) => ({
  personId: `writer-${n.toString()}` as ActorId,
  name: canary(),
  /** What a mail server has answered about a mail to them. */
  answer: canary(),
  texts: Array.from({ length: 5 }, canary),
}));
const [erased, kept] = [people.slice(0, 100), people.slice(100)];
const canariesOf = (some: typeof people) =>
  some.flatMap(({ name, answer, texts }) => [name, answer, ...texts]).sort();
const sorted = (found: ReadonlySet<string>) => [...found].sort();
const reason = 'Krav etter personvernforordningen artikkel 17.';

const vedtak: readonly GivenVedtak[] = Array.from({ length: people.length / perVedtak }, (_, n) => ({
  sequence: n + 1,
  title: `Vedtak ${n.toString()}`,
  points: Array.from({ length: perVedtak }, () => ({ deadline: '2099-06-01' })),
}));
const followUpOf = (n: number) =>
  followUpIdOf(vedtakIdOf(vedtak[Math.floor(n / perVedtak)] as GivenVedtak), (n % perVedtak) + 1);

const inPool = async <T>(url: string, work: (pool: Pool, url: string) => Promise<T>): Promise<T> => {
  const pool = openPool(url, { max: 2 });
  return work(pool, url).finally(() => pool.end());
};

describe('Erasing what people have written', () => {
  let directory: TemporaryDirectory;
  let server: EmbeddedPostgres;
  let engine: TestEngine;
  let env: Readonly<Record<string, string>>;
  let platform: Platform;
  let world: World;
  let files: string;
  let said = '';

  beforeAll(async () => {
    directory = await temporaryDirectory();
    server = await startEmbeddedPostgres({
      dataDir: path.join(directory.path, 'postgres'),
      database: 'iverk',
      throwaway: true,
    });
    await migrateDatabase(
      { asOwner: (work) => inPool(server.ownerUrl, work), appRole: server.appRole },
      { redisUrl: null },
    );
    engine = await testEngine();
    env = {
      DATABASE_URL: server.url,
      DATABASE_OWNER_URL: server.ownerUrl,
      IVERK_DATA_DIR: directory.path,
      ...engine.settings,
    };
    platform = await openPlatform(readConfig(env), {
      queue: 'bullmq',
      categories,
      log: (line) => (said += line),
    });
    const follower = followerOf(platform, (...refused) => {
      said += JSON.stringify(refused.slice(2));
    });
    await prepareSubscriptions(follower, subscriptions);
    world = { platform, clock: platform.clock, catchUp: () => catchUp(follower, subscriptions) };
    const { rows } = await platform.asOwner((pool) =>
      pool.query<{ data_directory: string }>('show data_directory'),
    );
    files = path.dirname(rows[0]?.data_directory ?? '');
    await store();
  }, 120_000);
  afterAll(async () => {
    await platform.close();
    engine.stop();
    await server.stop();
    await directory.remove();
  });

  /** What is compressed would be found by no search: long rows go beside the table as they are. */
  const compressNothing = async () => {
    for (const { schema, name } of await tablesOf(platform.pool))
      if (schema === 'read' || schema === 'log')
        for (const column of ['document', 'data'])
          await platform.pool
            .query(`alter table "${schema}"."${name}" alter column ${column} set storage external`)
            .catch(() => undefined);
  };

  const store = async () => {
    await compressNothing();
    await givenMunicipality(world);
    await givenVedtak(world, vedtak);
    await platform.people.save(
      tenant,
      people.map(({ personId, name }) => ({ personId, name, email: null, employeeNumber: null })),
    );
    for (let n = 0; n < people.length; n += perVedtak)
      await Promise.all(people.slice(n, n + perVedtak).map((_, index) => write(n + index)));
    await refuseMails();
    await world.catchUp();
  };

  const write = async (n: number) => {
    const { personId, texts = [] } = people[n] ?? {};
    const [publicComment, internalComment, movedBecause, what, measure] = texts;
    const none = { holdReasons: [], holdUntil: null, reference: null, treatment: null };
    const commands = [
      { type: 'ReportStatus', data: { status: 'UNDER_ARBEID', publicComment, internalComment, ...none } },
      {
        type: 'MoveDeadline',
        data: { deadline: '2099-12-01', noDeadlineBecause: null, reason: movedBecause },
      },
      { type: 'ReportDeviation', data: { what, measure } },
    ];
    for (const { type, data } of commands) {
      const outcome = await runCommand(platform, aggregateOf(aggregates, followUpEvents), {
        tenant,
        subjectId: followUpOf(n),
        command: {
          type,
          data,
          issued: {
            by: personId as ActorId,
            roles: ['COORDINATOR', 'CASE_OFFICER'],
            at: platform.clock.now(),
          },
        },
        commandId: uuid5(type, n),
        correlationId: uuid5('request', n, type),
      });
      if (isRejection(outcome)) throw new Error(JSON.stringify(outcome));
    }
  };

  /** A mail server has refused mail to each, and its answer repeats the address: a canary. */
  const refuseMails = async () => {
    const mails = people.map(({ personId }) => ({
      ...{ mailKey: `mail-${personId}`, recipient: personId, language: 'nb', letter: 'DIGEST', items: [] },
    }));
    const planned = { occasion: 'MORNING', on: '2026-03-02', about: null, mails };
    const steps = [
      { type: 'PlanMails', data: planned, key: 'all' },
      ...people.map(({ personId, answer }) => ({
        ...{
          type: 'RefuseMail',
          data: { mailKey: `mail-${personId}`, response: `550 ${answer}` },
          key: personId,
        },
      })),
    ];
    for (const { type, data, key } of steps) {
      const outcome = await runCommand(platform, aggregateOf(aggregates, dispatchEvents), {
        tenant,
        subjectId: uuid5('refused'),
        command: {
          ...{ type, data },
          issued: { by: 'system:mail-delivery' as ActorId, roles: ['SYSTEM'], at: platform.clock.now() },
        },
        commandId: uuid5(type, key),
        correlationId: `mail-${key}`,
      });
      if (isRejection(outcome)) throw new Error(JSON.stringify(outcome));
    }
  };

  /** As whoever keeps statistics and checkpoints would, at any time. */
  const settle = () => platform.asOwner((pool) => pool.query('analyze; checkpoint'));

  const readable = async () => {
    const rows = await platform.documents.find(followUpProjection, { tenant });
    return canariesIn(JSON.stringify(rows.map(({ document }) => document)));
  };

  it('finds every text and name before, in the files and in a dump: the search bites', async () => {
    await settle();
    const all = canariesOf(people);
    expect(sorted(await canariesInFiles(path.join(files, 'cluster', 'base')))).toEqual(all);
    // Those that have not yet been let go of with the log's older files: enough to show that the search bites there.
    expect((await canariesInFiles(path.join(files, 'cluster', 'pg_wal'))).size).toBeGreaterThan(50);
    expect(sorted(await canariesInDump(platform.pool))).toEqual(all);
    expect(sorted(await readable())).toEqual(people.flatMap(({ texts }) => texts).sort());
  }, 60_000);

  it('keeps every text of the log sealed', async () => {
    const events = await logOf({ env });
    expect(events.length).toBeGreaterThan(people.length);
    expect(sorted(canariesIn(JSON.stringify(events.map(({ data, metadata }) => [data, metadata]))))).toEqual(
      [],
    );
  });

  it('leaves none of the erased anywhere, and all of the others', async () => {
    await sealLog(platform, tenant);
    const [last, ...others] = erased;
    for (const { personId } of others) {
      const texts = await findErasable(platform, tenant, { personId });
      // Two of them stand in the case of the deviation as well; the refusal stands in its incident too.
      expect(texts).toHaveLength(9);
      const by = { by: 'system:command-line' as ActorId, roles: ['SYSTEM'] };
      const commandId = platform.ids.next();
      await eraseTexts(platform, { tenant, texts, personId, reason, commandId, ...by });
    }
    const args = ['erase', '--person', last?.personId ?? '', '--reason', reason, '--json'];
    const { code, stdout, stderr } = await finished(startIverk(args, env));
    said += stdout + stderr;
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ person: true, disk: { tables: true, log: true } });

    await settle();
    expect(sorted(await canariesInDump(platform.pool))).toEqual(canariesOf(kept));
    const inFiles = await canariesInFiles(files);
    expect(canariesOf(erased).filter((each) => inFiles.has(each))).toEqual([]);
    expect(sorted(canariesIn(said))).toEqual([]);
    expect(sorted(await readable())).toEqual(kept.flatMap(({ texts }) => texts).sort());
  }, 120_000);

  it('leaves [slettet] where a text stood, and log and seals whole', async () => {
    const first = await platform.documents.get(followUpProjection, tenant, followUpOf(0));
    expect(JSON.stringify(first)).toContain(erasedText);
    expect(await verifySeals(platform, catalogs)).toMatchObject({ sound: true, differences: [] });
  });

  it('appends nothing when it is asked for again', async () => {
    const head = await platform.store.head();
    const personId = erased[0]?.personId ?? ('' as ActorId);
    expect(await findErasable(platform, tenant, { personId })).toEqual([]);
    const again = { tenant, texts: [], personId, reason, commandId: platform.ids.next() };
    const by = { by: 'system:command-line' as ActorId, roles: ['SYSTEM'] };
    expect(await eraseTexts(platform, { ...again, ...by })).toBeUndefined();
    expect(await platform.store.head()).toBe(head);
  });
});
