import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { followUpIdOf } from '#contexts';
import { givenMunicipality, health, school } from '../../../test/given-municipality.js';
import { givenVedtak, vedtakIdOf, type GivenVedtak } from '../../../test/given-vedtak.js';
import { openTestApi, type TestApi } from './open-test-api.js';

interface Answer {
  readonly code?: string;
  readonly message?: string;
  readonly preview?: boolean;
  readonly position?: string | null;
  readonly items?: readonly {
    readonly followUpId: string;
    readonly outcome: string;
    readonly refusal: { readonly code: string; readonly message: string } | null;
  }[];
}
interface FollowUp {
  readonly status: string;
  readonly deadline: string | null;
  readonly unit: { readonly id: string } | null;
  readonly officer: { readonly id: string } | null;
  readonly deputy: { readonly id: string } | null;
  readonly history: readonly { readonly type: string; readonly details: readonly object[] }[];
}

const vedtak: GivenVedtak = {
  sequence: 1,
  title: 'Skolevei på Øya',
  points: [
    { officer: 'officer', deputy: 'deputy', deadline: '2026-06-01' },
    { officer: 'stranger', deadline: '2026-06-01' },
    { officer: 'officer', unit: health, deadline: '2026-09-01' },
  ],
};
const ids = [1, 2, 3].map((point) => followUpIdOf(vedtakIdOf(vedtak), point));
const [first = '', others = '', third = ''] = ids;
const nowhere = 'finnes-ikke';

const inputs = {
  bulkAssign: 'BulkAssignInput',
  bulkMoveDeadline: 'BulkMoveDeadlineInput',
  bulkReportStatus: 'BulkReportStatusInput',
} as const;

describe('The same asked of many', () => {
  let api: TestApi;
  let coordinator: string;
  let officer: string;

  beforeAll(async () => {
    api = await openTestApi();
    await givenMunicipality(api);
    await givenVedtak(api, [vedtak]);
    coordinator = await api.token('coordinator', 'COORDINATOR');
    officer = await api.token('officer', 'CASE_OFFICER');
  }, 60_000);
  afterAll(() => api.close());

  const ask = async (name: keyof typeof inputs, input: object, token: string): Promise<Answer> => {
    const query = `mutation ($input: ${inputs[name]}!) { ${name}(input: $input) {
      ... on BulkAnswer { preview position items { followUpId outcome refusal { code message } } }
      ... on CommandRefused { code message } } }`;
    const { data, errors } = await api.graphql<Record<string, Answer> | null>(query, { input }, token);
    const answer = data?.[name];
    if (answer === undefined) throw new Error(JSON.stringify(errors));
    await api.catchUp();
    return answer;
  };
  const outcomes = ({ items }: Answer) =>
    items?.map(({ followUpId, outcome, refusal }) => [followUpId, refusal === null ? outcome : refusal.code]);
  const seen = async (id: string) => {
    const query = `query ($id: ID!) { followUp(id: $id) { status deadline unit { id } officer { id } deputy { id }
      history { type details { name value } } } }`;
    const { data } = await api.graphql<{ followUp: FollowUp }>(query, { id }, coordinator);
    return data.followUp;
  };
  const head = () => api.platform.store.head();

  const pause = {
    followUpIds: [first, others, nowhere, first],
    status: 'PAA_VENT',
    publicComment: 'Venter på budsjettet.',
    holdReasons: ['FINANSIERING'],
    holdUntil: '2026-08-01',
  };

  it('is previewed, and then writes nothing', async () => {
    const before = await head();
    const answer = await ask('bulkReportStatus', { ...pause, preview: true }, officer);
    expect(answer.preview).toBe(true);
    expect(outcomes(answer)).toEqual([
      [first, 'DONE'],
      [others, 'not-yours'],
      [nowhere, 'follow-up-not-found'],
    ]);
    expect(answer.items?.[1]?.refusal?.message).toContain('Dette kan du ikke gjøre.');
    expect(await head()).toBe(before);
    expect((await seen(first)).status).toBe('IKKE_STARTET');
  });

  it('is done for those that may be, whatever is refused, and once when sent again', async () => {
    const asked = { ...pause, commandId: '5f2b8d0e-5c1f-4c55-9d59-0c1d55c0a001' };
    const answer = await ask('bulkReportStatus', asked, officer);
    const expected = [
      [first, 'DONE'],
      [others, 'not-yours'],
      [nowhere, 'follow-up-not-found'],
    ];
    expect(outcomes(answer)).toEqual(expected);
    expect(answer.position).toBe((await head()).toString());
    expect([(await seen(first)).status, (await seen(others)).status]).toEqual(['PAA_VENT', 'IKKE_STARTET']);
    const before = await head();
    const again = await ask('bulkReportStatus', asked, officer);
    expect([outcomes(again), again.position, await head()]).toEqual([expected, answer.position, before]);
  });

  it('hands over with a reason, and keeps what is not named', async () => {
    const asked = { followUpIds: ids, officer: 'deputy', reason: 'Permisjon fra 1. april.' };
    expect(outcomes(await ask('bulkAssign', { ...asked, preview: true }, coordinator))).toEqual(
      ids.map((id) => [id, 'DONE']),
    );
    expect(outcomes(await ask('bulkAssign', asked, coordinator))).toEqual(ids.map((id) => [id, 'DONE']));
    expect(outcomes(await ask('bulkAssign', asked, coordinator))).toEqual(ids.map((id) => [id, 'UNCHANGED']));
    expect(await seen(first)).toMatchObject({
      unit: { id: school },
      officer: { id: 'deputy' },
      deputy: null,
    });
    const handed = await seen(third);
    expect(handed).toMatchObject({ unit: { id: health }, officer: { id: 'deputy' } });
    expect(handed.history.at(-1)?.type).toBe('FollowUpAssigned');
    expect(handed.history.at(-1)?.details).toContainEqual({
      name: 'reason',
      value: 'Permisjon fra 1. april.',
    });
  });

  it('moves deadlines', async () => {
    const asked = { followUpIds: ids, deadline: '2026-12-01', reason: 'Budsjettet er utsatt.' };
    expect(outcomes(await ask('bulkMoveDeadline', asked, coordinator))).toEqual(
      ids.map((id) => [id, 'DONE']),
    );
    expect((await seen(others)).deadline).toBe('2026-12-01');
    const none = { followUpIds: [first], reason: 'Følger budsjettet.' };
    expect(outcomes(await ask('bulkMoveDeadline', none, coordinator))).toEqual([
      [first, 'deadline-or-reason'],
    ]);
  });

  it('gives all that one person has to another', async () => {
    const query = `mutation ($input: HandOverInput!) { handOver(input: $input) {
      ... on HandOverAnswer { preview left items { followUpId caseId outcome refusal { code } } }
      ... on CommandRefused { code } } }`;
    const handOver = async (input: object, token = coordinator) => {
      const { data } = await api.graphql<{ handOver: Answer }>(query, { input }, token);
      await api.catchUp();
      return data.handOver;
    };
    const asked = { from: 'deputy', to: 'officer', reason: 'Slutter.' };
    const all = ids.map((followUpId) => ({ followUpId, caseId: null, outcome: 'DONE', refusal: null }));
    const before = await head();
    const shown = await handOver({ ...asked, preview: true });
    expect(shown.items).toHaveLength(3);
    expect([shown.preview, shown.items]).toEqual([true, expect.arrayContaining(all)]);
    expect(await head()).toBe(before);
    expect((await handOver(asked)).items).toEqual(expect.arrayContaining(all));
    expect((await seen(third)).officer).toEqual({ id: 'officer' });
    expect((await handOver(asked)).items).toEqual([]);
    expect(await handOver({ ...asked, to: 'deputy' })).toEqual({ code: 'handover-to-self' });
    expect(await handOver({ ...asked, to: 'ingen' })).toEqual({ code: 'person-not-found' });
    expect(await handOver({ ...asked, reason: ' ' })).toEqual({ code: 'reason-required' });
    expect(await handOver(asked, officer)).toEqual({ code: 'forbidden' });
  });

  it('knows who is away: everybody tells of themselves, and only leaders of others', async () => {
    const mutate = async (name: string, input: object, token: string) => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const query = `mutation ($input: ${type}!) { ${name}(input: $input) {
        ... on CommandAccepted { position } ... on CommandRefused { code } } }`;
      const { data } = await api.graphql<Record<string, { code?: string }>>(query, { input }, token);
      await api.catchUp();
      return data[name]?.code ?? 'done';
    };
    const away = { personId: 'officer', from: '2099-03-02', to: '2099-03-06' };
    const leader = await api.token('leader', 'LEADER');
    expect(await mutate('setAbsence', away, await api.token('deputy', 'CASE_OFFICER'))).toBe(
      'absence-not-yours',
    );
    expect(await mutate('setAbsence', away, officer)).toBe('done');
    expect(await mutate('setAbsence', { ...away, personId: 'deputy', to: null }, leader)).toBe('done');
    expect(await mutate('setAbsence', { ...away, personId: 'stranger' }, leader)).toBe('absence-not-yours');
    const query = '{ absences { id personId from to } }';
    type Absences = { absences: readonly { id: string; personId: string; to: string | null }[] };
    const { absences } = (await api.graphql<Absences>(query, {}, officer)).data;
    expect(absences.map(({ personId, to }) => [personId, to]).toSorted()).toEqual([
      ['deputy', null],
      ['officer', '2099-03-06'],
    ]);
    const own = absences.find(({ personId }) => personId === 'officer')?.id;
    expect(await mutate('endAbsence', { absenceId: own, to: '2099-03-01' }, officer)).toBe('done');
    expect((await api.graphql<Absences>(query, {}, officer)).data.absences).toHaveLength(1);
    const planned = { forum: 'formannskapet', startsAt: '2099-12-01T12:00' };
    expect(await mutate('planMeeting', planned, coordinator)).toBe('done');
    expect(await mutate('planMeeting', { ...planned, forum: 'HOV' }, coordinator)).toBe('organ-unknown');
    const plan = '{ meetings { id forum title startsAt minutes sequence cancelled } }';
    type Plan = { meetings: readonly { id: string; sequence: number }[] };
    const meetings = async () => (await api.graphql<Plan>(plan, {}, officer)).data.meetings;
    const [called] = await meetings();
    expect(called).toMatchObject({ forum: 'FSK', title: 'Møte i Formannskapet', minutes: 180, sequence: 0 });
    const moved = { meetingId: called?.id, startsAt: '2099-12-02T12:00' };
    expect(await mutate('moveMeeting', moved, coordinator)).toBe('done');
    expect(await mutate('cancelMeeting', { meetingId: called?.id }, coordinator)).toBe('done');
    expect(await meetings()).toMatchObject([{ startsAt: '2099-12-02T12:00', sequence: 2, cancelled: true }]);
  });

  it('is refused whole where it holds for none', async () => {
    const asked = { followUpIds: ids, reason: 'Permisjon.' };
    const codeOf = async (...args: Parameters<typeof ask>) => (await ask(...args)).code;
    expect(await codeOf('bulkAssign', { ...asked, officer: 'deputy' }, officer)).toBe('forbidden');
    expect(await codeOf('bulkAssign', { ...asked, officer: 'ingen' }, coordinator)).toBe('person-not-found');
    expect(await codeOf('bulkReportStatus', { ...pause, reference: 'ingen' }, officer)).toBe(
      'vedtak-not-found',
    );
    const many = Array.from({ length: 501 }, (_, index) => index.toString());
    expect(await ask('bulkAssign', { ...asked, followUpIds: many, officer: 'deputy' }, coordinator)).toEqual({
      code: 'too-many-follow-ups',
      message: 'Det er 501 saker. Ta høyst 500 om gangen.',
    });
  });
});
