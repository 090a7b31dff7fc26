import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SettableClock, SystemIds } from '#adapters/clock';
import { PostgresEventStore } from '#adapters/event-store';
import { migrate, openPool } from '#adapters/postgres';
import { PostgresReadStore } from '#adapters/read-store';
import { PostgresLease, PostgresPeopleDirectory } from '#adapters/state';
import {
  projectToHead,
  type ActorId,
  type Instant,
  type LocalDate,
  type ProjectionStore,
  type TenantId,
} from '#kernel';
import { createTestDatabase, type TestDatabase } from '#testing';
import { organisationSubscriptions } from '../organisation.subscriptions.js';
import { municipalityOf, organisationOf } from '../organisation.reads.js';
import { ensureMunicipality } from './ensure-municipality.js';
import {
  importOrganisation,
  type ImportOrganisation,
  type ImportOrganisationPorts,
  type OrganisationImported,
  type OrganisationNotImported,
} from './import-organisation.js';

const heading = 'Enhet;Overordnet enhet;Navn;Rolle;E-post;Stedfortreder';
const lines = (...rows: readonly string[]) => [heading, ...rows].join('\r\n');
const list = lines(
  'Eksempel kommune;;Dina Eksempel;Kommunedirektør;dina@eksempel.invalid;Kari Eksempel',
  'Plan;Eksempel kommune;Kari Eksempel;Plansjef;kari@eksempel.invalid;',
  'Plan;;Ola Prøve;Rådgiver;ola@eksempel.invalid;Eksempel, Kari',
);

let database: TestDatabase;
let pool: ReturnType<typeof openPool>;
let documents: ProjectionStore;
let ports: ImportOrganisationPorts & { readonly documents: ProjectionStore };
let tenants = 0;
let tenant: TenantId;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = openPool(database.url);
  await migrate(pool);
  const store = new PostgresEventStore(pool);
  documents = new PostgresReadStore(pool);
  await documents.prepare(organisationSubscriptions.projections);
  ports = {
    store,
    documents,
    clock: new SettableClock('2026-03-02T08:00:00.000Z' as Instant),
    ids: new SystemIds(),
    people: new PostgresPeopleDirectory(pool),
    lease: new PostgresLease(pool),
    catchUp: async () => {
      for (const each of organisationSubscriptions.projections)
        await projectToHead({ store, documents }, each);
    },
  };
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

beforeEach(() => {
  tenants += 1;
  tenant = (9900 + tenants).toString() as TenantId;
});

const take = (text: string | Uint8Array, options: Partial<ImportOrganisation> = {}) => {
  const id = ports.ids.next();
  return importOrganisation(ports, {
    tenant,
    fileName: '/home/somebody/organisasjon.csv',
    bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
    asOf: null,
    dryRun: false,
    confirmLeft: false,
    skipRejected: false,
    actor: 'person-1' as ActorId,
    roles: ['COORDINATOR'],
    commandId: id,
    correlationId: id,
    ...options,
  });
};
const taken = (outcome: OrganisationImported | OrganisationNotImported): OrganisationImported => {
  if (!('file' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
};
const rowsIn = ({ registered, updated, unchanged }: OrganisationImported) =>
  [registered, updated, unchanged].map((rows) => rows.length);

describe('Taking in an organisation', () => {
  it('saves people, appends once and shows it', async () => {
    const imported = taken(await take(list));
    expect(imported).toMatchObject({
      file: 'organisasjon.csv',
      asOf: '2026-03-02',
      accepted: true,
      appendedEvents: 7,
      left: [],
      inDoubt: [],
      rejected: [],
      ignoredColumns: [],
    });
    expect(rowsIn(imported)).toEqual([3, 0, 0]);
    expect((await ports.people.all(tenant)).map(({ name }) => name)).toEqual([
      'Dina Eksempel',
      'Kari Eksempel',
      'Ola Prøve',
    ]);
    const organisation = await organisationOf(documents, tenant);
    expect(organisation.units).toHaveLength(2);
    expect(organisation.memberships).toHaveLength(3);
    expect(Object.keys(organisation.deputies)).toHaveLength(2);
  });

  it('writes nothing the second time', async () => {
    await take(list);
    const head = await ports.store.head();
    const again = taken(await take(list, { asOf: '2027-01-01' as LocalDate }));
    expect(rowsIn(again)).toEqual([0, 0, 3]);
    expect(again).toMatchObject({ accepted: true, appendedEvents: 0, position: null });
    expect(await ports.store.head()).toBe(head);
    expect(await ports.people.all(tenant)).toHaveLength(3);
  });

  it('finishes what a crash between people and log has left', async () => {
    class FailingStore extends PostgresEventStore {
      override append(): Promise<never> {
        return Promise.reject(new Error('the power went'));
      }
    }
    const crashing = { ...ports, store: new FailingStore(pool) };
    const id = ports.ids.next();
    const request: ImportOrganisation = {
      tenant,
      fileName: 'organisasjon.csv',
      bytes: new TextEncoder().encode(list),
      asOf: null,
      dryRun: false,
      confirmLeft: false,
      skipRejected: false,
      actor: 'person-1' as ActorId,
      roles: [],
      commandId: id,
      correlationId: id,
    };
    await expect(importOrganisation(crashing, request)).rejects.toThrow('the power went');
    const before = await ports.people.all(tenant);
    expect(before).toHaveLength(3);
    expect(rowsIn(taken(await importOrganisation(ports, request)))).toEqual([3, 0, 0]);
    expect(await ports.people.all(tenant)).toEqual(before);
  });

  it('gives nobody two ids when two take it in at once', async () => {
    const both = await Promise.all([take(list), take(list)]);
    expect(both.map((each) => taken(each).appendedEvents).sort()).toEqual([0, 7]);
    expect(await ports.people.all(tenant)).toHaveLength(3);
  });

  it('only judges in a dry run', async () => {
    const head = await ports.store.head();
    const judged = taken(await take(list, { dryRun: true }));
    expect(rowsIn(judged)).toEqual([3, 0, 0]);
    expect(judged.accepted).toBe(false);
    expect(await ports.store.head()).toBe(head);
    expect(await ports.people.all(tenant)).toEqual([]);
  });

  it('is stopped by a bad row, named by the file’s own heading, unless told to go on', async () => {
    const bad = `${list}\r\nPlan;;Per Prøve;Rådgiver;per.eksempel;`;
    const stopped = taken(await take(bad));
    expect(stopped).toMatchObject({
      accepted: false,
      appendedEvents: 0,
      rejected: [
        {
          row: 5,
          column: 'E-post',
          code: 'email-malformed',
          details: { email: 'per.eksempel' },
          message: '«per.eksempel» er ikke en e-postadresse. Skriv den som navn@kommune.no, uten mellomrom.',
        },
      ],
    });
    expect(await ports.people.all(tenant)).toEqual([]);
    expect(taken(await take(bad, { skipRejected: true }))).toMatchObject({
      accepted: true,
      appendedEvents: 7,
    });
  });

  it('asks about those who are not there any more, and ends their posts when confirmed', async () => {
    await take(list);
    const shorter = lines('Plan;;Kari Eksempel;Plansjef;kari@eksempel.invalid;');
    const asked = taken(await take(shorter));
    expect(asked.left.map(({ name, ended }) => [name, ended])).toEqual([
      ['Dina Eksempel', false],
      ['Ola Prøve', false],
    ]);
    expect(asked.left[1]?.question).toBe('Ola Prøve (Rådgiver, Plan) står ikke i lista. Sluttet?');
    expect(asked.appendedEvents).toBe(0);
    const confirmed = taken(await take(shorter, { confirmLeft: true, asOf: '2026-03-10' as LocalDate }));
    expect(confirmed.left.map(({ ended }) => ended)).toEqual([true, true]);
    expect(confirmed.appendedEvents).toBe(2);
    expect(taken(await take(shorter, { asOf: '2026-03-10' as LocalDate })).left).toEqual([]);
  });

  it('asks in the language that was asked for', async () => {
    const twice = lines('Plan;;Kari Eksempel;;;', 'Stab;;Kari Eksempel;;;');
    const { inDoubt } = taken(await take(twice, { language: 'nn' }));
    expect(inDoubt.map(({ row, question }) => [row, question])).toEqual([
      [2, 'Fleire heiter Kari Eksempel. Fyll inn tilsettnummer eller e-post, så vi veit kven.'],
      [3, 'Fleire heiter Kari Eksempel. Fyll inn tilsettnummer eller e-post, så vi veit kven.'],
    ]);
  });

  it('takes what happened for the end of the day the list tells of', async () => {
    await take(list, { asOf: '2025-12-31' as LocalDate });
    const { events } = await ports.store.readAll({ after: 0n, limit: 1000, tenant });
    expect(new Set(events.map(({ metadata }) => metadata.occurredAt))).toEqual(
      new Set(['2025-12-31T22:59:59.999Z']),
    );
  });

  it('reads Windows-1252 and says which columns it has not read', async () => {
    const bytes = Buffer.from('Enhet;Navn;Telefon\r\nSkøyteløp og lek;Åse Prøve;12345678', 'latin1');
    const imported = taken(await take(new Uint8Array(bytes)));
    expect(imported).toMatchObject({ ignoredColumns: ['Telefon'], appendedEvents: 2 });
    expect((await organisationOf(documents, tenant)).units[0]?.name).toBe('Skøyteløp og lek');
  });

  it('reads the sample of the documentation', async () => {
    const imported = taken(await take(await readFile('docs/samples/organisasjon.csv')));
    expect(rowsIn(imported)).toEqual([11, 0, 0]);
    expect([imported.inDoubt, imported.rejected].flat()).toEqual([]);
  });

  it.each([
    ['', 'file-empty'],
    ['Utvalg;Møtedato\r\nKS;01.01.2026', 'unknown-columns'],
    ['Enhet;Rolle\r\nPlan;Plansjef', 'columns-missing'],
    ['Enhet;Navn;Avdeling\r\nPlan;Kari Eksempel;Plan', 'column-twice'],
  ])('refuses a file that cannot be read: %j', async (text, code) => {
    expect(await take(text)).toMatchObject({
      code,
      details: { file: 'organisasjon.csv' },
      message: expect.stringMatching(/^organisasjon\.csv: [^{}]+$/),
    });
  });
});

describe('A municipality', () => {
  const ensure = (number: string, name: string | null = null) =>
    ensureMunicipality(ports, {
      number,
      name,
      issued: { by: 'person-1' as ActorId, roles: [] },
      commandId: ports.ids.next(),
      correlationId: ports.ids.next(),
    });

  it('begins by its first import, with its number for a key', async () => {
    expect(await ensure(tenant, 'Eksempel')).toEqual({ tenant, added: true });
    await ports.catchUp();
    expect(await municipalityOf(documents, tenant)).toMatchObject({ number: tenant, name: 'Eksempel' });
    expect(await ensure(tenant, 'Et annet navn')).toEqual({ tenant, added: false });
  });

  it('that another process has begun meanwhile is there', async () => {
    await ensure(tenant, 'Eksempel');
    expect(await ensure(tenant)).toEqual({ tenant, added: false });
  });

  it('needs a number that is one', async () => {
    expect(await ensure('99')).toMatchObject({ rejected: 'municipality-number-malformed' });
  });
});
