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
    const found = await told({ ...moment, filter: { text: 'st' } });
    expect(found.filter((line) => !line.startsWith('Uten'))).toEqual(expected);
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
