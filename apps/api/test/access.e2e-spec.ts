import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { roles } from '#contexts';
import type { ActorId, Instant } from '#kernel';
import { signToken } from '#adapters/identity';
import { accessTable, mayBe } from '#toolkit/access';
import { accepted, mutate, register, report, shield, split } from './ask.js';
import { givenMunicipality, school, tenant } from '../../../test/given-municipality.js';
import { openTestApi, type TestApi } from './open-test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
  await givenMunicipality(api);
}, 60_000);
afterAll(() => api.close());

const uploads = ['importList', 'importOrganisation'];
/** Null is the public. */
const everybody = [...roles, null];
const rolesOf = (role: string | null) => (role === null ? [] : [role]);
const tokenOf = async (role: string | null) => (role === null ? undefined : api.token('somebody', role));

describe('The access table', () => {
  it('has every mutation and every query, and nothing else', async () => {
    const { data } = await api.graphql<IntrospectionQuery>(getIntrospectionQuery());
    const schema = buildClientSchema(data);
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    const queries = Object.keys(schema.getQueryType()?.getFields() ?? {});
    expect([...mutations, ...uploads].sort()).toEqual(Object.keys(accessTable.commands).sort());
    const downloads = [
      'vedtaksrapport',
      'internalVedtaksrapport',
      'internalVedtaksrapporter',
      'vedtaksloggFeed',
      'deadlines',
      'ownDeadlines',
    ];
    const live = Object.keys(schema.getSubscriptionType()?.getFields() ?? {});
    expect([...queries, ...downloads, ...live].sort()).toEqual(Object.keys(accessTable.queries).sort());
  });

  it('refuses each mutation to each role that it does not name, and to the public', async () => {
    const { data } = await api.graphql<IntrospectionQuery>(getIntrospectionQuery());
    const fields = buildClientSchema(data).getMutationType()?.getFields() ?? {};
    const isForbidden = async (name: string, role: string | null) => {
      const query = `mutation ($input: ${String(fields[name]?.args[0]?.type)}) {
        ${name}(input: $input) { ... on CommandRefused { code } } }`;
      const { data: answer } = await api.graphql<Record<string, { code?: string }>>(
        query,
        { input: inputFor(name) },
        await tokenOf(role),
      );
      return answer[name]?.code === 'forbidden';
    };
    const wrong: string[] = [];
    for (const [name, who] of Object.entries(accessTable.commands).filter(
      ([each]) => !uploads.includes(each),
    ))
      for (const role of everybody)
        if ((await isForbidden(name, role)) === mayBe(who, rolesOf(role)))
          wrong.push(`${name} as ${String(role)}`);
    expect(wrong).toEqual([]);
  });

  it('refuses each query to each role that it does not name, and to the public', async () => {
    const queries: Record<string, string> = {
      vedtakslogg: '{ vedtakslogg { totalCount } }',
      vedtaksloggStatistics: '{ vedtaksloggStatistics { total { points } } }',
      vedtaksloggChanges: '{ vedtaksloggChanges(since: "2026-01-01") { totalCount } }',
      vedtak: '{ vedtak(id: "x") { id } }',
      municipality: '{ municipality { name } }',
      savedViews: '{ savedViews { id } }',
      vedtaksrapporter: '{ vedtaksrapporter { id } }',
      myWork: '{ myWork { id } }',
      myRound: '{ myRound { period } }',
      followUp: '{ followUp(id: "x") { id } }',
      organisation: '{ organisation { id } }',
      importDoubts: '{ importDoubts { id } }',
      incidents: '{ incidents { totalCount } }',
      round: '{ round(period: "2026-11") { period } }',
      roundPeriods: '{ roundPeriods { id } }',
      rounds: '{ rounds(period: "2026-11") { period } }',
      directorsReport: '{ directorsReport(period: "2026-11") { title } }',
      procedures: '{ procedures { id } }',
      procedure: '{ procedure(id: "x") { id } }',
      mails: '{ mails { totalCount } }',
      mail: '{ mail(key: "x") { key } }',
      whyMail: '{ whyMail(person: "officer") { on } }',
      mailboxes: '{ mailboxes { flaggedAt } }',
      mailPreference: '{ mailPreference { delivery } }',
      queues: '{ queues { name } }',
      simulatedPast: '{ simulatedPast { from } }',
      simulatedAhead: '{ simulatedAhead { from } }',
      webhooks: '{ webhooks { id } }',
      webhookDeliveries: '{ webhookDeliveries(webhookId: "x") { id } }',
    };
    const wrong: string[] = [];
    for (const [name, query] of Object.entries(queries))
      for (const role of everybody) {
        const { errors } = await api.graphql(query, {}, await tokenOf(role));
        const who = accessTable.queries[name as keyof typeof accessTable.queries];
        const may = mayBe(who, rolesOf(role));
        if ((errors === undefined) !== may) wrong.push(`${name} as ${String(role)}`);
      }
    expect(wrong).toEqual([]);
  });
});

const ids = { vedtakId: 'x', followUpId: 'x', personId: 'officer' };
const inputs: Record<string, object> = {
  claimTask: { followUpId: 'x', task: 'triage' },
  delegateTask: { followUpId: 'x', task: 'triage', to: 'x', reason: 'x' },
  acknowledgeTask: { followUpId: 'x', task: 'triage' },
  openCase: { procedure: 'oppdrag', title: 'Prøve' },
  takeStep: { caseId: 'x', step: 'work' },
  assignCase: { caseId: 'x' },
  moveCaseDeadline: { caseId: 'x', reason: 'x' },
  claimCaseTask: { caseId: 'x', task: 'plan' },
  delegateCaseTask: { caseId: 'x', task: 'plan', to: 'x', reason: 'x' },
  acknowledgeCaseTask: { caseId: 'x', task: 'plan' },
  orderVedtaksrapport: { from: '2026-07-01', to: '2026-06-30' },
  freezeVedtaksrapport: { reportId: 'x' },
  exportVedtaksrapport: { reportId: 'x', edition: 'public', formats: ['pdf'] },
  treatVedtaksrapport: { reportId: 'x', caseNumber: 'KS 1/26', treatedOn: '2026-01-01' },
  approveMonth: { period: '2026-11' },
  registerVedtak: { organ: 'KS', title: 'Prøve', caseNumber: { year: 2026, sequence: 500 } },
  correctVedtak: { vedtakId: ids.vedtakId, reason: 'x' },
  withdrawVedtak: { vedtakId: ids.vedtakId, reason: 'x' },
  shieldVedtak: { vedtakId: ids.vedtakId, basis: 'x' },
  unshieldVedtak: { vedtakId: ids.vedtakId, reason: 'x' },
  saveView: { name: 'x' },
  renameView: { viewId: 'x', name: 'x' },
  deleteView: { viewId: 'x' },
  linkToStrategy: { vedtakId: ids.vedtakId, strategy: 'x' },
  linkVedtak: { vedtakId: ids.vedtakId, relation: 'ENDRER', to: 'y' },
  triageVedtak: { vedtakId: ids.vedtakId, needsFollowUp: true },
  splitVedtak: { vedtakId: ids.vedtakId, points: [] },
  assignFollowUp: { followUpId: ids.followUpId },
  reportStatus: { followUpId: ids.followUpId, status: 'UNDER_ARBEID' },
  moveDeadline: { followUpId: ids.followUpId, reason: 'x' },
  recordOrganTold: { followUpId: ids.followUpId, on: '2026-01-01' },
  reportDeviation: { followUpId: ids.followUpId, what: 'x', measure: 'x' },
  bulkAssign: { followUpIds: [ids.followUpId], reason: 'x' },
  bulkMoveDeadline: { followUpIds: [ids.followUpId], reason: 'x' },
  bulkReportStatus: { followUpIds: [ids.followUpId], status: 'UNDER_ARBEID' },
  migrateInstances: { from: 'vedtak@1', to: 'politisk-vedtak@1', timers: 'KEEP', reason: 'x' },
  nameDeputy: { personId: ids.personId },
  setAbsence: { personId: ids.personId, from: '2026-03-01' },
  endAbsence: { absenceId: 'x', to: '2026-03-01' },
  handOver: { from: 'x', to: 'y', reason: 'x' },
  planMeeting: { forum: 'KLG', startsAt: '2030-12-01T12:00' },
  moveMeeting: { meetingId: 'x' },
  cancelMeeting: { meetingId: 'x' },
  setClosingOrgan: { organ: 'FSK', closedBy: 'FSK' },
  changeSettings: {},
  publishProcedure: { yaml: 'id: x' },
  retryIncident: { incidentId: 'x', reason: 'x' },
  skipIncident: { incidentId: 'x', reason: 'x' },
  reassignIncident: { incidentId: 'x', to: 'officer', reason: 'x' },
  setMailPreference: { delivery: 'DIGEST' },
  resendMail: { mailKey: 'x' },
  registerWebhook: { address: 'https://mottak.eksempel.no', kinds: ['STATUS'] },
  rotateWebhookSecret: { webhookId: 'x' },
  pauseWebhook: { webhookId: 'x' },
  resumeWebhook: { webhookId: 'x' },
  removeWebhook: { webhookId: 'x' },
  resendWebhookDelivery: { deliveryId: 'x' },
  clearAddress: { personId: ids.personId },
};
const inputFor = (name: string): object => inputs[name] ?? {};

describe('What the public sees', () => {
  it('is no shielded vedtak, in lists, counts, searches or by id', async () => {
    const secretary = await api.token('secretary', 'SECRETARY');
    const coordinator = await api.token('coordinator', 'COORDINATOR');
    const open = { organ: 'KS', caseNumber: { year: 2026, sequence: 1 }, title: 'Åpen sak om skolevei' };
    const closed = {
      organ: 'KS',
      caseNumber: { year: 2026, sequence: 2 },
      title: 'Hemmelig sak om skolevei',
    };
    accepted(await mutate(api, register, open, secretary));
    const id = accepted(await mutate(api, register, closed, secretary));
    accepted(await mutate(api, shield, { vedtakId: id, basis: 'offl. § 13' }, secretary));
    const list = `query ($filter: VedtaksloggFilterInput) { vedtakslogg(filter: $filter) { totalCount edges { node { vedtak { title } } } } }`;
    type List = { vedtakslogg: { totalCount: number; edges: { node: { vedtak: { title: string } } }[] } };
    const filter = { text: 'skolevei' };
    const forPublic = await api.graphql<List>(list, { filter });
    expect(forPublic.data.vedtakslogg.totalCount).toBe(1);
    expect(JSON.stringify(forPublic)).not.toContain('Hemmelig');
    const everything = (await api.graphql<List>(list, {}, coordinator)).data.vedtakslogg.totalCount;
    expect((await api.graphql<List>(list, {})).data.vedtakslogg.totalCount).toBe(everything - 1);
    const byId = await api.graphql<{ vedtak: null }>('query ($id: ID!) { vedtak(id: $id) { title } }', {
      id,
    });
    expect(byId.data.vedtak).toBeNull();
  });

  it('is neither names nor internal comments', async () => {
    const secretary = await api.token('secretary', 'SECRETARY');
    const coordinator = await api.token('coordinator', 'COORDINATOR');
    const officer = await api.token('officer', 'CASE_OFFICER');
    const input = { organ: 'KS', caseNumber: { year: 2026, sequence: 3 }, title: 'Sak med merknader' };
    const vedtakId = accepted(await mutate(api, register, input, secretary));
    const points = [{ point: 1, text: 'Gjør det', unit: school, officer: 'officer', deadline: '2026-08-01' }];
    accepted(await mutate(api, split, { vedtakId, points }, coordinator));
    const work = await api.graphql<{ myWork: { followUp: { id: string } }[] }>(
      '{ myWork { followUp { id } } }',
      {},
      officer,
    );
    const followUpId = work.data.myWork[0]?.followUp.id;
    accepted(
      await mutate(
        api,
        report,
        { followUpId, status: 'UNDER_ARBEID', publicComment: 'Åpen merknad.', internalComment: 'KANARIFUGL' },
        officer,
      ),
    );
    const query = `query ($id: ID!) { vedtak(id: $id) { points { followUp { publicComment internalComment
      officer { id name title } history { internalComment actor { name } details { value } } } } } }`;
    const forPublic = await api.graphql(query, { id: vedtakId });
    expect(JSON.stringify(forPublic)).toContain('Åpen merknad.');
    expect(JSON.stringify(forPublic)).not.toMatch(/KANARIFUGL|officer Eksempel|:"officer"/);
    expect(JSON.stringify(await api.graphql(query, { id: vedtakId }, officer))).toContain('KANARIFUGL');
    const search = await api.graphql<{ vedtakslogg: { totalCount: number } }>(
      '{ vedtakslogg(filter: { text: "KANARIFUGL" }) { totalCount } }',
    );
    expect(search.data.vedtakslogg.totalCount).toBe(0);
    const inside = await api.graphql<{ vedtakslogg: { totalCount: number } }>(
      '{ vedtakslogg(filter: { text: "kanarifugl" }) { totalCount } }',
      {},
      officer,
    );
    expect(inside.data.vedtakslogg.totalCount).toBe(1);
  });
});

describe('The director’s report', () => {
  const asked = async (person: string) => {
    const query = '{ directorsReport(period: "2026-11") { title units { name } agenda { heading } } }';
    const { data, errors } = await api.graphql(query, {}, await api.token(person, 'LEADER'));
    return errors?.[0]?.extensions['code'] ?? data;
  };

  it('is for who sits in KLG, with every unit in it, and for no other leader', async () => {
    const { data: directors } = await api.graphql(
      '{ directorsReport(period: "2026-11") { title units { name } agenda { heading } } }',
      {},
      await api.token('director', 'DIRECTOR'),
    );
    expect(await asked('leader')).toEqual(directors);
    expect(await asked('stranger')).toBe('FORBIDDEN');
  });
});

describe('Tokens', () => {
  const identity = { tenant, person: 'officer' as ActorId, roles: ['CASE_OFFICER'] };

  it('are refused when expired or foreign, with what to do', async () => {
    const expired = await signToken(api.platform.tokenKey, identity, {
      issuedAt: '2024-01-01T00:00:00.000Z' as Instant,
      days: 1,
    });
    const issuedAt = new Date().toISOString() as Instant;
    const foreign = await signToken(new Uint8Array(32), identity, { issuedAt, days: 1 });
    for (const [token, code] of [
      [expired, 'token-expired'],
      [foreign, 'token-invalid'],
    ] as const) {
      const answer = await api.graphql('{ myWork { id } }', {}, token);
      expect(answer.status).toBe(401);
      expect(answer.errors?.[0]).toMatchObject({ extensions: { code } });
    }
  });

  it('of another municipality read only what is public here', async () => {
    const issuedAt = new Date().toISOString() as Instant;
    const elsewhere = await signToken(
      api.platform.tokenKey,
      { ...identity, tenant: '9902' as typeof tenant, roles: ['DIRECTOR'] },
      { issuedAt, days: 1 },
    );
    const { data } = await api.graphql<{ vedtakslogg: { totalCount: number } }>(
      `{ vedtakslogg(kommune: "${tenant}", filter: { text: "Hemmelig" }) { totalCount } }`,
      {},
      elsewhere,
    );
    expect(data.vedtakslogg.totalCount).toBe(0);
  });
});
