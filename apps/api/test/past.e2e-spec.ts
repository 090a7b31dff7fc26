import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instant } from '#kernel';
import { accepted, mutate, shield } from './ask.js';
import { givenMunicipality } from '../../../test/given-municipality.js';
import { givenVedtak, vedtakIdOf, type GivenVedtak } from '../../../test/given-vedtak.js';
import { openTestApi, type TestApi } from './open-test-api.js';

const path: GivenVedtak = {
  sequence: 1,
  title: 'Sti rundt tjernet',
  date: '2026-01-12',
  points: [{ deadline: '2026-03-01', told: [{ status: 'UNDER_ARBEID', publicComment: 'Startet.' }] }],
};
const hall: GivenVedtak = { sequence: 2, title: 'Kjøp av hall', date: '2026-01-12', points: [{}] };
const loose: GivenVedtak = { sequence: 3, title: 'Uten oppfølging ennå', date: '2026-01-13' };

const correct = ['correctVedtak', 'CorrectVedtakInput'] as const;

let api: TestApi;
let coordinator: string;

const at = (instant: string) => {
  api.clock.set(instant as Instant);
};

/** Known in January; begun on 10 February; reported done on 10 March, as of 20 February; the hall shielded on 12 March. */
beforeAll(async () => {
  api = await openTestApi();
  at('2026-01-15T09:00:00.000Z');
  await givenMunicipality(api);
  coordinator = await api.token('coordinator', 'COORDINATOR', 'SECRETARY');
  await givenVedtak(api, [hall, loose, { ...path, points: [{ deadline: '2026-03-01' }] }]);
  at('2026-02-10T09:00:00.000Z');
  await givenVedtak(api, [path]);
  at('2026-03-10T09:00:00.000Z');
  await givenVedtak(api, [
    {
      ...path,
      points: [
        {
          deadline: '2026-03-01',
          told: [{ status: 'MELDT_IVERKSATT', publicComment: 'Ferdig.', at: '2026-02-20' }],
        },
      ],
    },
  ]);
  at('2026-03-12T09:00:00.000Z');
  accepted(await mutate(api, shield, { vedtakId: vedtakIdOf(hall), basis: 'offl. § 23' }, coordinator));
  accepted(
    await mutate(
      api,
      correct,
      { vedtakId: vedtakIdOf(path), title: 'Tursti', reason: 'Kortere.' },
      coordinator,
    ),
  );
  await api.catchUp();
}, 60_000);
afterAll(() => api.close());

interface Log {
  readonly vedtakslogg: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly {
      readonly node: {
        readonly status: string;
        readonly ageInDays: number;
        readonly vedtak: { readonly title: string };
        readonly followUp: { readonly overdue: boolean; readonly allowed: readonly object[] } | null;
      };
    }[];
  };
}

const query = `query ($asOf: LocalDate, $knownAt: Instant, $filter: VedtaksloggFilterInput, $orderBy: VedtaksloggOrderInput, $first: Int!, $after: String) {
  vedtakslogg(asOf: $asOf, knownAt: $knownAt, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { status ageInDays vedtak { title } followUp { overdue allowed { status } } } } } }`;

const ask = async (variables: object, token?: string) => {
  const answer = await api.graphql<Log>(query, { first: 50, ...variables }, token);
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return answer.data.vedtakslogg;
};

const told = async (variables: object, token?: string) =>
  (await ask(variables, token)).edges.map(({ node }) => `${node.vedtak.title}: ${node.status}`).sort();

describe('The vedtakslogg as it was', () => {
  it.each<[string, object, readonly string[]]>([
    ['before anything', { asOf: '2026-01-10' }, []],
    ['when it was begun', { asOf: '2026-02-15' }, ['Sti rundt tjernet: UNDER_ARBEID']],
    ['on a day that was told of later', { asOf: '2026-02-25' }, ['Sti rundt tjernet: MELDT_IVERKSATT']],
    [
      'on that day, as it was known then',
      { asOf: '2026-02-25', knownAt: '2026-03-01T00:00:00.000Z' },
      ['Sti rundt tjernet: UNDER_ARBEID'],
    ],
    ['as it was known', { knownAt: '2026-03-01T00:00:00+01:00' }, ['Sti rundt tjernet: UNDER_ARBEID']],
    ['today', { asOf: '2026-03-12' }, ['Tursti: MELDT_IVERKSATT']],
  ])('%s', async (_, moment, expected) => {
    const found = await told(moment);
    expect(found.filter((line) => !line.startsWith('Uten'))).toEqual(expected);
  });

  it('finds by the words of that day', async () => {
    expect(await told({ asOf: '2026-02-15', filter: { text: 'tjern startet' } })).toHaveLength(1);
    expect(await told({ asOf: '2026-02-05', filter: { text: 'tjern startet' } })).toEqual([]);
    expect(await told({ asOf: '2026-02-15', filter: { text: 'tursti' } })).toEqual([]);
    expect(await told({ asOf: '2026-03-12', filter: { text: 'turstien' } })).toHaveLength(1);
    expect(await told({ asOf: '2026-03-12', filter: { text: '26/1' } })).toHaveLength(1);
  });

  it('asks by what held then', async () => {
    const done = { status: ['MELDT_IVERKSATT'] };
    expect(await told({ asOf: '2026-02-25', filter: done })).toHaveLength(1);
    expect(await told({ asOf: '2026-02-15', filter: done })).toEqual([]);
    expect(await told({ asOf: '2026-03-05', filter: { overdue: true } })).toEqual([]);
    const late = { asOf: '2026-03-05', knownAt: '2026-03-06T00:00:00.000Z', filter: { overdue: true } };
    expect(await told(late)).toEqual(['Sti rundt tjernet: UNDER_ARBEID']);
    const [edge] = (await ask(late)).edges;
    expect(edge?.node).toMatchObject({ ageInDays: 52, followUp: { overdue: true, allowed: [] } });
  });

  it('shows what was not judged yet, and pages through all of it once', async () => {
    const whole = await told({ asOf: '2026-02-15' }, coordinator);
    expect(whole).toEqual([
      'Kjøp av hall: IKKE_STARTET',
      'Sti rundt tjernet: UNDER_ARBEID',
      'Uten oppfølging ennå: REGISTRERT',
    ]);
    const walked: string[] = [];
    for (let after: string | null = null; ;) {
      const orderBy = { by: 'TITLE', direction: 'DESCENDING' };
      const { edges, pageInfo, totalCount } = await ask(
        { asOf: '2026-02-15', orderBy, first: 1, after },
        coordinator,
      );
      expect(totalCount).toBe(3);
      walked.push(...edges.map(({ node }) => `${node.vedtak.title}: ${node.status}`));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(walked).toEqual(whole.toReversed());
  });

  it('hides on every day what is shielded today', async () => {
    expect(await told({ asOf: '2026-02-15' })).toEqual([
      'Sti rundt tjernet: UNDER_ARBEID',
      'Uten oppfølging ennå: REGISTRERT',
    ]);
    expect((await ask({ asOf: '2026-02-15', filter: { text: 'hall' } })).totalCount).toBe(0);
    const officer = await api.token('officer', 'CASE_OFFICER');
    expect(await told({ asOf: '2026-02-15', filter: { text: 'hall' } }, officer)).toHaveLength(1);
  });

  it('refuses a day to come', async () => {
    const { errors } = await api.graphql(query, { first: 1, asOf: '2026-03-13' });
    expect(errors?.[0]).toMatchObject({
      message: '2026-03-13 er ikke kommet ennå. Velg en dag til og med 2026-03-12.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('One vedtak as it was', () => {
  const one = `query ($id: ID!, $asOf: LocalDate) { vedtak(id: $id, asOf: $asOf) {
    title status shieldingBasis points { followUp { publicComment history { type } } } } }`;
  const then = async (of: GivenVedtak, asOf: string, token?: string) =>
    (await api.graphql<{ vedtak: object | null }>(one, { id: vedtakIdOf(of), asOf }, token)).data.vedtak;

  it('has the title, the words and the history of that day', async () => {
    expect(await then(path, '2026-02-15')).toMatchObject({
      title: 'Sti rundt tjernet',
      status: 'UNDER_ARBEID',
      points: [{ followUp: { publicComment: 'Startet.' } }],
    });
    expect(await then(path, '2026-03-12')).toMatchObject({ title: 'Tursti', status: 'MELDT_IVERKSATT' });
    expect(await then(path, '2026-01-01')).toBeNull();
  });

  it('is not there for the public when it is shielded today', async () => {
    expect(await then(hall, '2026-02-15')).toBeNull();
    expect(await then(hall, '2026-02-15', coordinator)).toMatchObject({ shieldingBasis: 'offl. § 23' });
  });
});

describe('What has become of the points', () => {
  const changed = `query ($since: LocalDate!, $asOf: LocalDate, $changes: [VedtaksloggChange!], $first: Int!, $after: ID) {
    vedtaksloggChanges(since: $since, asOf: $asOf, changes: $changes, first: $first, after: $after) {
      totalCount counts { change points } pageInfo { hasNextPage endCursor }
      edges { node { changes before { status deadline } moves { on from to reason } entry { status vedtak { title } } } } } }`;
  interface Changes {
    readonly vedtaksloggChanges: {
      readonly totalCount: number;
      readonly counts: readonly { readonly change: string; readonly points: number }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly edges: readonly {
        readonly node: {
          readonly changes: readonly string[];
          readonly before: object | null;
          readonly entry: { readonly status: string; readonly vedtak: { readonly title: string } };
        };
      }[];
    };
  }
  const since = async (variables: object, token?: string) =>
    (await api.graphql<Changes>(changed, { first: 50, ...variables }, token)).data.vedtaksloggChanges;
  const lines = ({ edges }: Changes['vedtaksloggChanges']) =>
    edges.map(({ node }) => [node.entry.vedtak.title, node.entry.status, ...node.changes]);

  it('since a day, with how they stood then', async () => {
    const found = await since({ since: '2026-02-01' }, coordinator);
    expect(lines(found)).toEqual([
      ['Tursti', 'MELDT_IVERKSATT', 'MOVED_ON'],
      ['Kjøp av hall', 'IKKE_STARTET', 'STANDING_STILL'],
      ['Uten oppfølging ennå', 'REGISTRERT', 'STANDING_STILL'],
    ]);
    expect(found.edges[0]?.node.before).toEqual({ status: 'IKKE_STARTET', deadline: '2026-03-01' });
    expect(found.counts).toContainEqual({ change: 'STANDING_STILL', points: 2 });
    expect(lines(await since({ since: '2026-01-01', asOf: '2026-01-20' }))).toEqual([
      ['Sti rundt tjernet', 'IKKE_STARTET', 'NEW'],
      ['Uten oppfølging ennå', 'REGISTRERT', 'NEW'],
    ]);
  });

  it('page by page, and by what has become of them', async () => {
    const still = { since: '2026-02-01', changes: ['STANDING_STILL'], first: 1 };
    const first = await since(still, coordinator);
    const second = await since({ ...still, after: first.pageInfo.endCursor }, coordinator);
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([
      2,
      true,
      false,
    ]);
    expect([...lines(first), ...lines(second)].map(([title]) => title)).toEqual([
      'Kjøp av hall',
      'Uten oppfølging ennå',
    ]);
    for (const bad of [{ after: 'x' }, { first: 0 }, { since: '2026-03-13' }]) {
      const { errors } = await api.graphql(changed, { first: 1, since: '2026-02-01', ...bad });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});

describe('Figures of the log', () => {
  const figures = `query ($groupBy: VedtaksloggGrouping!, $asOf: LocalDate, $from: LocalDate) {
    vedtaksloggStatistics(groupBy: $groupBy, asOf: $asOf, from: $from) {
      total { points open overdue medianAge byStatus { status statusLabel points } }
      groups { group groupName points } overTime { on points open overdue } } }`;
  const ask = async (variables: Record<string, unknown>, token?: string) => {
    const { data, errors } = await api.graphql<{ vedtaksloggStatistics: object }>(figures, variables, token);
    return errors?.[0]?.extensions.code ?? data.vedtaksloggStatistics;
  };

  it('for today, for a day there has been, and through time', async () => {
    expect(await ask({ groupBy: 'UNIT', from: '2025-12-15' }, coordinator)).toMatchObject({
      total: { points: 3, open: 3, overdue: 0, byStatus: [{ statusLabel: 'Registrert' }, {}, {}] },
      groups: [
        { groupName: 'Oppvekst', points: 2 },
        { group: null, points: 1 },
      ],
      overTime: [
        { on: '2025-12-31', points: 0 },
        { on: '2026-01-31', points: 3 },
        { on: '2026-02-28', points: 3 },
        { on: '2026-03-12', points: 3 },
      ],
    });
    expect(await ask({ groupBy: 'ORGAN', asOf: '2026-02-15' })).toMatchObject({ total: { points: 2 } });
  });

  it('by officer for those who work there, and for nobody else', async () => {
    expect(await ask({ groupBy: 'OFFICER' }, coordinator)).toMatchObject({
      groups: [{ points: 2 }, { points: 1 }],
    });
    expect(await ask({ groupBy: 'OFFICER' })).toBe('FORBIDDEN');
    expect(await ask({ groupBy: 'ORGAN', from: '1990-01-01' })).toBe('BAD_USER_INPUT');
  });
});
