import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { accepted, assign, moveDeadline, mutate, register, report, split, triage } from './ask.js';
import { givenMunicipality, school, tenant } from '../../../test/given-municipality.js';
import { givenVedtak, vedtakIdOf } from '../../../test/given-vedtak.js';
import { openTestApi, type TestApi } from './open-test-api.js';

let api: TestApi;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  api = await openTestApi();
  await givenMunicipality(api);
  for (const [person, role] of [
    ['secretary', 'SECRETARY'],
    ['coordinator', 'COORDINATOR'],
    ['leader', 'LEADER'],
    ['officer', 'CASE_OFFICER'],
  ] as const)
    tokens[person] = await api.token(person, role);
}, 60_000);
afterAll(() => api.close());

const json = 'application/json';

const send = async (body: string, type = json) => {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  });
  const text = await response.text();
  return { status: response.status, text, answer: JSON.parse(text) as { errors: { message: string }[] } };
};
const repeated = (count: number, field: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => field(index)).join(' ');
const deep = (levels: number) => `${'{ a '.repeat(levels)}${'}'.repeat(levels)}`;

describe('A request that asks for too much', () => {
  it.each<[string, string]>([
    ['a thousand aliases', `{ ${repeated(1000, (i) => `a${i.toString()}: vedtakslogg { totalCount }`)} }`],
    ['eleven queries at once', `{ ${repeated(11, (i) => `a${i.toString()}: __typename`)} }`],
    [
      'eleven mutations at once',
      `mutation { ${repeated(11, (i) => `a${i.toString()}: changeSettings(input: {}) { __typename }`)} }`,
    ],
    [
      'eleven queries hidden in fragments',
      `{ ...A ...B } fragment A on Query { ${repeated(6, (i) => `a${i.toString()}: __typename`)} } fragment B on Query { ${repeated(6, (i) => `b${i.toString()}: __typename`)} }`,
    ],
    ['fifty levels', deep(50)],
    [
      'fragments that unfold without end',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    ],
    [
      'fragments that double',
      `{ vedtakslogg { edges { ...F0 } } } ${repeated(25, (i) => `fragment F${i.toString()} on VedtaksloggEdge { ...F${(i + 1).toString()} ...F${(i + 1).toString()} }`)} fragment F25 on VedtaksloggEdge { cursor }`,
    ],
    ['fifty thousand words', `{ ${'vedtakslogg '.repeat(50_000)} }`],
  ])('is refused before anything is read: %s', async (_, query) => {
    let statements = 0;
    const counted = () => (statements += 1);
    // Which municipality is meant may be looked up anew, in one statement; one more would be an answer begun.
    const mostLookedUp = 1;
    await send(JSON.stringify({ query: '{ __typename }' }));
    api.platform.pool.on('acquire', counted);
    await send(JSON.stringify({ query: '{ __typename }' }));
    const lookedUp = statements;
    const { status, answer } = await send(JSON.stringify({ query }));
    api.platform.pool.off('acquire', counted);
    expect(status).toBe(400);
    expect(answer.errors[0]?.message).toMatch(/\S/);
    expect(statements).toBeLessThanOrEqual(lookedUp + mostLookedUp);
  });

  it('leaves room for those who read the schema', async () => {
    const { status } = await send(JSON.stringify({ query: getIntrospectionQuery() }));
    expect(status).toBe(200);
  });

  it('is told how much there may be', async () => {
    const query = `{ ${repeated(11, (i) => `a${i.toString()}: __typename`)} }`;
    const { answer } = await send(JSON.stringify({ query }));
    expect(answer.errors.map(({ message }) => message)).toEqual([
      'Spør om høyst 10 ting i hver forespørsel, og send flere forespørsler.',
    ]);
  });
});

describe('A request that cannot be read', () => {
  it.each<[string, number, string, string]>([
    ['2 MB', 413, `{"query": "${' '.repeat(2_000_000)}"}`, json],
    ['half of JSON', 400, '{', json],
    ['several at once', 400, JSON.stringify(Array(100).fill({ query: '{ __typename }' })), json],
    ['a form', 400, 'query=%7B__typename%7D', 'application/x-www-form-urlencoded'],
    ['plain text', 400, '{ __typename }', 'text/plain'],
    [
      'variables by the ten thousand',
      400,
      JSON.stringify({
        query: 'query ($f: VedtaksloggFilterInput) { vedtakslogg(filter: $f) { totalCount } }',
        variables: { f: { status: Array(10_000).fill('TULL') } },
      }),
      json,
    ],
  ])(
    'is answered in JSON with a sentence, and with nothing of our insides: %s',
    async (_, code, body, type) => {
      const { status, text, answer } = await send(body, type);
      expect(status).toBe(code);
      expect(answer.errors[0]?.message).toMatch(/\S/);
      expect(text).not.toMatch(/INTERNAL_SERVER_ERROR|node_modules|at \w+ \(/);
    },
  );

  it('is not there: an address nobody has', async () => {
    const response = await fetch(`${api.url}/nope`);
    expect([response.status, await response.json()]).toMatchObject([404, { code: 'not-found' }]);
  });
});

describe('A page for browsers', () => {
  it('comes at /graphql, and fetches nothing from elsewhere', async () => {
    const response = await fetch(`${api.url}/graphql`, { headers: { accept: 'text/html' } });
    const page = await response.text();
    expect(page).toContain('Spør Iverk med GraphQL');
    expect(page).not.toMatch(/(src|href)=|https?:\/\//);
  });
});

describe('A command that cannot be right', () => {
  const registration = { organ: 'KS', caseNumber: { year: 2026, sequence: 10 }, title: 'Prøve' };
  const aPoint = { point: 1, text: 'Gjør det', unit: school, officer: 'officer', deadline: '2026-06-01' };

  it.each<[string, object]>([
    ['organ-required', { organ: ' ' }],
    ['text-too-long', { organ: 'K'.repeat(101) }],
    ['case-number-out-of-range', { caseNumber: { year: 99_999, sequence: 1 } }],
    ['case-number-out-of-range', { caseNumber: { year: 2026, sequence: 0 } }],
    ['date-in-future', { date: '2026-03-03' }],
  ])('is refused as %s: %j', async (code, wrong) => {
    const outcome = await mutate(api, register, { ...registration, ...wrong }, tokens['secretary']);
    expect(outcome).toMatchObject({ __typename: 'CommandRefused', code });
  });

  it('is refused when its point has no number that points have', async () => {
    const vedtakId = accepted(await mutate(api, register, registration, tokens['secretary']));
    for (const point of [0, -1, 10_000])
      expect(
        await mutate(api, split, { vedtakId, points: [{ ...aPoint, point }] }, tokens['coordinator']),
      ).toMatchObject({ code: 'point-number' });
  });

  it('is refused when its id has been used for something else, and any text can be an id', async () => {
    const [one, two] = [11, 12].map((sequence) => ({
      ...registration,
      caseNumber: { year: 2026, sequence },
      commandId: 'min egen æøå',
    }));
    accepted(await mutate(api, register, one ?? {}, tokens['secretary']));
    // EventStoreDB keeps no index of ids over all streams: there the second is a vedtak of its own.
    const second = {
      postgres: { code: 'command-id-reused' },
      eventstoredb: { __typename: 'CommandAccepted' },
    };
    expect(await mutate(api, register, two ?? {}, tokens['secretary'])).toMatchObject(
      second[api.platform.engine],
    );
  });

  it('is one vedtak when it has no number and comes twice', async () => {
    const input = { organ: 'KS', title: 'Uten nummer', commandId: 'en gang' };
    const first = await mutate(api, register, input, tokens['secretary']);
    expect(await mutate(api, register, input, tokens['secretary'])).toEqual(first);
  });

  it('is bad input when a revision is no number, a year is not near, or an id holds a null character', async () => {
    const wrong: [readonly [string, string], object][] = [
      [report, { followUpId: 'x', status: 'UNDER_ARBEID', expectedRevision: 'abc' }],
      [moveDeadline, { followUpId: 'x', deadline: '0001-01-01', reason: 'x' }],
      [triage, { vedtakId: 'a\u0000b', needsFollowUp: true }],
    ];
    for (const [[name, type], input] of wrong) {
      const { errors } = await api.graphql(
        `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`,
        { input },
        tokens['coordinator'],
      );
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('has each unit once: the one with main responsibility is no other', async () => {
    const given = { sequence: 20, title: 'Delt ansvar', points: [{ deadline: '2026-06-01' }] };
    await givenVedtak(api, [given]);
    const { data } = await api.graphql<{ vedtak: { points: { followUp: { id: string } }[] } }>(
      'query ($id: ID!) { vedtak(id: $id) { points { followUp { id } } } }',
      { id: vedtakIdOf(given) },
      tokens['coordinator'],
    );
    const followUpId = data.vedtak.points[0]?.followUp.id;
    const input = { followUpId, unit: school, coUnits: [school, school], officer: 'officer' };
    expect(await mutate(api, assign, input, tokens['coordinator'])).toMatchObject({ changed: false });
  });
});

describe('My work', () => {
  it('is the officer’s, the deputy’s, and the leader’s where no officer can be reached', async () => {
    const people = await api.platform.people.all(tenant);
    const stranger = people.find(({ personId }) => personId === 'stranger');
    if (stranger === undefined) throw new Error('There is no stranger');
    await api.platform.people.save(tenant, [{ ...stranger, email: null }]);
    await givenVedtak(api, [
      { sequence: 40, title: 'Saksbehandlers', points: [{ deputy: 'deputy' }] },
      { sequence: 41, title: 'Uten e-post', points: [{ officer: 'stranger' }] },
      { sequence: 42, title: 'Ingens', points: [{ officer: null }] },
    ]);
    const titles = async (token?: string) => {
      const { data } = await api.graphql<{ myWork: { vedtak: { title: string } }[] }>(
        '{ myWork { vedtak { title } } }',
        {},
        token,
      );
      return data.myWork.map(({ vedtak: { title } }) => title).filter((title) => title !== 'Delt ansvar');
    };
    expect(await titles(tokens['officer'])).toEqual(['Saksbehandlers']);
    expect(await titles(await api.token('deputy', 'CASE_OFFICER'))).toEqual(['Saksbehandlers']);
    expect((await titles(tokens['leader'])).sort()).toEqual(['Ingens', 'Uten e-post']);
    expect(await titles(tokens['coordinator'])).toEqual(['Ingens']);
  });
});
