import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attemptOnce } from '#kernel/testing';
import { drawReportFiles, renewReports, type DrawingPorts } from '#work/council-report';
import { eraseTexts, findErasable } from '#work/upkeep';
import type { ActorId, KeptFiles } from '#kernel';
import { givenMunicipality, tenant } from '../../../test/given-municipality.js';
import { givenVedtak, vedtakIdOf, type GivenVedtak } from '../../../test/given-vedtak.js';
import { accepted, mutate, shield } from './ask.js';
import { openTestApi, type TestApi } from './open-test-api.js';

const exporting = ['exportVedtaksrapport', 'ExportVedtaksrapportInput'] as const;

const given: readonly GivenVedtak[] = [
  {
    sequence: 1,
    title: 'Skolevei på Øya',
    date: '2026-01-15',
    points: [
      { text: 'Bygg fortau', told: [{ status: 'UNDER_ARBEID', at: '2026-02-20', publicComment: 'I gang.' }] },
    ],
  },
  {
    sequence: 2,
    title: 'Kjøp av tomt',
    date: '2026-02-15',
    points: [
      { text: 'Kjøp', told: [{ status: 'MELDT_IVERKSATT', at: '2026-05-02', publicComment: 'Kjøpt.' }] },
    ],
  },
];

interface Exported {
  readonly edition: string;
  readonly format: string;
  readonly language: string;
  readonly state: string;
  readonly progress: number;
  readonly sha256: string | null;
  readonly bytes: number | null;
  readonly madeAt: string | null;
  readonly address: string | null;
}

type Made = Exported & { readonly sha256: string; readonly address: string };

let api: TestApi;
let coordinator: string;
let director: string;
let reportId: string;

const exportsOf = async (token?: string): Promise<readonly Exported[]> => {
  await api.catchUp();
  const { data } = await api.graphql<{ vedtaksrapporter: readonly { exports: readonly Exported[] }[] }>(
    `{ vedtaksrapporter { exports { edition format language state progress sha256 bytes madeAt address } } }`,
    {},
    token,
  );
  return data.vedtaksrapporter[0]?.exports ?? [];
};

const order = (input: object, token = coordinator) =>
  mutate(api, exporting, { reportId, edition: 'public', ...input }, token);

/** A worker, with what the test puts in the place of its adapters. */
const draw = (instead: Partial<DrawingPorts> = {}) => {
  const ports = { ...api.platform, catchUp: api.catchUp, attempt: attemptOnce };
  return drawReportFiles({ ...ports, ...instead }, tenant);
};

/** The files there are; something happens each time one is about to be kept. */
const filesWhen = (kept: () => unknown): KeptFiles => {
  const { files } = api.platform;
  return {
    keep: async (place, bytes) => {
      await kept();
      return files.keep(place, bytes);
    },
    read: (place) => files.read(place),
    forget: (whose, folder) => files.forget(whose, folder),
  };
};

const keptFiles = async () => {
  const { rows } = await api.platform.pool.query<{ folder: string; name: string }>(
    'select folder, name from state.kept_file order by folder, name',
  );
  return rows.map(({ folder, name }) => `${folder.split('/')[1] ?? ''} ${name.replace(/-[0-9a-f]+/, '')}`);
};

const fetched = async (address: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${api.url}${address}`, { headers });
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
};

const step = async (name: string, token: string, told: readonly object[] = []) => {
  await api.catchUp();
  const { data } = await api.graphql<{ vedtaksrapporter: readonly { caseId: string }[] }>(
    '{ vedtaksrapporter { caseId } }',
    {},
    coordinator,
  );
  const input = { caseId: data.vedtaksrapporter[0]?.caseId, step: name, told };
  accepted(await mutate(api, ['takeStep', 'TakeStepInput'], input, token));
};

beforeAll(async () => {
  api = await openTestApi('2026-07-10T08:00:00.000Z');
  await givenMunicipality(api);
  await givenVedtak(api, given);
  coordinator = await api.token('coordinator', 'COORDINATOR');
  director = await api.token('director', 'DIRECTOR');
  const period = { from: '2026-01-01', to: '2026-06-30' };
  reportId = accepted(
    await mutate(api, ['orderVedtaksrapport', 'OrderVedtaksrapportInput'], period, coordinator),
  );
}, 60_000);
afterAll(() => api.close());

describe('Files of a report', () => {
  it('are ordered of what is frozen, by those who may', async () => {
    expect(await order({ formats: ['json'] })).toMatchObject({ code: 'report-edition-missing' });
    await step('prepare', coordinator, [{ name: 'periodEnd', value: '2026-06-30' }]);
    await step('approve', director);
    accepted(
      await mutate(api, ['freezeVedtaksrapport', 'FreezeVedtaksrapportInput'], { reportId }, director),
    );
    const officer = await api.token('officer', 'CASE_OFFICER');
    expect(await order({ formats: ['json'] }, officer)).toMatchObject({ code: 'forbidden' });
    expect(await order({ formats: [] })).toMatchObject({ code: 'report-export-formats' });
    accepted(await order({ formats: ['json', 'csv', 'html', 'csv'] }));
    expect(await exportsOf(coordinator)).toMatchObject(
      ['json', 'csv', 'html'].map((format) => ({ format, language: 'nb', state: 'WAITING', progress: 0 })),
    );
    // What waits already is not ordered a second time.
    expect(await order({ formats: ['csv'] })).toMatchObject({ changed: false });
  });

  it('are drawn once each, whoever dies on the way', async () => {
    let kept = 0;
    const dying = filesWhen(() => {
      kept += 1;
      if (kept === 2) throw new Error('killed');
    });
    await expect(draw({ files: dying })).rejects.toThrow('killed');
    expect((await exportsOf(coordinator)).map(({ state, progress }) => [state, progress])).toEqual([
      ['MADE', 33],
      ['WAITING', 33],
      ['WAITING', 33],
    ]);
    // Killed between the file and the log's word of it.
    const { store } = api.platform;
    const append = store.append.bind(store);
    store.append = () => Promise.reject(new Error('killed'));
    await expect(draw()).rejects.toThrow('killed');
    store.append = append;
    expect(await keptFiles()).toEqual(['public nb.csv', 'public nb.json']);
    let again = 0;
    await draw({ files: filesWhen(() => (again += 1)) });
    expect(again).toBe(1);
    await draw({ files: filesWhen(() => (again += 1)) });
    expect(again).toBe(1);
    expect((await exportsOf(coordinator)).map(({ state, progress }) => [state, progress])).toEqual(
      Array.from({ length: 3 }, () => ['MADE', 100]),
    );
  });

  it('are given out as they are kept, with their hash, to those who may have them', async () => {
    const [json] = await exportsOf(coordinator);
    if (json?.address == null || json.sha256 === null) throw new Error('nothing there');
    expect((await fetched(json.address)).answer.status).toBe(422);
    expect(await exportsOf()).toEqual([]);
    await step('send', coordinator, [{ name: 'meeting', value: '2026-12-10' }]);
    expect(await exportsOf()).toHaveLength(3);
    // The report's own stream is not read for it.
    const { store } = api.platform;
    const readStream = store.readStream.bind(store);
    store.readStream = () => Promise.reject(new Error('read'));
    const { answer, bytes } = await fetched(json.address);
    const own = await fetched(json.address.replace('&language=nb', ''));
    store.readStream = readStream;
    expect(bytes).toHaveLength(json.bytes ?? 0);
    expect(own.bytes.equals(bytes)).toBe(true);
    expect(answer.headers.get('etag')).toBe(`"${json.sha256}"`);
    const digest = `sha-256=:${Buffer.from(json.sha256, 'hex').toString('base64')}:`;
    expect(answer.headers.get('repr-digest')).toBe(digest);
    const known = await fetched(json.address, { 'if-none-match': `"${json.sha256}"` });
    expect([known.answer.status, known.bytes.length]).toEqual([304, 0]);
  });

  it('that are not what the log says of them are drawn anew', async () => {
    const [json] = await exportsOf();
    const { pool } = api.platform;
    const { bytes } = await fetched(json?.address ?? '');
    await pool.query(`update state.kept_file set bytes = 'x' where name like 'nb-%.json'`);
    expect((await fetched(json?.address ?? '')).bytes.equals(bytes)).toBe(true);
    await pool.query(`update state.kept_file set bytes = $1 where name like 'nb-%.json'`, [bytes]);
  });

  it('show nothing of what has been shielded since, and can be ordered as things are now', async () => {
    const secretary = await api.token('secretary', 'SECRETARY');
    const [site] = given.slice(1);
    if (site === undefined) throw new Error('no vedtak');
    const shielding = { vedtakId: vedtakIdOf(site), basis: 'offl. § 23' };
    accepted(await mutate(api, shield, shielding, secretary));
    await api.catchUp();
    const json = async () => (await exportsOf()).find(({ format }) => format === 'json') as Made;
    const before = await json();
    const now = await fetched(before.address);
    expect(now.bytes.toString()).not.toContain('Kjøp av tomt');
    expect(now.answer.headers.get('etag')).not.toContain(before.sha256);
    accepted(await order({ formats: ['json'] }));
    await draw();
    const after = await json();
    expect(after.sha256).not.toBe(before.sha256);
    expect((await fetched(after.address)).answer.headers.get('etag')).toBe(`"${after.sha256}"`);
  });

  it('are gone when an erasure withdraws their edition, also one that was in hand, and are drawn anew', async () => {
    accepted(await order({ formats: ['json', 'csv'], edition: 'internal' }));
    const erase = async () => {
      const { platform } = api;
      const written = await findErasable(platform, tenant, { personId: 'coordinator' as ActorId });
      const text = written.find(({ words }) => words === 'I gang.');
      if (text === undefined) throw new Error('no text');
      const by = { by: 'director' as ActorId, roles: ['DIRECTOR'] };
      const reason = 'Innsyn.';
      await eraseTexts(platform, {
        tenant,
        texts: [text],
        personId: null,
        reason,
        ...by,
        commandId: 'erase',
      });
      await api.catchUp();
      expect(await renewReports(platform, { tenant, reason, correlationId: 'renew' })).toBe(1);
      await api.catchUp();
    };
    let first = true;
    await draw({
      files: filesWhen(async () => {
        if (first) await erase();
        first = false;
      }),
    });
    const all = await exportsOf(coordinator);
    const gone = all.filter(({ state }) => state === 'WITHDRAWN');
    expect(gone.every(({ address }) => address === null)).toBe(true);
    // What anybody may have a copy of is known by its hash for ever.
    expect(gone.filter(({ edition }) => edition === 'public').every(({ sha256 }) => sha256 !== null)).toBe(
      true,
    );
    const named = (files: typeof all) =>
      new Set(files.map(({ edition, format }) => `${edition.toLowerCase()} nb.${format}`));
    await draw();
    const anew = (await exportsOf(coordinator)).filter(({ state }) => state !== 'WITHDRAWN');
    expect(anew.every(({ address }) => address !== null)).toBe(true);
    expect(named(anew)).toEqual(named(gone));
    expect(new Set(await keptFiles())).toEqual(named(gone));
    expect(await renewReports(api.platform, { tenant, reason: 'Innsyn.', correlationId: 'again' })).toBe(0);
    expect(await exportsOf(coordinator)).toHaveLength(gone.length + anew.length);
  });
});
