import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '#adapters/config';
import { openPlatform } from '#adapters/platform';
import { categories, followerOf, followUpEvents, knownProcedures, subscriptions } from '#contexts';
import { procedureRef } from '#engine';
import { catchUp, prepareSubscriptions, streamOf, uuid5, type ActorId, type Instant } from '#kernel';
import { givenMunicipality, school, tenant } from '../../../test/given-municipality.js';
import { installIverk, type Iverk } from './run-iverk.js';

const [old] = knownProcedures;

/** Opened before procedures were files, as the log of an earlier version has it. */
const openedLongAgo = (point: number) => ({
  streamId: streamOf(followUpEvents, tenant, uuid5('old', point)),
  expectedRevision: 'no-stream' as const,
  events: [
    {
      eventId: uuid5('old', point, 0),
      type: 'FollowUpOpened',
      schemaVersion: 1,
      data: {
        vedtakId: uuid5('vedtak'),
        point,
        kind: 'VEDTAK',
        origin: 'triage',
        procedure: old && procedureRef(old),
        unit: school,
        coUnits: [],
        officer: 'officer',
        deputy: null,
        responsibleAsWritten: null,
        deadline: '2099-06-01',
        noDeadlineBecause: null,
      },
      metadata: {
        actor: 'system:test' as ActorId,
        roles: ['SYSTEM'],
        occurredAt: '2026-01-15T09:00:00.000Z' as Instant,
        recordedAt: '2026-01-15T09:00:00.000Z' as Instant,
        commandId: uuid5('old', point),
        correlationId: uuid5('old'),
        causationId: null,
      },
    },
  ],
});

interface Migrated {
  readonly preview: readonly { readonly movable: boolean; readonly nextDue: object }[];
  readonly moved: readonly { readonly refused: string | null }[];
}

describe('Moving follow-ups to another procedure', () => {
  let iverk: Iverk;
  const asked = ['procedure', 'migrate', 'vedtak@1', 'politisk-vedtak', '--timers', 'keep', '--reason'];
  const reason = 'Nye varsler fra nyttår.';

  beforeAll(async () => {
    iverk = await installIverk();
    const platform = await openPlatform(readConfig(iverk.env), { queue: 'silent', categories });
    const follower = followerOf(platform, () => undefined);
    await prepareSubscriptions(follower, subscriptions);
    const world = { platform, clock: platform.clock, catchUp: () => catchUp(follower, subscriptions) };
    await givenMunicipality(world);
    for (const point of [1, 2]) await platform.store.append(openedLongAgo(point));
    await platform.close();
  }, 60_000);
  afterAll(() => iverk.remove());

  it('is shown first, and then moves nothing', async () => {
    const { preview, moved } = await iverk.json<Migrated>(...asked, reason, '--dry-run');
    expect(preview).toHaveLength(2);
    expect(preview[0]).toMatchObject({ movable: true, nextDue: { from: null } });
    expect(moved).toEqual([]);
    const { stdout } = await iverk.run(...asked, reason, '--dry-run');
    expect(stdout).toContain('Ikke påbegynt: 2 saker, 2 får et annet neste varsel');
    expect(stdout).toContain('Ingenting er flyttet.');
  }, 60_000);

  it('says of each that cannot be moved why', async () => {
    const { code, stdout } = await iverk.run(...asked, ' ');
    expect([code, stdout]).toEqual([1, expect.stringContaining('Skriv en begrunnelse.')]);
    const byOfficer = await iverk.run(...asked, reason, '--person', 'officer');
    expect([byOfficer.code, byOfficer.stdout]).toEqual([
      1,
      expect.stringContaining('Dette kan du ikke gjøre.'),
    ]);
  }, 60_000);

  it('moves each once, and says who has it from then on', async () => {
    const { moved } = await iverk.json<Migrated>(...asked, reason, '--person', 'coordinator');
    expect(moved.map(({ refused }) => refused)).toEqual([null, null]);
    expect((await iverk.json<Migrated>(...asked, reason)).preview).toEqual([]);
    expect(await iverk.json('instances')).toMatchObject({
      versions: [{ id: 'politisk-vedtak', version: 1, open: 2, ended: 0 }],
    });
    expect(await iverk.json('verify')).toMatchObject({ sound: true });
  }, 60_000);

  it('knows only procedures that are here', async () => {
    const { code, stderr } = await iverk.run(
      'procedure',
      'migrate',
      'vedtak@9',
      'politisk-vedtak',
      '--timers',
      'keep',
      '--reason',
      reason,
    );
    expect([code, stderr]).toEqual([1, expect.stringContaining('Her er ingen prosedyre «vedtak@9».')]);
  }, 60_000);
});

const oppdrag = path.join(
  import.meta.dirname,
  ...['..', '..', '..', 'libs', 'contexts', 'procedures', 'shipped', 'oppdrag.yaml'],
);

interface MigratedCases extends Migrated {
  readonly preview: readonly (Migrated['preview'][number] & {
    readonly sort: string;
    readonly state: { readonly from: string; readonly to: string };
  })[];
}

describe('Moving cases to a version the municipality has published', () => {
  let iverk: Iverk;
  const migrate = ['procedure', 'migrate', 'oppdrag@1', 'oppdrag@2', '--timers', 'keep'];
  const reason = ['--reason', 'Andre ord for det samme.'];
  const mapped = ['--state', 'UNDER_ARBEID=PAAGAAR'];

  beforeAll(async () => {
    iverk = await installIverk();
    await iverk.json('demo');
    const file = path.join(iverk.directory, 'oppdrag.yaml');
    const text = (await readFile(oppdrag, 'utf8')).replace('version: 1', 'version: 2');
    const renamed = text.replaceAll('UNDER_ARBEID', 'PAAGAAR').replace('nb: Under arbeid', 'nb: Pågår');
    await writeFile(file, renamed.replace('status: PAAGAAR', 'status: UNDER_ARBEID'));
    await iverk.json('procedure', 'publish', file);
  }, 60_000);
  afterAll(() => iverk.remove());

  it('shows the state before and after, and says what has none', async () => {
    const { code, stdout } = await iverk.run(...migrate, ...reason, '--dry-run');
    expect(code).toBe(1);
    expect(stdout).toContain(
      'Under arbeid: 1 sak, 1 kan ikke flyttes: den nye prosedyren har ikke tilstanden, si hva den svarer til med --state',
    );
    expect(stdout).toContain('Avsluttet: 1 sak\n');
    const shown = await iverk.run(...migrate, ...reason, ...mapped, '--dry-run');
    expect([shown.code, shown.stdout]).toEqual([0, expect.stringContaining('Under arbeid → Pågår: 1 sak')]);
    expect(shown.stdout).toContain('Ingenting er flyttet.');
  }, 60_000);

  it('moves what it can, and names what it cannot', async () => {
    const { code, stdout } = await iverk.run(...migrate, ...reason);
    expect([code, stdout]).toEqual([1, expect.stringContaining('1 sak er flyttet.')]);
    expect(stdout).toMatch(/Heltidskultur i alle tjenester \(\S+\): Den nye prosedyren har ikke tilstanden/);
    const { preview, moved } = await iverk.json<MigratedCases>(...migrate, ...reason, ...mapped);
    expect(preview.map(({ sort, state }) => [sort, state])).toEqual([
      ['CASE', { from: 'UNDER_ARBEID', to: 'PAAGAAR' }],
    ]);
    expect(moved.map(({ refused }) => refused)).toEqual([null]);
    const { stdout: list } = await iverk.run('case', 'list');
    expect(list).toMatch(/Pågår/);
    expect(await iverk.json('verify', '--replay')).toMatchObject({ sound: true });
  }, 60_000);

  it('says what is wrong with a mapping', async () => {
    const wrong = async (...asked: readonly string[]) => {
      const { code, stderr } = await iverk.run(...asked, ...reason, '--dry-run');
      return [code, stderr.trim()];
    };
    expect(await wrong(...migrate, '--state', 'UNDER_ARBEID=PAGAR')).toEqual([
      1,
      expect.stringContaining(
        'Prosedyren oppdrag@2 har ikke tilstanden «PAGAR». Den har: IKKE_STARTET, PAAGAAR',
      ),
    ]);
    expect(await wrong(...migrate, '--state', 'UNDER_ARBEID')).toEqual([
      2,
      expect.stringContaining('Skriv den gamle og den nye tilstanden slik: FRA=TIL.'),
    ]);
    expect(await wrong(...migrate, ...mapped, '--state', 'UNDER_ARBEID=PAA_VENT')).toEqual([
      2,
      expect.stringContaining('Tilstanden «UNDER_ARBEID» står flere ganger.'),
    ]);
    const points = ['procedure', 'migrate', 'politisk-vedtak@1', 'verbalvedtak@1', '--timers', 'keep'];
    expect(await wrong(...points, '--state', 'UNDER_ARBEID=IKKE_STARTET')).toEqual([
      1,
      expect.stringContaining('Vedtakspunkter beholder tilstanden sin'),
    ]);
    expect(await wrong('procedure', 'migrate', 'oppdrag', 'politisk-vedtak', '--timers', 'keep')).toEqual([
      1,
      expect.stringContaining('Det som følger oppdrag@2, kan ikke flyttes til politisk-vedtak@1'),
    ]);
  }, 60_000);
});
