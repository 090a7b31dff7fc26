import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { councilReportEvents, followUpIdOf } from '#contexts';
import { readFrozen } from '#work/council-report';
import { followUpInLog } from '#contexts/follow-up';
import { isRejection, streamOf, type Instant, type ReadStore } from '#kernel';
import { freezeReport } from '../../../libs/contexts/council-report/freeze-report.js';
import { putAway } from '../../../libs/contexts/council-report/put-away.js';
import { givenMunicipality, tenant } from '../../../test/given-municipality.js';
import { givenVedtak, vedtakIdOf, type GivenVedtak } from '../../../test/given-vedtak.js';
import { accepted, mutate, report, shield } from './ask.js';
import { openTestApi, type TestApi } from './open-test-api.js';

const order = ['orderVedtaksrapport', 'OrderVedtaksrapportInput'] as const;
const freeze = ['freezeVedtaksrapport', 'FreezeVedtaksrapportInput'] as const;
const treat = ['treatVedtaksrapport', 'TreatVedtaksrapportInput'] as const;
const step = ['takeStep', 'TakeStepInput'] as const;

const given: readonly GivenVedtak[] = [
  {
    sequence: 1,
    title: 'Skolevei på Øya',
    date: '2026-01-15',
    points: [
      { text: 'Bygg fortau', told: [{ status: 'UNDER_ARBEID', at: '2026-02-20', publicComment: 'I gang.' }] },
      {
        text: 'Vurder gatelys',
        told: [{ status: 'MELDT_IVERKSATT', at: '2026-05-02', publicComment: 'Ferdig.' }],
      },
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
const [road, site] = given as [GivenVedtak, GivenVedtak];
const pavement = followUpIdOf(vedtakIdOf(road), 1);
const light = followUpIdOf(vedtakIdOf(road), 2);
const plot = followUpIdOf(vedtakIdOf(site), 1);

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly caseId: string | null;
  readonly frozen: { readonly points: number | null; readonly knownAt: string } | null;
  readonly editions: readonly {
    readonly edition: string;
    readonly version: number;
    readonly sha256: string;
  }[];
  readonly treatment: { readonly caseNumber: string; readonly closed: readonly string[] | null } | null;
}

let api: TestApi;
let secretary: string;
let coordinator: string;
let director: string;
let reportId: string;

const shown = async (token?: string, id = reportId): Promise<Shown | undefined> => {
  await api.catchUp();
  const { data } = await api.graphql<{ vedtaksrapporter: readonly Shown[] }>(
    `query ($id: ID) { vedtaksrapporter(id: $id) { id state caseId frozen { points knownAt }
       editions { edition version sha256 } treatment { caseNumber closed } } }`,
    { id },
    token,
  );
  return data.vedtaksrapporter[0];
};

/** The points whose status is missing, as the reader may know of them. */
const missing = async (id: string, token?: string) => {
  await api.catchUp();
  const { data } = await api.graphql<{ vedtaksrapporter: readonly { missingStatuses: object[] | null }[] }>(
    'query ($id: ID) { vedtaksrapporter(id: $id) { missingStatuses { followUpId lastReported } } }',
    { id },
    token,
  );
  return data.vedtaksrapporter[0]?.missingStatuses;
};

const take = async (name: string, token: string, told: readonly object[] = [], id = reportId) => {
  const caseId = (await shown(coordinator, id))?.caseId;
  accepted(await mutate(api, step, { caseId, step: name, told }, token));
};

const download = (query: string, token?: string, id = reportId) =>
  fetch(`${api.url}/vedtaksrapport/${id}?${query}`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });

const prepared = async (period: { readonly from: string; readonly to: string }): Promise<string> => {
  const id = accepted(await mutate(api, order, { ...period, meeting: '2026-12-10' }, coordinator));
  await take('prepare', coordinator, [{ name: 'periodEnd', value: period.to }], id);
  await take('approve', director, [], id);
  return id;
};

beforeAll(async () => {
  api = await openTestApi('2026-07-10T08:00:00.000Z');
  await givenMunicipality(api);
  await givenVedtak(api, given);
  secretary = await api.token('secretary', 'SECRETARY');
  coordinator = await api.token('coordinator', 'COORDINATOR');
  director = await api.token('director', 'DIRECTOR');
}, 60_000);
afterAll(() => api.close());

interface PointNames {
  readonly frozen: readonly { readonly name: string; readonly statusLabel: string }[];
  readonly withoutStatus: readonly { readonly name: string; readonly officer: string | null }[];
}

/** Its points as that person sees them; null for whoever has only the public edition. */
const pointsOf = async (token?: string, id = reportId): Promise<PointNames | null | undefined> => {
  const { data } = await api.graphql<{ vedtaksrapporter: readonly { readonly points: PointNames | null }[] }>(
    `query ($id: ID) { vedtaksrapporter(id: $id) { points { frozen { name statusLabel } withoutStatus { name officer } } } }`,
    { id },
    token,
  );
  return data.vedtaksrapporter[0]?.points;
};

describe('A report to the council', () => {
  it('is ordered once, for a period that no other report has a day of', async () => {
    const period = { from: '2026-01-01', to: '2026-06-30' };
    const backwards = await mutate(api, order, { from: '2026-06-30', to: '2026-01-01' }, coordinator);
    expect(backwards).toMatchObject({ code: 'report-period-backwards' });
    const stranger = await api.token('officer', 'CASE_OFFICER');
    expect(await mutate(api, order, period, stranger)).toMatchObject({ code: 'forbidden' });
    reportId = await prepared(period);
    expect(await mutate(api, order, period, coordinator)).toMatchObject({ code: 'report-already-ordered' });
    const overlap = await mutate(api, order, { from: '2026-06-30', to: '2026-12-31' }, coordinator);
    expect(overlap).toMatchObject({
      code: 'report-period-overlaps',
      message: expect.stringContaining('01.01.2026–30.06.2026'),
    });
  });

  it('is frozen as it stands while statuses come in, also after a freezing that died half-way', async () => {
    const { store, clock, documents, people } = api.platform;
    const dead = { tenant, reportId, freeze: 'dead', correlationId: 'dead' };
    const draft = { edition: 'public', dead: 'x'.repeat(70_000) } as never;
    await putAway({ store, clock }, [draft], dead);
    // A status comes in after the report has looked where the log is, and before it is put away.
    let told = false;
    const whenAsked = async <T>(work: (then: ReadStore) => Promise<T>): Promise<T> => {
      const found = await documents.atOneMoment(work);
      if (!told) {
        told = true;
        api.clock.set('2026-07-10T09:00:00.000Z' as Instant);
        const data = { followUpId: pavement, status: 'UNDER_ARBEID', publicComment: 'For seint.' };
        accepted(await mutate(api, report, data, coordinator));
      }
      return found;
    };
    const outcome = await freezeReport(
      {
        ...{ store, clock, people, catchUp: api.catchUp },
        documents: Object.assign(Object.create(documents) as ReadStore, { atOneMoment: whenAsked }),
      },
      {
        ...{ tenant, reportId, commandId: 'first', correlationId: 'first' },
        actor: { by: 'director' as never, roles: ['DIRECTOR'] },
      },
    );
    expect(isRejection(outcome)).toBe(false);
    const after = await shown(coordinator);
    expect(after).toMatchObject({
      state: 'FROSSET',
      frozen: { points: 3, knownAt: '2026-07-10T08:00:00.000Z' },
    });
    expect(after?.editions.map(({ edition, version }) => [edition, version])).toEqual([
      ['public', 1],
      ['internal', 1],
      ['closed', 1],
    ]);
    const model = await readFrozen(api.platform, { tenant, reportId, edition: 'public' });
    expect(JSON.stringify(model)).toContain('I gang.');
    expect(JSON.stringify(model)).not.toContain('For seint.');
    const stored = await store.readStream(streamOf(councilReportEvents, tenant, reportId));
    const parts = stored
      .filter(({ type }) => type === 'EditionPartSealed')
      .map(({ data }) => data as { freeze: string; text: string });
    expect(parts.filter((each) => each.freeze === 'dead').map(({ text }) => text)).toEqual([
      '[slettet]',
      '[slettet]',
    ]);
    expect(await mutate(api, freeze, { reportId }, director)).toMatchObject({
      code: 'report-already-frozen',
    });
  });

  it('is the administration’s until it is sent, and then everybody’s, as shielded as things are today', async () => {
    expect(await shown()).toBeUndefined();
    expect((await download('format=json')).status).toBe(422);
    expect(
      (await download('format=json&edition=internal', await api.token('officer', 'CASE_OFFICER'))).status,
    ).toBe(403);
    const first = Buffer.from(await (await download('format=pdf', coordinator)).arrayBuffer());
    await take('send', secretary, [{ name: 'meeting', value: '2026-12-10' }]);
    expect(await pointsOf()).toBeNull();
    const points = await pointsOf(coordinator);
    expect(points?.withoutStatus).toEqual([]);
    expect(points?.frozen.map(({ name, statusLabel }) => [name, statusLabel])).toContainEqual([
      'KS 001/26, punkt 1',
      'Under arbeid',
    ]);
    expect(await shown()).toMatchObject({ state: 'SENDT', caseId: null, frozen: { points: null } });
    expect((await shown())?.editions.map(({ edition }) => edition)).toEqual(['public']);
    const again = Buffer.from(await (await download('format=pdf')).arrayBuffer());
    expect(again.equals(first)).toBe(true);
    const before = await (await download('format=json')).text();
    expect(before).toContain('Kjøp av tomt');
    accepted(await mutate(api, shield, { vedtakId: vedtakIdOf(site), basis: 'offl. § 23' }, secretary));
    await api.catchUp();
    for (const format of ['json', 'csv', 'html']) {
      const after = await (await download(`format=${format}`)).text();
      expect(after).not.toContain('Kjøp av tomt');
      // A row of CSV is a point, and of what is shielded there is none to tell of.
      if (format !== 'csv') expect(after).toContain('offl. § 23');
    }
    expect(await (await download('format=json&edition=internal', coordinator)).text()).toContain(
      'Kjøp av tomt',
    );
    expect((await download('format=doc')).status).toBe(422);
  });

  it('is treated whole: what one point refuses, refuses all of it', async () => {
    const treatment = { reportId, caseNumber: 'KS 60/26', treatedOn: '2026-07-10', text: 'Til orientering.' };
    const refusedBy = await mutate(api, treat, { ...treatment, closed: [light, pavement] }, secretary);
    expect(refusedBy).toMatchObject({
      code: 'report-point-refused',
      message: expect.stringMatching(
        /KS .*1\/26, punkt 1: Du kan ikke gå fra «Under arbeid» til «Avsluttet»/,
      ),
    });
    const unknown = await mutate(api, treat, { ...treatment, closed: ['nothing'] }, secretary);
    expect(unknown).toMatchObject({ code: 'report-point-unknown' });
    await api.catchUp();
    expect((await followUpInLog(api.platform, tenant, light))?.status).toBe('MELDT_IVERKSATT');
    const sentBack = [{ followUpId: plot, reason: 'Skjøtet mangler.' }];
    accepted(await mutate(api, treat, { ...treatment, closed: [light], sentBack }, secretary));
    expect(await shown(coordinator)).toMatchObject({
      state: 'BEHANDLET',
      treatment: { caseNumber: 'KS 60/26', closed: [light] },
    });
    expect((await shown())?.treatment).toEqual({ caseNumber: 'KS 60/26', closed: null });
    expect((await followUpInLog(api.platform, tenant, light))?.status).toBe('AVSLUTTET');
    expect((await followUpInLog(api.platform, tenant, plot))?.status).toBe('UNDER_ARBEID');
  });

  it('is followed by one that shows what it closed no more, and gives its rows again', async () => {
    const { frozen } = (await shown(coordinator)) ?? {};
    api.clock.set('2026-12-01T08:00:00.000Z' as Instant);
    const next = await prepared({ from: '2026-07-01', to: '2026-12-31' });
    accepted(await mutate(api, freeze, { reportId: next, commandId: 'freeze-next' }, director));
    // Sent again, as after a lost answer, it answers as the first time.
    accepted(await mutate(api, freeze, { reportId: next, commandId: 'freeze-next' }, director));
    const model = await readFrozen(api.platform, { tenant, reportId: next, edition: 'internal' });
    if (isRejection(model)) throw new Error(model.rejected);
    const ids = model.sections.flatMap(({ rows }) => rows.map(({ followUpId }) => followUpId));
    expect(ids.sort()).toEqual([pavement, plot].sort());
    expect(model.previous).toMatchObject({ reportId, to: '2026-06-30' });
    const { data } = await api.graphql<{
      vedtakslogg: { edges: readonly { node: { followUp: { id: string }; status: string } }[] };
    }>(
      `query ($at: Instant) { vedtakslogg(knownAt: $at) { edges { node { status followUp { id } } } } }`,
      { at: frozen?.knownAt },
      coordinator,
    );
    const first = await readFrozen(api.platform, { tenant, reportId, edition: 'internal' });
    if (isRejection(first)) throw new Error(first.rejected);
    const then = first.sections.flatMap(({ rows }) => rows.map((row) => [row.followUpId, row.status]));
    expect(data.vedtakslogg.edges.map(({ node }) => [node.followUp.id, node.status]).sort()).toEqual(
      then.sort(),
    );
  });

  describe('as a moment', () => {
    const asked = async (query: string, variables: object = {}, token?: string, language = 'nb') => {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-language': language,
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors = [] } = (await response.json()) as {
        data: Record<string, unknown> | null;
        errors?: readonly { message: string; extensions: { code: string } }[];
      };
      return { data, said: errors.map(({ message, extensions }) => `${extensions.code}: ${message}`) };
    };
    const rows = '{ edges { node { status followUp { id } } } }';

    it('gives its rows, a vedtak and the figures as it knew them', async () => {
      const knownAt = (await shown(coordinator))?.frozen?.knownAt;
      const questions = [
        (how: string) => `vedtakslogg(${how}) ${rows}`,
        (how: string) => `vedtaksloggStatistics(${how}) { total { on byStatus { status points } } }`,
        (how: string) => `vedtak(id: "${vedtakIdOf(road)}", ${how}) { points { followUp { status } } }`,
      ];
      for (const question of questions) {
        const then = await asked(
          `query ($at: Instant) { ${question('knownAt: $at')} }`,
          { at: knownAt },
          coordinator,
        );
        const by = question('knownAtReport: $report');
        const same = await asked(`query ($report: ID) { ${by} }`, { report: reportId }, coordinator);
        expect(same).toEqual(then);
        expect(same.data).not.toBeNull();
      }
    });

    it('tells what has become of its points since, of what it knew and no more', async () => {
      const query = `query ($report: ID) { vedtaksloggChanges(sinceReport: $report, first: 50) {
        edges { node { changes before { status } entry { followUp { id } } } } } }`;
      const { data, said } = await asked(query, { report: reportId }, coordinator);
      expect(said).toEqual([]);
      const { edges } = data?.['vedtaksloggChanges'] as {
        edges: {
          node: { changes: string[]; before: { status: string }; entry: { followUp: { id: string } } };
        }[];
      };
      const before = new Map(edges.map(({ node }) => [node.entry.followUp.id, node.before.status]));
      expect(before.get(light)).toBe('MELDT_IVERKSATT');
      expect(edges.find(({ node }) => node.entry.followUp.id === light)?.node.changes).toContain('CLOSED');
    });

    it('is refused where it is none, or not the only one, in the reader’s language', async () => {
      const log = `query ($report: ID, $at: Instant) { vedtakslogg(knownAtReport: $report, knownAt: $at) ${rows} }`;
      const at = '2026-07-10T08:00:00.000Z';
      const both = await asked(log, { report: reportId, at }, coordinator, 'nn');
      expect(both.said).toEqual(['BAD_USER_INPUT: Bruk anten knownAt eller knownAtReport, ikkje begge.']);
      const unknown = await asked(log, { report: 'nothing' }, coordinator, 'en');
      expect(unknown.said).toEqual([expect.stringMatching(/^BAD_USER_INPUT: There is no such report/)]);
      const ordered = accepted(
        await mutate(api, order, { from: '2027-07-01', to: '2027-12-31' }, coordinator),
      );
      const unfrozen = await asked(log, { report: ordered }, coordinator);
      expect(unfrozen.said).toEqual([expect.stringMatching(/er ikke frosset ennå/)]);
      // One that has not been sent is there for the administration alone.
      expect((await asked(log, { report: ordered })).said).toEqual([expect.stringMatching(/finnes ikke/)]);
      expect((await asked(log, { report: reportId })).said).toEqual([]);
      const changes =
        'query ($report: ID, $day: LocalDate) { vedtaksloggChanges(sinceReport: $report, since: $day) { totalCount } }';
      expect((await asked(changes, {}, coordinator)).said).toEqual([
        'BAD_USER_INPUT: Si fra når: bruk since eller sinceReport.',
      ]);
      expect((await asked(changes, { report: reportId, day: '2026-01-01' }, coordinator)).said).toEqual([
        'BAD_USER_INPUT: Bruk enten since eller sinceReport, ikke begge.',
      ]);
    });
  });

  it('lists the points whose status is missing while it is prepared, to the administration', async () => {
    api.clock.set('2027-07-01T08:00:00.000Z' as Instant);
    const period = { from: '2027-01-01', to: '2027-06-30' };
    const next = accepted(await mutate(api, order, period, coordinator));
    const lastReported = '2026-07-10';
    expect(await missing(next, coordinator)).toEqual(
      [pavement, plot].map((followUpId) => ({ followUpId, lastReported })),
    );
    const data = { followUpId: pavement, status: 'UNDER_ARBEID', publicComment: 'Snart.' };
    accepted(await mutate(api, report, data, coordinator));
    expect(await missing(next, coordinator)).toEqual([{ followUpId: plot, lastReported }]);
    expect(await missing(reportId, coordinator)).toEqual([]);
    // Not to anybody, also of a report that all may see.
    expect([await missing(next), await missing(reportId)]).toEqual([undefined, null]);
  });
});
