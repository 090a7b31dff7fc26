import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '#adapters/config';
import { openPlatform } from '#adapters/platform';
import { categories, followUpIdOf } from '#contexts';
import { procedureBook } from '#contexts/procedures';
import { serveTestApi, type TestApi } from '../../api/test/open-test-api.js';
import { givenMunicipality, school } from '../../../test/given-municipality.js';
import { givenVedtak, vedtakIdOf, type GivenVedtak } from '../../../test/given-vedtak.js';
import { installIverk, type Iverk } from './run-iverk.js';

interface Ref {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
}
interface Preview extends Ref {
  readonly published?: boolean;
  readonly refusal?: object | null;
  readonly takes: readonly { readonly kind: string; readonly before: Ref }[];
  readonly differences: readonly object[];
  readonly followers: readonly {
    readonly from: Ref;
    readonly open: number;
    readonly moves: readonly object[];
  }[];
  readonly year: { readonly before: object; readonly after: object } | null;
}
interface FollowUp {
  readonly procedure: string;
  readonly status: string;
  readonly told: readonly object[];
  readonly tasks: readonly { readonly name: string }[];
  readonly diagram: string;
  readonly allowed: readonly { readonly status: string; readonly fields: readonly object[] }[];
}

const old: GivenVedtak = {
  sequence: 1,
  title: 'Skolevei på Øya',
  points: [{ deadline: '2099-06-01' }, { deadline: '2099-06-01' }],
};
const later = (sequence: number): GivenVedtak => ({ sequence, title: 'Ny barnehage' });
const pointOf = (vedtak: GivenVedtak, point = 1) => followUpIdOf(vedtakIdOf(vedtak), point);

const ownField = `
fields:
  withinBudget:
    name: { nb: Innenfor budsjettet, nn: Innanfor budsjettet, en: Within the budget }
    kind: choice
    values:
      YES: { nb: Ja, nn: Ja, en: 'Yes' }
      NO: { nb: Nei, nn: Nei, en: 'No' }
`;
const ownTask = `
  - id: tell-residents
    name: { nb: si fra til beboerne, nn: sei frå til bebuarane, en: tell the residents }
    in: [IKKE_STARTET, UNDER_ARBEID]
    who: [OFFICER]
`;

/** Each version says something else of its own, so that no two have the same words. */
const asVersion = (shipped: string, version: number): string =>
  shipped
    .replace('version: 1', `version: ${version.toString()}`)
    .replace('days: 90', `days: ${(20 + version).toString()}`)
    .replace('\nstates:', `${ownField}\nstates:`)
    .replace('\ntasks:\n', `\ntasks:${ownTask}`)
    .replace(/(- id: report-done[^]*?requires: )\[comment\]/, '$1[comment, withinBudget]');

describe('A procedure that is published from the command line', () => {
  let iverk: Iverk;
  /** Runs in this process, which nobody tells what the command line publishes in its own. */
  let api: Omit<TestApi, 'clock'>;
  let shipped: string;
  let coordinator: string;
  let officer: string;

  beforeAll(async () => {
    iverk = await installIverk();
    const config = readConfig({ ...iverk.env, PORT: '0' });
    const platform = await openPlatform(config, { queue: 'silent', categories });
    api = await serveTestApi(platform);
    const world = { platform, clock: platform.clock, catchUp: api.catchUp };
    await givenMunicipality(world);
    await givenVedtak(world, [old]);
    coordinator = await api.token('coordinator', 'COORDINATOR', 'SECRETARY');
    officer = await api.token('officer', 'CASE_OFFICER');
    shipped = await readFile(
      path.join(
        import.meta.dirname,
        ...['..', '..', '..', 'libs', 'contexts', 'procedures', 'shipped', 'politisk-vedtak.yaml'],
      ),
      'utf8',
    );
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await iverk.remove();
  });

  const fileOf = async (version: number): Promise<string> => {
    const file = path.join(iverk.directory, `versjon-${version.toString()}.yaml`);
    await writeFile(file, asVersion(shipped, version));
    return file;
  };
  const ask = async <T>(query: string, variables: object, token: string): Promise<T> => {
    const { data, errors } = await api.graphql<T>(query, { ...variables }, token);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };
  const followUp = async (id: string, token = officer) => {
    const query = `query ($id: ID!) { followUp(id: $id) { procedure status told { name value text }
      tasks { name } diagram allowed { status fields { name label kind choices { value label } } } } }`;
    return (await ask<{ followUp: FollowUp }>(query, { id }, token)).followUp;
  };
  /** Only written here; another process reacts to it, and shows it. */
  const splitOff = async (vedtak: GivenVedtak): Promise<string> => {
    const { sequence, title } = vedtak;
    const input = { organ: 'KS', caseNumber: { year: 2026, sequence }, date: '2026-02-03', title };
    const register = `mutation ($input: RegisterVedtakInput!) { registerVedtak(input: $input) { ... on CommandAccepted { id } } }`;
    const { registerVedtak } = await ask<{ registerVedtak: { id: string } }>(
      register,
      { input },
      coordinator,
    );
    const point = {
      point: 1,
      text: 'Bygg barnehagen',
      unit: school,
      officer: 'officer',
      deadline: '2099-06-01',
    };
    const split = `mutation ($input: SplitVedtakInput!) { splitVedtak(input: $input) { ... on CommandAccepted { id } } }`;
    await ask(split, { input: { vedtakId: registerVedtak.id, points: [point] } }, coordinator);
    await iverk.json('instances');
    return followUpIdOf(registerVedtak.id, 1);
  };

  it('is not, when anything is wrong with it: each problem has its place', async () => {
    const file = await fileOf(2);
    await writeFile(file, asVersion(shipped, 2).replace('kind: choice', 'kind: valg'));
    const { code, stdout } = await iverk.run('procedure', 'publish', file);
    expect([code, stdout]).toEqual([
      1,
      expect.stringMatching(
        /^.*versjon-2\.yaml:\d+:\d+: «kind» har ikke en verdi.*\nIngenting er publisert\.\n$/,
      ),
    ]);
    const dryRun = await iverk.run('procedure', 'dry-run', file);
    expect([dryRun.code, dryRun.stdout]).toEqual([1, expect.stringContaining('«kind»')]);
  }, 60_000);

  it('is not by those who may not, nor out of turn', async () => {
    const byOfficer = await iverk.run('procedure', 'publish', await fileOf(2), '--by', 'officer');
    expect([byOfficer.code, byOfficer.stderr]).toEqual([
      1,
      expect.stringContaining('Dette kan du ikke gjøre'),
    ]);
    const outOfTurn = await iverk.run('procedure', 'publish', await fileOf(5));
    expect([outOfTurn.code, outOfTurn.stderr]).toEqual([
      1,
      expect.stringContaining('Den neste versjonen av «politisk-vedtak» er 2, ikke 5.'),
    ]);
  }, 60_000);

  it('is shown first: what differs, what it takes, and what it would be for what is open', async () => {
    const before = await iverk.json<{ head: string }>('status');
    const preview = await iverk.json<Preview>('procedure', 'dry-run', await fileOf(2), '--by', 'coordinator');
    expect(preview).toMatchObject({ id: 'politisk-vedtak', version: 2, refusal: null });
    expect(preview.differences).toEqual(
      expect.arrayContaining([
        { change: 'added', what: 'field', id: 'withinBudget', keys: [] },
        { change: 'changed', what: 'transition', id: 'report-done', keys: ['requires'] },
        { change: 'added', what: 'task', id: 'tell-residents', keys: [] },
        { change: 'changed', what: 'timer', id: 'not-begun', keys: ['due'] },
      ]),
    );
    expect(preview.takes.map(({ kind }) => kind)).toEqual(['VEDTAK', 'INTERPELLASJON', 'UTREDNING']);
    expect(preview.followers).toMatchObject([
      { from: { version: 1 }, open: 2, moves: [{ movable: true }, { movable: true }] },
    ]);
    expect(preview.year).toMatchObject({ before: { reminders: 2 }, after: { reminders: 2 } });
    const { stdout } = await iverk.run('procedure', 'dry-run', await fileOf(2));
    expect(stdout).toMatch(/Skolevei på Øya: kan flyttes, neste varsel .+ → .+\n/);
    expect(stdout).toContain('Ingenting er skrevet.');
    expect(await iverk.json('status')).toMatchObject({ head: before.head });
  }, 60_000);

  it('holds for what is opened afterwards, and what is open keeps its own', async () => {
    const file = await fileOf(2);
    const reason = ['--reason', 'Spør om budsjettet.', '--by', 'coordinator'];
    const { code, stdout } = await iverk.run('procedure', 'publish', file, ...reason);
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^Publisert: politisk-vedtak versjon 2, hash /),
    ]);
    expect(stdout).toContain('  politisk-vedtak versjon 1: 2 åpne saker');
    expect(stdout).toContain('  iverk procedure migrate politisk-vedtak@1 politisk-vedtak@2 --timers keep');
    expect(await iverk.json('procedure', 'publish', file)).toMatchObject({ published: false });
    await splitOff(later(2));
    expect(await iverk.json('instances')).toMatchObject({
      versions: [
        { id: 'politisk-vedtak', version: 1, open: 2, ended: 0 },
        { id: 'politisk-vedtak', version: 2, open: 1, ended: 0 },
      ],
    });
    expect((await followUp(pointOf(old), coordinator)).procedure).toContain('1');
  }, 60_000);

  it('is listed, shown, drawn and compared by its name', async () => {
    const { stdout } = await iverk.run('procedure', 'list');
    expect(stdout).toMatch(
      /^politisk-vedtak versjon 2 {2}Politisk vedtak: publisert \S+ av coordinator Eksempel, «Spør om budsjettet\.», 1 åpen sak, 0 avsluttede$/m,
    );
    expect((await iverk.run('procedure', 'list', '--shipped')).stdout).not.toContain(
      'politisk-vedtak versjon 2',
    );
    expect((await iverk.run('procedure', 'show', 'politisk-vedtak')).stdout).toContain(
      'withinBudget  Innenfor budsjettet (valg: YES, NO)',
    );
    const diagram = await iverk.run('procedure', 'diagram', 'politisk-vedtak@2', '--format', 'mermaid');
    expect([diagram.code, diagram.stdout]).toEqual([0, expect.stringContaining('Registrert')]);
    const named = ['politisk-vedtak@1', 'politisk-vedtak'];
    const diff = await iverk.json<Preview>('procedure', 'diff', ...named);
    expect(diff.differences).toContainEqual({ change: 'added', what: 'field', id: 'withinBudget', keys: [] });
  }, 60_000);

  it('is copied as a file that says the same, ready to be the next', async () => {
    const copy = path.join(iverk.directory, 'kopi.yaml');
    expect(await iverk.json('procedure', 'copy', 'politisk-vedtak', copy)).toMatchObject({ version: 3 });
    const { differences } = await iverk.json<Preview>('procedure', 'diff', 'politisk-vedtak@2', copy);
    expect(differences).toMatchObject([{ what: 'procedure', keys: ['version'] }]);
    expect((await readFile(copy, 'utf8')).indexOf('REGISTRERT:')).toBeGreaterThan(0);
  }, 60_000);

  it('is learned from the read model by a process that shows what has pinned it', async () => {
    const second = await iverk.json<Preview>('procedure', 'publish', await fileOf(2));
    expect(procedureBook.knows(second)).toBe(false);
    const shown = await followUp(pointOf(later(2)));
    expect(shown).toMatchObject({ status: 'IKKE_STARTET', told: [] });
    expect(shown.tasks.map(({ name }) => name)).toContain('si fra til beboerne');
    expect(procedureBook.knows(second)).toBe(true);
    expect(shown.diagram).toMatch(/<g class="state here">.*Ikke påbegynt/);
    expect(shown.allowed.find(({ status }) => status === 'MELDT_IVERKSATT')?.fields).toEqual([
      {
        ...{ name: 'withinBudget', label: 'Innenfor budsjettet', kind: 'choice' },
        choices: [
          { value: 'YES', label: 'Ja' },
          { value: 'NO', label: 'Nei' },
        ],
      },
    ]);
  }, 60_000);

  it('is learned from the log by a process that decides by it', async () => {
    const published = await iverk.json<Preview>('procedure', 'publish', await fileOf(3));
    const id = await splitOff(later(3));
    expect(procedureBook.knows(published)).toBe(false);
    const report = `mutation ($input: ReportStatusInput!) { reportStatus(input: $input) { __typename ... on CommandRefused { code } } }`;
    const input = { followUpId: id, status: 'MELDT_IVERKSATT', publicComment: 'Ferdig.' };
    expect(await ask(report, { input }, officer)).toMatchObject({ reportStatus: { code: 'field-missing' } });
    expect(procedureBook.knows(published)).toBe(true);
    const told = [{ name: 'withinBudget', value: 'YES' }];
    expect(await ask(report, { input: { ...input, told } }, officer)).toMatchObject({
      reportStatus: { __typename: 'CommandAccepted' },
    });
    await api.catchUp();
    expect((await followUp(id)).told).toEqual([{ name: 'withinBudget', value: 'YES', text: 'Ja' }]);
  }, 60_000);

  it('is learned from the log by a process that projects what has pinned it', async () => {
    const published = await iverk.json<Preview>('procedure', 'publish', await fileOf(4));
    await splitOff(later(4));
    expect(procedureBook.knows(published)).toBe(false);
    await iverk.json('rebuild');
    expect(await iverk.json('verify')).toMatchObject({ sound: true });
    expect((await iverk.json<{ instances: readonly object[] }>('instances')).instances).toHaveLength(5);
  }, 60_000);

  it('is where open follow-ups are moved to, by name', async () => {
    const move = ['procedure', 'migrate', 'politisk-vedtak@1', 'politisk-vedtak@4', '--timers', 'keep'];
    const { stdout } = await iverk.run(...move, '--reason', 'Likt for alle.', '--dry-run');
    expect(stdout).toContain('Fra politisk-vedtak@1 til politisk-vedtak@4: 2 saker.');
    expect(
      (await iverk.run(...move, '--reason', 'Likt for alle.', '--person', 'coordinator')).stdout,
    ).toContain('2 saker er flyttet.');
    expect(await iverk.json('verify')).toMatchObject({ sound: true });
    expect(await iverk.json('simulate', '--procedure', 'politisk-vedtak@2')).toMatchObject({ points: 5 });
  }, 60_000);
});

describe('A copy under a name of its own', () => {
  let iverk: Iverk;
  let own: string;

  beforeAll(async () => {
    iverk = await installIverk();
    await iverk.json('demo');
    own = path.join(iverk.directory, 'verbal.yaml');
    await iverk.json('procedure', 'copy', 'politisk-vedtak', own, '--id', 'budsjettpunkt');
  }, 60_000);
  afterAll(() => iverk.remove());

  it('takes no points over unless it says so', async () => {
    const { stdout } = await iverk.run('procedure', 'dry-run', own);
    expect(stdout).toContain('Ingen nye punkter får den av seg selv.');
  }, 60_000);

  it('takes the kinds of points that it starts on', async () => {
    const text = await readFile(own, 'utf8');
    const start = 'start: { on: point-opened, when: { kind: [VERBAL] } }';
    await writeFile(own, text.replace('version: 1\n', `version: 1\n${start}\n`));
    const preview = await iverk.json<Preview>('procedure', 'dry-run', own);
    expect(preview.takes).toMatchObject([{ kind: 'VERBAL', before: { id: 'verbalvedtak', version: 1 } }]);
    expect(preview.year).toBeNull();
    const published = await iverk.json<Preview>('procedure', 'publish', own);
    expect(published).toMatchObject({ id: 'budsjettpunkt', version: 1, published: true });
    expect(published.followers).toMatchObject([{ from: { id: 'verbalvedtak' }, open: 3 }]);
  }, 60_000);
});
