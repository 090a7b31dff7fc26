import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roles } from '#contexts';
import type { ActorId } from '#kernel';
import { accessTable, type CommandName } from '#toolkit/access';
import { newSession } from '../src/sign-in/new-session.js';
import { accepted, mutate, split, triage } from './ask.js';
import { givenMunicipality, school, tenant } from '../../../test/given-municipality.js';
import { openTestApi, type TestApi } from './open-test-api.js';
import { formOf, post, upload } from './upload.js';

let api: TestApi;
let coordinator: string;
beforeAll(async () => {
  api = await openTestApi();
  await givenMunicipality(api);
  coordinator = await api.token('coordinator', 'COORDINATOR');
}, 60_000);
afterAll(() => api.close());

const list = (...rows: readonly string[]) =>
  ['Utvalg;Saksnr;Dato;Tittel;Ansvarlig;Status', ...rows].join('\r\n');
const head = () => api.platform.store.head();
const ask = async <T>(query: string, token?: string): Promise<T> => {
  const { data, errors } = await api.graphql<T>(query, {}, token);
  expect(errors).toBeUndefined();
  return data;
};
const titles = async (token?: string): Promise<readonly string[]> => {
  interface Log {
    readonly vedtakslogg: { readonly edges: readonly { node: { vedtak: { title: string } } }[] };
  }
  const { vedtakslogg } = await ask<Log>('{ vedtakslogg { edges { node { vedtak { title } } } } }', token);
  return vedtakslogg.edges.map(({ node }) => node.vedtak.title);
};

describe('Who may upload', () => {
  const uploads: readonly (readonly [string, CommandName])[] = [
    ['/import', 'importList'],
    ['/organisation/import', 'importOrganisation'],
  ];

  it.each(uploads)('to %s is whom the access table names', async (path, command) => {
    for (const role of roles) {
      const may = (accessTable.commands[command] as readonly string[]).includes(role);
      const { status } = await upload(api, path, { 'tom.csv': '' }, await api.token('somebody', role));
      expect([role, status]).toEqual([role, may ? 422 : 403]);
    }
  });

  it.each(uploads)('to %s is nobody without a good token', async (path) => {
    const file = { 'liste.csv': list('KS;1/26;02.02.2026;Ny sak;;') };
    expect(await upload(api, path, file)).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    expect(await upload(api, path, file, 'a.b.c')).toMatchObject({
      status: 401,
      body: { code: 'token-invalid' },
    });
  });
});

describe('An upload from a browser that is signed in', () => {
  const file = { 'liste.csv': list('KS;90/26;02.02.2026;Sak fra nettleseren;;') };
  const from = async (site: string) => {
    const secret = await newSession(api.platform, { tenant, person: 'coordinator' as ActorId });
    return post(api, '/import?dryRun=true', {
      body: formOf(file),
      headers: { cookie: `iverk=${secret}`, 'sec-fetch-site': site },
    });
  };

  it('counts when the browser says that a page of ours sends it', async () => {
    const { status, body } = await from('same-origin');
    expect([status, body.registered?.length]).toEqual([200, 1]);
  });

  it.each(['cross-site', 'same-site', 'none'])('is nobody’s when it is sent from %s', async (site) => {
    const before = await head();
    expect(await from(site)).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    expect(await head()).toBe(before);
  });
});

describe('An upload that is refused', () => {
  const multipart = { 'content-type': 'multipart/form-data; boundary=x' };

  it('because of its options says what they may be', async () => {
    const file = { 'liste.csv': list('KS;1/26;02.02.2026;Ny sak;;') };
    const wrongDay = await upload(api, '/import?asOf=2024-02-31', file, coordinator);
    expect(wrongDay).toMatchObject({ status: 422, body: { code: 'bad-parameter' } });
    const wrongMap = await upload(api, '/import?map=saksnr', file, coordinator);
    expect(wrongMap).toMatchObject({ status: 422, body: { code: 'mapping-unreadable' } });
  });

  it.each([
    ['not-multipart', { body: 'x=1', headers: { 'content-type': 'text/plain' } }],
    ['not-multipart', { body: '{}', headers: { 'content-type': 'application/json' } }],
    ['upload-unreadable', { body: 'garbage', headers: multipart }],
    ['file-missing', { body: '--x--\r\n', headers: multipart }],
  ])('because it is no form with files (%s, %#)', async (code, request) => {
    const { status, body } = await post(api, '/import', { ...request, token: coordinator });
    expect([body.code, status < 500]).toEqual([code, true]);
  });

  it('because it is too much', async () => {
    const large = { 'stor.csv': new Uint8Array(20 * 1024 * 1024 + 1) };
    const { status, body } = await upload(api, '/import', large, coordinator);
    expect([status, body.code]).toEqual([413, 'file-too-large']);
    expect(body.message).toContain('20 MB');
    const many = Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`${n.toString()}.csv`, 'x']));
    expect(await upload(api, '/import', many, coordinator)).toMatchObject({
      status: 413,
      body: { code: 'too-many-files' },
    });
  });

  it('because of a bad row names row and column, and writes nothing', async () => {
    const before = await head();
    const bad = { 'liste.csv': list('KS;1/26;02.02.2026;Ny sak;;', 'KS;2/26;31.02.2026;Annen sak;;') };
    const { status, body } = await upload(api, '/import', bad, coordinator);
    expect([status, body.code]).toEqual([422, 'import-rejected']);
    expect(body.message).toContain('Rad 3, kolonne «Dato»: datoen 31.02.2026 finnes ikke.');
    expect(body.rejected).toMatchObject([{ row: 3, column: 'Dato' }]);
    expect(await head()).toBe(before);
  });

  it('as an organisation list because of a bad row writes nothing', async () => {
    const before = await head();
    const bad = { 'org.csv': 'Enhet;Navn;E-post\nPlan;Ny Eksempel;feil\n' };
    const { status, body } = await upload(api, '/organisation/import', bad, coordinator);
    expect([status, body.code]).toEqual([422, 'import-rejected']);
    expect(body.message).toContain('«feil» er ikke en e-postadresse');
    expect(await head()).toBe(before);
  });
});

describe('An upload that is taken in', () => {
  const file = {
    'liste.csv': list(
      'KS;10/26;02.02.2026;Gatelys;Rådgiver;pågår',
      'KS;11/26;02.02.2026;Kai;Havnefogd;blomstrer',
    ),
  };
  interface Doubts {
    readonly importDoubts: readonly { readonly code: string; readonly question: string }[];
  }

  it('leaves what a person must decide to the coordinator, and nothing of it to others', async () => {
    const { status, body } = await upload(api, '/import', file, coordinator);
    expect([status, body.registered?.length]).toEqual([200, 2]);
    const { importDoubts } = await ask<Doubts>('{ importDoubts { code question } }', coordinator);
    expect(importDoubts.map(({ code }) => code).sort()).toEqual([
      'responsible-ambiguous',
      'responsible-unknown',
      'unknown-status',
    ]);
    expect(importDoubts.map(({ question }) => question).sort()).toEqual(
      body.inDoubt?.map(({ question }) => question).sort(),
    );
    const officer = await api.token('officer', 'CASE_OFFICER');
    const { errors } = await api.graphql('{ importDoubts { code } }', {}, officer);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('appends nothing when it comes again', async () => {
    const before = await head();
    expect((await upload(api, '/import', file, coordinator)).body.appendedEvents).toBe(0);
    expect(await head()).toBe(before);
  });

  it('is read by the mapping that comes with it', async () => {
    const map = encodeURIComponent('{ "Ref": "saksnr", "Hva": "tittel" }');
    const own = { 'egen.csv': 'Ref;Hva\nKS 20/26;Torget\n' };
    const { body } = await upload(api, `/import?dryRun=true&map=${map}`, own, coordinator);
    expect(body.registered).toMatchObject([{ caseNumber: 'KS 20/26', title: 'Torget' }]);
  });

  it('is read as a person has answered for its cells', async () => {
    const open = { 'tvil.csv': list('KS;50/26;02.02.2026;Brygge;;blomstrer', 'KS;51/26;31.02.2026;Park;;') };
    const asked = await upload(api, '/import?dryRun=true&skipRejected=true', open, coordinator);
    expect(asked.body.inDoubt).toMatchObject([
      { row: 2, answers: [{ column: 'status', header: 'Status', value: 'blomstrer' }] },
    ]);
    expect(asked.body.rejected).toMatchObject([
      { row: 3, answers: [{ column: 'date', header: 'Dato', value: '31.02.2026' }] },
    ]);
    const mends = [
      { file: 'tvil.csv', row: 2, column: 'status', value: 'Under arbeid' },
      { file: 'tvil.csv', row: 3, column: 'date', value: '2026-02-20' },
    ];
    const mended = formOf(open);
    mended.append('mends', JSON.stringify(mends));
    const { status, body } = await post(api, '/import', { body: mended, token: coordinator });
    expect([status, body.registered?.length, body.inDoubt, body.rejected]).toEqual([200, 2, [], []]);

    const wrong = formOf(open);
    wrong.append('mends', '[{}]');
    expect(await post(api, '/import', { body: wrong, token: coordinator })).toMatchObject({
      status: 422,
      body: { code: 'mends-unreadable' },
    });
  });

  it('has its headings told, also when none is known', async () => {
    const strange = { 'rar.csv': 'Ref;Hva\nKS 20/26;Torget\n' };
    const { body } = await upload(api, '/import?dryRun=true', strange, coordinator);
    expect(body).toMatchObject({
      code: 'import-rejected',
      files: [
        {
          columns: [
            { header: 'Ref', column: null },
            { header: 'Hva', column: null },
          ],
        },
      ],
    });
  });

  it('shows the public nothing of what is shielded', async () => {
    const closed = {
      'skjermet.csv': [
        'Utvalg;Saksnr;Dato;Tittel;Status;Unntatt fra offentlighet',
        'KS;30/26;02.02.2026;Åpen sak;pågår;',
        'KS;31/26;02.02.2026;Navngitt oppsigelse;pågår;offl. § 13',
        'KS;32/26;02.02.2026;Kjøp av tomt (unntatt offentlighet);pågår;',
      ].join('\r\n'),
    };
    await upload(api, '/import?published=true', closed, coordinator);
    expect((await titles()).filter((title) => /sak$|oppsigelse|Kjøp/.test(title))).toEqual(['Åpen sak']);
    expect(await titles(coordinator)).toEqual(expect.arrayContaining(['Navngitt oppsigelse']));
    const report = await fetch(`${api.url}/vedtaksrapport?from=2026-01-01&to=2026-12-31&format=json`);
    expect(await report.text()).not.toMatch(/oppsigelse|Kjøp av tomt/);
  });
});

describe('A message from the meeting system', () => {
  const message = (organ: string, sequence: number, final: boolean) => ({
    utvalgNavn: organ,
    moetedato: '2026-02-10',
    erEndeligVedtak: final,
    sak: {
      utvalgetsSaksnummer: { saksaar: 2026, sakssekvensnummer: sequence },
      tittel: `Områderegulering i ${organ}`,
      vedtak: { tekstInnhold: '<p>1. Planen vedtas.</p><p>2. Det lages en framdriftsplan.</p>' },
    },
  });

  it('is registered only; the final treatment is triaged and split, and that opens work', async () => {
    const messages = [message('Formannskapet', 7, false), message('Kommunestyret', 40, true)];
    const file = { 'melding.json': JSON.stringify(messages) };
    const { body } = await upload(api, '/import', file, coordinator);
    const [proposal = '', final = ''] = body.registered?.map(({ vedtakId }) => vedtakId) ?? [];
    expect(body.registered?.map(({ followUpId }) => followUpId)).toEqual([null, null]);

    const yes = { needsFollowUp: true };
    expect(await mutate(api, triage, { vedtakId: proposal, ...yes }, coordinator)).toMatchObject({
      code: 'not-final',
    });
    const proposals = await api.graphql<{ vedtakslogg: { totalCount: number } }>(
      '{ vedtakslogg(filter: { organ: "FSK" }) { totalCount } }',
      {},
      coordinator,
    );
    expect(proposals.data.vedtakslogg.totalCount).toBe(0);
    accepted(await mutate(api, triage, { vedtakId: final, ...yes }, coordinator));
    const points = ['Planen vedtas.', 'Det lages en framdriftsplan.'].map((text, at) => ({
      point: at + 1,
      text,
      unit: school,
      officer: 'officer',
      deadline: '2026-06-01',
    }));
    accepted(await mutate(api, split, { vedtakId: final, points }, coordinator));
    const { data } = await api.graphql<{ vedtak: object }>(
      'query ($id: ID!) { vedtak(id: $id) { text points { text followUp { status } } } }',
      { id: final },
      coordinator,
    );
    expect(data.vedtak).toEqual({
      text: '1. Planen vedtas.\n2. Det lages en framdriftsplan.',
      points: points.map(({ text }) => ({ text, followUp: { status: 'IKKE_STARTET' } })),
    });
    expect((await upload(api, '/import', file, coordinator)).body.appendedEvents).toBe(0);
  });
});
