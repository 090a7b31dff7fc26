import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { retryIncident, retryRegistry } from '#work/upkeep';
import { accepted, mutate } from './ask.js';
import {
  givenBrokenSeal,
  givenRefusedMail,
  givenRefusedPolicy,
  refusedAt,
} from '../../../test/given-incidents.js';
import { givenMunicipality, tenant } from '../../../test/given-municipality.js';
import { openTestApi, type TestApi } from './open-test-api.js';

interface Person {
  readonly id: string;
  readonly name: string | null;
}
interface Incident {
  readonly id: string;
  readonly state: string;
  readonly kind: string;
  readonly aboutId: string;
  readonly category: string | null;
  readonly work: string;
  readonly class: string;
  readonly error: string;
  readonly attempts: number;
  readonly retryable: boolean;
  readonly assignee: Person | null;
  readonly history: readonly {
    readonly act: string;
    readonly actor: Person;
    readonly to: Person | null;
    readonly reason: string | null;
  }[];
}
interface Incidents {
  readonly incidents: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: Incident }[];
  };
}

const query = `query ($state: [IncidentState!], $first: Int! = 50, $after: String, $atLeast: LogPosition) {
  incidents(state: $state, first: $first, after: $after, atLeast: $atLeast) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { id state kind aboutId category work class error attempts retryable
      assignee { id name } history { act actor { id name } to { id name } reason } } } } }`;

const retry = ['retryIncident', 'RetryIncidentInput'] as const;
const skip = ['skipIncident', 'SkipIncidentInput'] as const;
const reassign = ['reassignIncident', 'ReassignIncidentInput'] as const;
const reason = 'Sjekket med drift.';

describe('What went wrong in the background', () => {
  let api: TestApi;
  let coordinator: string;
  let director: string;
  let mailKey: string;

  beforeAll(async () => {
    api = await openTestApi();
    await givenMunicipality(api);
    coordinator = await api.token('coordinator', 'COORDINATOR');
    director = await api.token('director', 'DIRECTOR');
    await givenRefusedPolicy(api);
    api.clock.set('2026-03-02T09:00:00.000Z' as ReturnType<typeof api.clock.now>);
    mailKey = await givenRefusedMail(api);
    api.clock.set('2026-03-02T10:00:00.000Z' as ReturnType<typeof api.clock.now>);
    await givenBrokenSeal(api, api.platform);
  }, 60_000);
  afterAll(() => api.close());

  const ask = async (variables: object = {}, token = coordinator) => {
    const { data, errors } = await api.graphql<Incidents>(query, { ...variables }, token);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.incidents;
  };
  const list = async (variables: object = {}) => (await ask(variables)).edges.map(({ node }) => node);
  const everyState = ['OPEN', 'RETRYING', 'SKIPPED', 'RESOLVED'];
  const of = async (kind: string) => {
    const found = (await list({ state: everyState })).find((each) => each.kind === kind);
    if (found === undefined) throw new Error(`no incident of a ${kind}`);
    return found;
  };
  const health = async () =>
    (await (await fetch(`${api.url}/health`)).json()) as { ok: boolean; openIncidents: number };

  it('is shown, what has stood longest first, and counted by the health check', async () => {
    const unchanged = { state: 'OPEN', class: 'TERMINAL', attempts: 1, assignee: null };
    expect(await list()).toMatchObject([
      {
        ...unchanged,
        ...{ kind: 'POLICY', aboutId: refusedAt, category: 'import', retryable: false },
        work: 'policy:follow-up-carry-out-import',
        error: expect.stringContaining('StatusInImport'),
      },
      {
        ...unchanged,
        ...{ kind: 'MAIL', aboutId: mailKey, category: 'dispatch', retryable: true, work: 'send-mail' },
        error: '550 officer@demo.invalid is unknown',
      },
      {
        ...unchanged,
        ...{ kind: 'JOB', aboutId: 'seal-log', category: null, retryable: true, work: 'seal-log' },
        error: 'TypeError: disk is undefined',
      },
    ]);
    expect(await health()).toMatchObject({ ok: true, openIncidents: 3 });
  });

  it('is shown page by page, and by state', async () => {
    const first = await ask({ first: 2 });
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const rest = await ask({ first: 2, after: first.pageInfo.endCursor });
    expect(rest.edges.map(({ node }) => node.kind)).toEqual(['JOB']);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect(await list({ state: ['SKIPPED', 'RESOLVED'] })).toEqual([]);
    await expect(ask({ first: 101 })).rejects.toThrow('first må være fra 1 til 100.');
    await expect(ask({ after: 'x' })).rejects.toThrow('after er ikke en markør');
  });

  it('is tried again when somebody asks, who sees it with the position of the answer', async () => {
    const { id } = await of('JOB');
    const outcome = await mutate(api, retry, { incidentId: id, reason: 'Disken er byttet.' }, coordinator);
    expect(outcome).toMatchObject({ __typename: 'CommandAccepted', id, changed: true });
    if (outcome.__typename !== 'CommandAccepted') return;
    const [seen] = await list({ state: ['RETRYING'], atLeast: outcome.position });
    expect(seen).toMatchObject({ id });
    expect(await health()).toMatchObject({ openIncidents: 3 });
    const ports = { ...api.platform, catchUp: api.catchUp, baseUrl: api.url };
    await retryIncident(ports, retryRegistry, { tenant, incidentId: id });
    await api.catchUp();
    expect(await of('JOB')).toMatchObject({
      state: 'RESOLVED',
      history: [
        { act: 'RAISED', actor: { id: 'system:operations', name: null }, reason: null },
        {
          act: 'RETRY_ASKED',
          actor: { id: 'coordinator', name: 'coordinator Eksempel' },
          reason: 'Disken er byttet.',
        },
        { act: 'RESOLVED' },
      ],
    });
    expect(await health()).toMatchObject({ openIncidents: 2 });
    const again = await mutate(api, retry, { incidentId: id, reason }, coordinator);
    expect(again).toMatchObject({ code: 'incident-ended' });
  });

  it('cannot be tried again when a rule has said no', async () => {
    const { id, work } = await of('POLICY');
    const refused = await mutate(api, retry, { incidentId: id, reason }, coordinator);
    expect(refused).toMatchObject({
      code: 'incident-not-retryable',
      message: expect.stringContaining(`Dette (${work}) kan ikke prøves på nytt herfra.`),
    });
  });

  it('is given to a person who is there, and no one else', async () => {
    const { id } = await of('MAIL');
    const give = (to: string) => mutate(api, reassign, { incidentId: id, to, reason }, director);
    expect(await give('nobody')).toMatchObject({ code: 'person-not-found' });
    accepted(await give('leader'));
    expect(await give('leader')).toMatchObject({ changed: false });
    const leader = { id: 'leader', name: 'leader Eksempel' };
    const { assignee, history } = await of('MAIL');
    expect([assignee, history.at(-1)?.to]).toEqual([leader, leader]);
    expect(history).toHaveLength(2);
  });

  it('is left as it is by somebody who says why, and is then no longer open', async () => {
    const { id } = await of('MAIL');
    const leave = (why: string) => mutate(api, skip, { incidentId: id, reason: why }, coordinator);
    expect(await leave(' ')).toMatchObject({ code: 'reason-required', message: 'Skriv en begrunnelse.' });
    accepted(await leave('Hun har sluttet.'));
    expect(await of('MAIL')).toMatchObject({ state: 'SKIPPED' });
    expect((await list()).map(({ kind }) => kind)).toEqual(['POLICY']);
    expect(await health()).toMatchObject({ openIncidents: 1 });
    const unknown = { incidentId: 'nothing', reason };
    expect(await mutate(api, skip, unknown, coordinator)).toMatchObject({
      ...{ code: 'incident-not-found', message: 'Feilsaken finnes ikke.' },
    });
  });
});
