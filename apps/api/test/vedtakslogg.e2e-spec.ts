import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accepted, mutate, register } from './ask.js';
import { givenMunicipality, health, school } from '../../../test/given-municipality.js';
import { givenVedtak, vedtakIdOf, type GivenVedtak } from '../../../test/given-vedtak.js';
import { openTestApi, type TestApi } from './open-test-api.js';

const closed = (deadline: string) => [
  { status: 'MELDT_IVERKSATT', publicComment: 'Gjort.' },
  {
    status: 'AVSLUTTET',
    publicComment: 'Behandlet.',
    treatment: { organ: 'KS', caseNumber: 'KS 90/26', date: deadline },
  },
];
const vedtak: readonly GivenVedtak[] = [
  { sequence: 1, title: 'Åpen sti rundt Øyatjernet', date: '2026-01-20' },
  { sequence: 2, title: 'Ærlig budsjett', date: '2026-01-20', dismissed: 'Tatt til orientering.' },
  {
    sequence: 3,
    title: 'Skolevei',
    points: [
      {
        deadline: '2026-02-01',
        told: [{ status: 'UNDER_ARBEID', publicComment: '100 % av grunnen er kjøpt.' }],
      },
      { deadline: '2026-08-01', kind: 'VERBAL', deputy: 'deputy' },
      { kind: 'UTREDNING', unit: health, officer: 'stranger' },
    ],
  },
  {
    sequence: 4,
    title: 'Skolevei',
    points: [
      {
        deadline: '2026-02-01',
        told: [
          {
            status: 'PAA_VENT',
            publicComment: 'Venter på a_b.',
            holdReasons: ['KAPASITET'],
            holdUntil: '2026-09-01',
          },
        ],
      },
    ],
  },
  {
    sequence: 5,
    title: 'Idrettshall',
    date: '2026-02-10',
    points: [{ deadline: '2026-02-20', told: closed('2026-03-01') }],
  },
  {
    organ: 'FSK',
    sequence: 1,
    title: 'Hemmelig kjøp',
    date: '2026-02-12',
    shieldedBy: 'offl. § 23',
    points: [{ deadline: '2026-02-25' }],
  },
  { organ: 'FSK', sequence: 2, title: 'Leie av \\hall', date: '2026-02-12' },
];

let api: TestApi;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  api = await openTestApi();
  await givenMunicipality(api);
  await givenVedtak(api, vedtak);
  const roles = {
    coordinator: 'COORDINATOR',
    leader: 'LEADER',
    officer: 'CASE_OFFICER',
    stranger: 'CASE_OFFICER',
    councillor: 'COUNCILLOR',
  };
  for (const [person, role] of Object.entries(roles)) tokens[person] = await api.token(person, role);
}, 60_000);
afterAll(() => api.close());

interface Node {
  readonly id: string;
  readonly status: string;
  readonly vedtak: { readonly title: string; readonly caseNumber: { readonly asWritten: string } };
  readonly followUp: { readonly point: number; readonly deadline: string | null } | null;
}
interface Log {
  readonly vedtakslogg: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  };
}

const query = `query ($filter: VedtaksloggFilterInput, $orderBy: VedtaksloggOrderInput, $first: Int!, $after: String, $atLeast: LogPosition) {
  vedtakslogg(filter: $filter, orderBy: $orderBy, first: $first, after: $after, atLeast: $atLeast) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { cursor node { id status vedtak { title caseNumber { asWritten } } followUp { point deadline } } } } }`;

const ask = async (variables: object, as?: string) => {
  const answer = await api.graphql<Log>(query, { first: 100, ...variables }, as && tokens[as]);
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return answer.data.vedtakslogg;
};

/** All pages from the first to the last. */
const walk = async (orderBy: object, first: number, as?: string): Promise<readonly Node[]> => {
  const nodes: Node[] = [];
  for (let after: string | null = null; ;) {
    const { edges, pageInfo } = await ask({ orderBy, first, after }, as);
    nodes.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return nodes;
    after = pageInfo.endCursor;
  }
};

const numbers = async (filter: object, as?: string) =>
  (await ask({ filter }, as)).edges.map(
    ({ node: { vedtak: found, followUp } }) =>
      found.caseNumber.asWritten + (followUp === null ? '' : `.${followUp.point.toString()}`),
  );

describe('Paging through the vedtakslogg', () => {
  const orders = ['DATE', 'CASE_NUMBER', 'DEADLINE', 'STATUS', 'TITLE', 'UNCHANGED'];
  const ways = orders.flatMap((by) => ['ASCENDING', 'DESCENDING'].map((direction) => ({ by, direction })));

  it.each(ways)(
    'by $by, $direction, shows every row once, whatever the size of the page',
    async (orderBy) => {
      for (const as of [undefined, 'coordinator']) {
        const { edges, totalCount } = await ask({ orderBy }, as);
        const whole = edges.map(({ node }) => node.id);
        expect(new Set(whole).size).toBe(totalCount);
        for (const size of [1, 3]) expect((await walk(orderBy, size, as)).map(({ id }) => id)).toEqual(whole);
      }
    },
  );

  it('puts what has no deadline last both ways, and æøå last in the alphabet', async () => {
    const deadlines = async (direction: string) =>
      (await walk({ by: 'DEADLINE', direction }, 4)).map(({ followUp }) => followUp?.deadline ?? null);
    const up = await deadlines('ASCENDING');
    const dated = up.filter((each) => each !== null);
    expect(up).toEqual([...dated.toSorted(), ...Array<null>(up.length - dated.length).fill(null)]);
    const down = await deadlines('DESCENDING');
    expect(down.slice(0, dated.length)).toEqual(dated.toReversed());
    const titles = (await walk({ by: 'TITLE' }, 2)).map(({ vedtak: { title } }) => title);
    expect(titles.slice(-2)).toEqual(['Ærlig budsjett', 'Åpen sti rundt Øyatjernet']);
  });

  it('refuses a cursor of another order and pages of no size', async () => {
    const { edges } = await ask({ orderBy: { by: 'TITLE' } });
    const wrong = [
      { after: edges[0]?.cursor, orderBy: { by: 'DATE' } },
      { after: 'x' },
      { first: 0 },
      { first: 101 },
    ];
    for (const variables of wrong) {
      const { errors } = await api.graphql(query, { first: 10, ...variables });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});

describe('Asking the vedtakslogg', () => {
  it.each<[string, object, readonly string[]]>([
    ['organ', { organ: 'FSK' }, ['FSK 001/26.1', 'FSK 002/26']],
    ['organ by its name', { organ: 'formannskapet' }, ['FSK 001/26.1', 'FSK 002/26']],
    ['unit', { unit: health }, ['KS 003/26.3']],
    ['officer', { officer: 'stranger' }, ['KS 003/26.3']],
    ['not judged', { status: ['REGISTRERT'] }, ['KS 001/26', 'KS 003/26.2', 'FSK 002/26']],
    ['no follow-up', { status: ['INGEN_OPPFOLGING'] }, ['KS 002/26']],
    ['either of two', { status: ['PAA_VENT', 'AVSLUTTET'] }, ['KS 004/26.1', 'KS 005/26.1']],
    ['kind', { kind: 'VERBAL' }, ['KS 003/26.2']],
    ['period', { from: '2026-02-10', to: '2026-02-11' }, ['KS 005/26.1']],
    ['overdue', { overdue: true }, ['KS 003/26.1', 'KS 004/26.1', 'FSK 001/26.1']],
    ['ended', { open: false }, ['KS 002/26', 'KS 005/26.1']],
    ['overdue and ended', { open: false, overdue: true }, []],
    ['words with æøå, whatever their case', { text: 'ØYATJERNET' }, ['KS 001/26']],
    [
      'other endings of a word',
      { text: 'skoleveien' },
      ['KS 003/26.1', 'KS 003/26.2', 'KS 003/26.3', 'KS 004/26.1'],
    ],
    ['words of title and comment', { text: 'skolevei grunn' }, ['KS 003/26.1']],
    ['the beginning of a word', { text: 'idrett' }, ['KS 005/26.1']],
    ['a word and a number', { text: 'skolevei 26/4' }, ['KS 004/26.1']],
    ['what is shielded', { text: 'hemmelige' }, ['FSK 001/26.1']],
    ['a percent sign', { text: '100 %' }, ['KS 003/26.1']],
    ['an underscore', { text: 'a_b' }, ['KS 004/26.1']],
    ['a backslash', { text: '\\hall' }, ['FSK 002/26']],
    ['a number without zeros', { text: 'ks 5/26' }, ['KS 005/26.1']],
    ['a number with the whole year', { text: '005/2026' }, ['KS 005/26.1']],
  ])('narrows by %s', async (_, filter, expected) => {
    expect((await numbers(filter, 'coordinator')).sort()).toEqual([...expected].sort());
  });

  it('pages through what says most of the words first, or in the order asked for', async () => {
    const whole = await ask({ filter: { text: 'skolevei' } });
    const walked: string[] = [];
    for (let after: string | null = null; ;) {
      const { edges, pageInfo } = await ask({ filter: { text: 'skolevei' }, first: 1, after });
      walked.push(...edges.map(({ node }) => node.id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(walked).toHaveLength(4);
    expect(walked).toEqual(whole.edges.map(({ node }) => node.id));
    const byDeadline = { by: 'DEADLINE', direction: 'DESCENDING' };
    const sorted = await ask({ filter: { text: 'skolevei' }, orderBy: byDeadline });
    expect(sorted.edges[0]?.node.followUp?.deadline).toBe('2026-08-01');
  });

  it('refuses what is no status, kind or day', async () => {
    for (const filter of [
      { status: ['TULL'] },
      { kind: 'TULL' },
      { from: '2026-02-31' },
      { to: '12026-01-01' },
    ]) {
      const { status, errors } = await api.graphql(query, { first: 1, filter });
      expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    }
  });

  it('shows what is shielded to those who work on it and those who may, and to nobody else', async () => {
    const who = async (as?: string) => (await numbers({ organ: 'FSK' }, as)).includes('FSK 001/26.1');
    expect(await Promise.all(['coordinator', 'officer', 'leader'].map(who))).toEqual([true, true, true]);
    expect(await Promise.all([undefined, 'stranger', 'councillor'].map(who))).toEqual([false, false, false]);
    expect(await numbers({ text: 'Hemmelig' }, 'stranger')).toEqual([]);
    expect(await numbers({ text: 'Hemmelig' }, 'officer')).toEqual(['FSK 001/26.1']);
  });

  it('tells the administration whose work is whose, and nobody else', async () => {
    expect(await numbers({ officer: 'stranger' }, 'leader')).toEqual(['KS 003/26.3']);
    expect(await numbers({ officer: 'stranger' })).toEqual([]);
    expect(await numbers({ officer: 'stranger' }, 'councillor')).toEqual([]);
  });

  it('waits for what was just written, and for nothing that has not been', async () => {
    const token = await api.token('secretary', 'SECRETARY');
    const input = { organ: 'ks', caseNumber: { year: 2026, sequence: 77 }, title: 'Nettopp vedtatt' };
    const { data } = await api.graphql<{ registerVedtak: { position: string } }>(
      'mutation ($input: RegisterVedtakInput!) { registerVedtak(input: $input) { ... on CommandAccepted { position } } }',
      { input },
      token,
    );
    const { position } = data.registerVedtak;
    const asked = ask({ filter: { text: 'nettopp' }, atLeast: position });
    await api.catchUp();
    expect((await asked).totalCount).toBe(1);
    const { errors } = await api.graphql(query, { first: 1, atLeast: `9${position}` });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('Saved views', () => {
  const list = '{ savedViews { id name forEverybody filter { organ open text } orderBy { by } groupBy } }';
  const viewsOf = async (as: string) => {
    const { data } = await api.graphql<{
      savedViews: { id: string; name: string; forEverybody: boolean; groupBy: string | null }[];
    }>(list, {}, tokens[as]);
    return data.savedViews;
  };
  const saveAs = (as: string, input: object) =>
    mutate(api, ['saveView', 'SaveViewInput'], input, tokens[as] ?? '');
  const shown = async (view: string, more: object, as?: string) => {
    const { data, errors } = await api.graphql<Log>(
      `query ($view: ID!, $filter: VedtaksloggFilterInput) { vedtakslogg(view: $view, filter: $filter) { totalCount edges { node { vedtak { title } } } } }`,
      { view, ...more },
      as && tokens[as],
    );
    return errors === undefined
      ? data.vedtakslogg.edges.map(({ node }) => node.vedtak.title)
      : errors[0]?.message;
  };

  it('are saved for oneself or for everybody, used, renamed and deleted', async () => {
    const hall = { filter: { text: 'hall' }, orderBy: { by: 'TITLE', direction: 'DESCENDING' } };
    const saved = accepted(await saveAs('officer', { name: 'Haller', ...hall, groupBy: 'ORGAN' }));
    accepted(await saveAs('coordinator', { name: 'Åpne', filter: { open: true }, forEverybody: true }));
    const own = await viewsOf('officer');
    expect(own).toMatchObject([{ name: 'Haller', forEverybody: false, groupBy: 'ORGAN' }, { name: 'Åpne' }]);
    expect(await viewsOf('stranger')).toMatchObject([{ name: 'Åpne', forEverybody: true }]);
    const [halls, open] = own.map(({ id }) => id);
    expect(saved).toBe(halls);
    expect(await shown(halls ?? '', {}, 'officer')).toEqual(['Leie av \\hall']);
    expect(await shown(halls ?? '', { filter: { text: 'skolevei' } }, 'officer')).toHaveLength(4);
    expect(await shown(open ?? '', {}, 'stranger')).not.toContain('Idrettshall');
    for (const [id, as] of [
      [halls, 'stranger'],
      [open, undefined],
      ['x', 'officer'],
    ] as const)
      expect(await shown(id ?? '', {}, as)).toBe('Visningen finnes ikke.');
    accepted(
      await mutate(
        api,
        ['renameView', 'RenameViewInput'],
        { viewId: halls, name: 'Saler' },
        tokens['officer'] ?? '',
      ),
    );
    accepted(
      await mutate(api, ['deleteView', 'DeleteViewInput'], { viewId: open }, tokens['coordinator'] ?? ''),
    );
    expect((await viewsOf('officer')).map(({ name }) => name)).toEqual(['Saler']);
  });

  it('are refused with a name that is taken or blank, for everybody by others, and with what is no field', async () => {
    const codes = [];
    for (const input of [
      { name: 'SALER' },
      { name: ' ' },
      { name: 'Ny', forEverybody: true },
      { name: 'Ny', viewId: 'x' },
    ])
      codes.push(await saveAs('officer', input));
    expect(codes).toMatchObject([
      { code: 'view-name-taken' },
      { code: 'view-name-blank' },
      { code: 'view-not-yours' },
      { code: 'view-unknown' },
    ]);
    const { status } = await api.graphql(
      'mutation { saveView(input: { name: "x", filter: { tull: true } }) { __typename } }',
      {},
      tokens['officer'],
    );
    expect(status).toBe(400);
  });
});

describe('A page of 100 rows', () => {
  const full = `query ($first: Int!) { vedtakslogg(first: $first, filter: { text: "Mange" }) { totalCount edges { node {
    vedtak { organ { name } points { followUp { officer { name title } } } }
    followUp { unit { name } officer { name title } deputy { name } allowed { status }
      history { actor { name title } details { value } } } } } } }`;

  it('costs as many statements as a page of two', async () => {
    const many = Array.from({ length: 100 }, (_, index) => ({
      sequence: 1000 + index,
      title: `Mange saker ${index.toString()}`,
      points: [
        {
          officer: ['officer', 'stranger', 'leader'][index % 3] ?? null,
          deputy: 'deputy',
          unit: index % 2 === 0 ? school : health,
          told: [{ status: 'UNDER_ARBEID', publicComment: 'I gang.' }],
        },
      ],
    }));
    await givenVedtak(api, many);
    const statements = async (first: number) => {
      let count = 0;
      const counted = () => (count += 1);
      api.platform.pool.on('acquire', counted);
      const { data } = await api.graphql<Log>(full, { first }, tokens['coordinator']);
      api.platform.pool.off('acquire', counted);
      expect(data.vedtakslogg.edges).toHaveLength(first);
      return count;
    };
    // What is known of the municipality may just have been forgotten: its number, and the municipality itself.
    const forgotten = 2;
    // What is read the first time, of either side of the join.
    const unread = 2;
    const ofMany = await statements(100);
    expect(ofMany).toBeLessThanOrEqual((await statements(2)) + forgotten + unread);
    expect(await statements(100)).toBeLessThanOrEqual(ofMany);
  }, 60_000);
});

describe('One vedtak', () => {
  it('tells its statuses over time, each with its words and who told', async () => {
    const given: GivenVedtak = {
      sequence: 300,
      title: 'Over tid',
      points: [
        {
          deadline: '2026-12-01',
          told: [
            { status: 'UNDER_ARBEID', publicComment: 'I gang.', at: '2026-03-03' },
            {
              status: 'PAA_VENT',
              publicComment: 'Venter på svar.',
              holdReasons: ['KAPASITET'],
              holdUntil: '2026-10-01',
              at: '2026-04-03',
            },
            { status: 'UNDER_ARBEID', publicComment: 'I gang igjen.', at: '2026-05-03' },
          ],
        },
      ],
    };
    await givenVedtak(api, [given]);
    const { data } = await api.graphql<{ vedtak: { points: { followUp: { history: object[] } }[] } }>(
      'query ($id: ID!) { vedtak(id: $id) { points { followUp { history { at type status publicComment actor { id } } } } } }',
      { id: vedtakIdOf(given) },
      tokens['officer'],
    );
    const told = data.vedtak.points[0]?.followUp.history.filter((line) => 'status' in line && line.status);
    expect(told?.slice(-3)).toMatchObject([
      { at: '2026-03-03T10:00:00.000Z', status: 'UNDER_ARBEID', publicComment: 'I gang.' },
      { at: '2026-04-03T10:00:00.000Z', status: 'PAA_VENT', publicComment: 'Venter på svar.' },
      { at: '2026-05-03T10:00:00.000Z', status: 'UNDER_ARBEID', actor: { id: 'coordinator' } },
    ]);
  });

  it('is registered under the organ’s own code, whichever of its names was written', async () => {
    const token = await api.token('secretary', 'SECRETARY');
    const input = {
      organ: 'Kommunestyret',
      caseNumber: { year: 2026, sequence: 78 },
      title: 'Med fullt navn',
    };
    const id = accepted(await mutate(api, register, input, token));
    expect(id).toBe(vedtakIdOf({ sequence: 78, title: '' }));
    expect(await numbers({ text: 'Med fullt navn' })).toEqual(['KS 78/26']);
  });
});
