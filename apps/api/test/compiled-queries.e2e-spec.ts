import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenMunicipality, health } from '../../../test/given-municipality.js';
import { givenVedtak, vedtakIdOf, type GivenVedtak } from '../../../test/given-vedtak.js';
import { everyFieldOf } from './every-field.js';
import { openTestApi, type TestApi } from './open-test-api.js';

const vedtak: readonly GivenVedtak[] = [
  {
    sequence: 3,
    title: 'Skolevei',
    date: '2026-01-20',
    points: [
      { deadline: '2026-02-01', told: [{ status: 'UNDER_ARBEID', publicComment: 'Grunnen er kjøpt.' }] },
      { deadline: '2026-08-01', kind: 'VERBAL', deputy: 'deputy' },
      { kind: 'UTREDNING', unit: health, officer: 'stranger' },
    ],
  },
  { sequence: 4, title: 'Budsjett', date: '2026-01-20', dismissed: 'Tatt til orientering.' },
  {
    organ: 'FSK',
    sequence: 1,
    title: 'Hemmelig kjøp',
    date: '2026-02-12',
    shieldedBy: 'offl. § 23',
    points: [{}],
  },
];

let api: TestApi;
const tokens: Record<string, string | undefined> = { nobody: undefined };

beforeAll(async () => {
  api = await openTestApi();
  await givenMunicipality(api);
  await givenVedtak(api, vedtak);
  tokens['coordinator'] = await api.token('coordinator', 'COORDINATOR');
  tokens['officer'] = await api.token('officer', 'CASE_OFFICER');
}, 60_000);
afterAll(() => api.close());

const id = vedtakIdOf({ sequence: 3 } as GivenVedtak);
const places = [
  { type: 'Query', query: (field: string) => `{ ${field} }` },
  { type: 'Vedtak', query: (field: string) => `{ vedtak(id: "${id}") { ${field} } }` },
  {
    type: 'FollowUp',
    query: (field: string) => `{ vedtak(id: "${id}") { points { followUp { ${field} } } } }`,
  },
  { type: 'Vedtak', query: (field: string) => `{ vedtakslogg { edges { node { vedtak { ${field} } } } } }` },
  {
    type: 'FollowUp',
    query: (field: string) => `{ vedtakslogg { totalCount edges { node { followUp { ${field} } } } } }`,
  },
  {
    type: 'FollowUp',
    query: (field: string) =>
      `{ vedtakslogg(asOf: "2026-02-20") { edges { cursor node { id followUp { ${field} } } } } }`,
  },
];

describe('A query that has been compiled', () => {
  it.each(['nobody', 'coordinator', 'officer'])(
    'answers %s what graphql-js answered, whatever is asked for',
    async (who) => {
      const asked = places.flatMap(({ type, query }) => everyFieldOf(type).map(query));
      expect(asked.length).toBeGreaterThan(150);
      // One after the other: all at once wait for a connection longer than a slow machine lets them.
      for (const query of asked) {
        const first = await api.graphql(query, {}, tokens[who]);
        await api.graphql(query, {}, tokens[who]);
        const third = await api.graphql(query, {}, tokens[who]);
        expect({ query, ...third }).toEqual({ query, ...first });
      }
    },
    120_000,
  );
});
