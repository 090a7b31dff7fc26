import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SettableClock } from '#adapters/clock';
import { PostgresEventStore } from '#adapters/event-store';
import { SilentJobQueue } from '#adapters/silent-job-queue';
import { migrate, openPool } from '#adapters/postgres';
import { PostgresReadStore } from '#adapters/read-store';
import {
  PostgresKeptFiles,
  PostgresLease,
  PostgresPeopleDirectory,
  PostgresPolicyCheckpoints,
  PostgresTextKeys,
} from '#adapters/state';
import { followerOf, subscriptions } from '#contexts';
import { followUpIdOf, followUpProjection } from '#contexts/follow-up';
import { numberedVedtakId, vedtakProjection } from '#contexts/vedtak';
import {
  catchUp,
  prepareSubscriptions,
  uuid5,
  type ActorId,
  type FollowerPorts,
  type Instant,
  type LocalDate,
  type TenantId,
} from '#kernel';
import { createTestDatabase, type TestDatabase } from '#testing';
import { importDoubtsProjection } from '../projections/import-doubts.projection.js';
import { importsProjection } from '../projections/imports.projection.js';
import { importFiles, type ImportPorts, type ImportRequest, type ImportResult } from './import-files.js';

let database: TestDatabase;
let pool: ReturnType<typeof openPool>;
let follower: FollowerPorts;
let ports: ImportPorts;
let tenants = 0;
let tenant: TenantId;
let requests = 0;
const refused: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  pool = openPool(database.url);
  await migrate(pool);
  const clock = new SettableClock('2026-03-02T08:00:00.000Z' as Instant);
  const lease = new PostgresLease(pool);
  const platform = {
    store: new PostgresEventStore(pool),
    documents: new PostgresReadStore(pool),
    checkpoints: new PostgresPolicyCheckpoints(pool),
    queue: new SilentJobQueue(),
    keys: new PostgresTextKeys(pool),
    files: new PostgresKeptFiles(pool),
    people: new PostgresPeopleDirectory(pool),
    clock,
    lease,
    pause: async (milliseconds: number) => {
      await sleep(milliseconds);
    },
  };
  follower = followerOf(platform, (policy, _event, { rejected }) => {
    refused.push(`${policy}: ${rejected}`);
  });
  await prepareSubscriptions(follower, subscriptions);
  const { store, documents } = follower;
  const { people } = platform;
  ports = {
    store,
    documents,
    clock,
    lease,
    people,
    catchUp: () => catchUp(follower, subscriptions),
  };
});

afterAll(async () => {
  await pool.end();
  await database.drop();
  expect(refused).toEqual([]);
});

beforeEach(() => {
  tenants += 1;
  tenant = (9900 + tenants).toString() as TenantId;
});

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const elverum = async (year: string) => {
  const name = `elverum-${year}.csv`;
  return { name, bytes: new Uint8Array(await readFile(`test/fixtures/${name}`)) };
};

const take = (files: ImportRequest['files'], options: Partial<ImportRequest> = {}, by = ports) => {
  requests += 1;
  return importFiles(by, {
    tenant,
    files,
    asOf: null,
    dryRun: false,
    published: false,
    skipRejected: false,
    mapping: null,
    organ: null,
    actor: 'person-1' as ActorId,
    roles: ['COORDINATOR'],
    commandId: uuid5('import-files.spec', requests),
    correlationId: 'correlation',
    ...options,
  });
};

const asOf = (year: string): Partial<ImportRequest> => ({
  asOf: `${year}-12-31` as LocalDate,
  published: true,
});
const years = ['2015', '2017', '2018', '2019'];
const takeAll = async () => {
  const results: ImportResult[] = [];
  for (const year of years) results.push(await take([await elverum(year)], asOf(year)));
  return results;
};

const pointOf = (organ: string, year: number, sequence: number) =>
  followUpIdOf(numberedVedtakId(tenant, { organ, year, sequence }), 1);
const followUp = async (organ: string, year: number, sequence: number) => {
  const found = await ports.documents.get(followUpProjection, tenant, pointOf(organ, year, sequence));
  if (found === undefined) throw new Error(`no follow-up of ${organ} ${sequence.toString()}`);
  return found;
};
const rowsOf = ({ registered, updated, unchanged }: ImportResult) =>
  new Set([...registered, ...updated, ...unchanged].map(({ row }) => row)).size;
const wholeLog = async () => {
  const { events } = await ports.store.readAll({ after: 0n, limit: 100_000, tenant });
  return events;
};

describe('the four published lists in order', () => {
  it('lose no row', async () => {
    const results = await takeAll();
    expect(results.map(rowsOf)).toEqual([3, 7, 6, 5]);
    expect(results.flatMap(({ rejected }) => rejected)).toEqual([]);
    expect(results.flatMap(({ inDoubt }) => inDoubt).filter(({ leftOut }) => leftOut)).toEqual([]);
    const vedtak = await ports.documents.find(vedtakProjection, { tenant });
    expect(vedtak).toHaveLength(13);
  });

  it('tell that KS 038/14 stood still, and then was worked on', async () => {
    await takeAll();
    const { history, status, statusAsWritten } = await followUp('KS', 2014, 38);
    const told = history.filter(({ words }) => words !== null);
    expect(told.map((entry) => [entry.at, entry.status, entry.words])).toEqual([
      ['2017-12-31T22:59:59.999Z', 'PAA_VENT', 'stilt i bero'],
      ['2018-12-31T22:59:59.999Z', 'UNDER_ARBEID', 'påbegynt igjen 3. tertial 2018 og pågår'],
      ['2019-12-31T22:59:59.999Z', 'UNDER_ARBEID', 'påbegynt igjen 3. tertial 2018 og pågår'],
    ]);
    expect([status, statusAsWritten]).toEqual(['UNDER_ARBEID', 'påbegynt igjen 3. tertial 2018 og pågår']);
  });

  it('append nothing the second time', async () => {
    await takeAll();
    const before = await wholeLog();
    const again = await takeAll();
    expect(again.map(({ appendedEvents }) => appendedEvents)).toEqual([0, 0, 0, 0]);
    expect(again.map(({ registered, updated }) => [registered.length, updated.length])).toEqual(
      years.map(() => [0, 0]),
    );
    expect(await wholeLog()).toHaveLength(before.length);
  });

  it('append nothing when the first list comes again without its day', async () => {
    await takeAll();
    const { updated, appendedEvents } = await take([await elverum('2019')], { published: true });
    expect(updated).toEqual([]);
    expect(appendedEvents).toBe(0);
  });

  it('have the officer of KS 005/11 asked when it is gone from the list of 2017', async () => {
    const [, in2017] = await takeAll();
    expect(in2017?.missing).toMatchObject([
      {
        file: 'elverum-2017.csv',
        caseNumber: 'KS 005/11',
        followUpId: pointOf('KS', 2011, 5),
        alreadyAsked: false,
      },
    ]);
    expect((await followUp('KS', 2011, 5)).missingSince).toBe('2017-12-31');
    expect((await followUp('KS', 2014, 38)).missingSince).toBeNull();
  });

  it('ask which day FSK 026/12 was decided, and whom "Plansjef" means', async () => {
    const [, in2017] = await takeAll();
    expect(in2017?.inDoubt).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: 'date-conflict',
          question:
            'Vedtaket er datert 01.02.2012 før og 29.02.2012 i listen. Hvilken dato er riktig? Den kjente er beholdt.',
        }),
        expect.objectContaining({ code: 'responsible-unknown' }),
      ]),
    );
    const open = await ports.documents.find(importDoubtsProjection, {
      tenant,
      where: { column: 'code', is: 'equal', value: 'date-conflict' },
    });
    expect(open).toHaveLength(1);
    const imports = await ports.documents.find(importsProjection, { tenant });
    expect(imports.map(({ document }) => document.rows).sort()).toEqual([3, 5, 6, 7]);
  });

  it('may come in one import, one after the other, with one day', async () => {
    const files = await Promise.all(years.slice(0, 2).map(elverum));
    const { registered, missing } = await take(files, asOf('2017'));
    expect(new Set(registered.map(({ vedtakId }) => vedtakId)).size).toBe(8);
    expect(missing).toEqual([]);
  });

  it('may come in any order and end the same', async () => {
    for (const year of [...years].reverse()) await take([await elverum(year)], asOf(year));
    const { status, history } = await followUp('KS', 2014, 38);
    expect(status).toBe('UNDER_ARBEID');
    expect(history.filter(({ words }) => words !== null).map((entry) => entry.status)).toEqual([
      'PAA_VENT',
      'UNDER_ARBEID',
      'UNDER_ARBEID',
    ]);
    const dispensasjon = numberedVedtakId(tenant, { organ: 'FSK', year: 2015, sequence: 102 });
    const vedtak = await ports.documents.get(vedtakProjection, tenant, dispensasjon);
    expect(vedtak?.title).toMatch(/LNF områder$/);
  });
});

describe('an import', () => {
  it('that is tried writes nothing', async () => {
    const result = await take([await elverum('2015')], { ...asOf('2015'), dryRun: true });
    expect(result.registered).toHaveLength(3);
    expect(result.files).toMatchObject([{ accepted: false, importId: null }]);
    expect(await wholeLog()).toEqual([]);
  });

  it('at once with the same import appends once', async () => {
    const list = await elverum('2015');
    const results = await Promise.all([1, 2, 3].map(() => take([list], asOf('2015'))));
    expect(results.filter(({ appendedEvents }) => appendedEvents > 0)).toHaveLength(1);
    expect(await ports.documents.find(importsProjection, { tenant })).toHaveLength(1);
    expect(await ports.documents.find(followUpProjection, { tenant })).toHaveLength(3);
  });

  it('at once with the same import appends once, also when nobody makes them wait', async () => {
    const list = await elverum('2015');
    const unlocked = {
      ...ports,
      lease: {
        tryHold: async <T>(_: string, work: () => Promise<T>) => work(),
        hold: async <T>(_: string, work: () => Promise<T>) => work(),
      },
    } as unknown as ImportPorts;
    await Promise.all([1, 2, 3].map(() => take([list], asOf('2015'), unlocked)));
    const accepted = (await wholeLog()).filter(({ type }) => type === 'ImportAccepted');
    expect(accepted).toHaveLength(1);
    expect(await ports.documents.find(followUpProjection, { tenant })).toHaveLength(3);
  });

  it('that stops between its append and its carrying out loses nothing', async () => {
    let caughtUp = 0;
    const stopsAfterAppend = {
      ...ports,
      catchUp: () => {
        caughtUp += 1;
        return caughtUp === 1 ? ports.catchUp() : Promise.reject(new Error('killed'));
      },
    } as unknown as ImportPorts;
    const list = await elverum('2015');
    await expect(take([list], asOf('2015'), stopsAfterAppend)).rejects.toThrow('killed');
    expect(await ports.documents.find(followUpProjection, { tenant })).toEqual([]);
    const again = await take([list], asOf('2015'));
    expect(again.appendedEvents).toBe(0);
    expect(again.unchanged).toHaveLength(3);
    expect(await ports.documents.find(followUpProjection, { tenant })).toHaveLength(3);
  });

  it('of a file with a bad row takes nothing of it, and the other file all the same', async () => {
    const bad = file(
      'daarlig.csv',
      'Saksnr;Dato;Tittel\r\nKS 1/20;31.02.2020;Ny skole\r\nKS 2/20;01.02.2020;Ny vei',
    );
    const good = file('bra.csv', 'Saksnr;Dato;Tittel\r\nKS 3/20;01.02.2020;Ny bru');
    const result = await take([bad, good], asOf('2020'));
    expect(result.rejected).toMatchObject([
      { file: 'daarlig.csv', row: 2, column: 'Dato', code: 'no-such-date' },
    ]);
    expect(result.rejected[0]?.message).toMatch(/Rad 2/);
    expect(result.registered.map(({ title }) => title)).toEqual(['Ny bru']);
    const skipping = await take([bad], { ...asOf('2020'), skipRejected: true });
    expect(skipping.registered.map(({ title }) => title)).toEqual(['Ny vei']);
  });

  it('of what is no list says so and writes nothing', async () => {
    const result = await take([file('tom.csv', ''), file('brev.csv', 'Kjære kommune')]);
    expect(result.rejected.map(({ code, row }) => [code, row])).toEqual([
      ['file-empty', null],
      [expect.any(String), null],
    ]);
    expect(result.rejected.every(({ message, code }) => message !== code)).toBe(true);
    expect(await wholeLog()).toEqual([]);
  });

  it('of a day that has not come is refused', async () => {
    const result = await take([await elverum('2019')], asOf('2030'));
    expect(result.rejected).toMatchObject([{ code: 'as-of-in-future' }]);
    expect(await wholeLog()).toEqual([]);
  });

  it('of Fiks messages registers and opens nothing', async () => {
    const message = {
      utvalgNavn: 'Kommunestyre',
      moetedato: '2021-05-20',
      erEndeligVedtak: true,
      sak: {
        utvalgetsSaksnummer: { saksaar: 2021, sakssekvensnummer: 34 },
        fagsystemetsSaksnummer: { saksaar: 2021, sakssekvensnummer: 2 },
        tittel: 'Områderegulering',
        vedtak: { tekstInnhold: 'Vedtas.' },
      },
    };
    const messages = file('vedtak.json', JSON.stringify([message]));
    expect((await take([messages])).registered).toHaveLength(1);
    expect((await take([messages])).appendedEvents).toBe(0);
    expect(await ports.documents.find(followUpProjection, { tenant })).toEqual([]);
    const list = file('liste.csv', 'Saksnr;Tittel;Status\r\nKS 34/21;Områderegulering;pågår');
    await take([list]);
    expect((await followUp('KS', 2021, 34)).status).toBe('UNDER_ARBEID');
    expect((await take([list])).appendedEvents).toBe(0);
  });

  it('of ten thousand rows is one append', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => {
      const number = ((index % 1000) + 1).toString();
      const year = (2010 + Math.floor(index / 1000)).toString();
      return `KS ${number}/${year};01.02.${year};Vedtak nummer ${number};Plansjef;pågår`;
    });
    const big = file('stor.csv', ['Saksnr;Dato;Tittel;Ansvarlig;Status', ...rows].join('\r\n'));
    const leftToOthers = { ...ports, catchUp: () => ports.store.head() };
    const result = await take([big], asOf('2020'), leftToOthers);
    expect(result.registered).toHaveLength(10_000);
    expect(result.appendedEvents).toBe(30_001);
  }, 60_000);
});
