import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { followUpIdOf } from '#contexts';
import { accepted, mutate } from './ask.js';
import { givenMunicipality } from '../../../test/given-municipality.js';
import { givenVedtak, vedtakIdOf, type GivenVedtak } from '../../../test/given-vedtak.js';
import { openTestApi, type TestApi } from './open-test-api.js';

const vedtak: GivenVedtak = {
  sequence: 1,
  title: 'Skolevei på Øya',
  points: [
    {
      deadline: '2026-06-01',
      told: [{ status: 'KAN_IKKE_IVERKSETTES', publicComment: 'Grunnen er kjøpt av andre.' }],
    },
    {
      deadline: '2026-06-01',
      officer: 'leader',
      told: [{ status: 'MELDT_IVERKSATT', publicComment: 'Ferdig.' }],
    },
  ],
};
const [stopped, reported] = [1, 2].map((point) => followUpIdOf(vedtakIdOf(vedtak), point));
const tellOrgan = { followUpId: stopped, task: 'tell-organ' };
const claim = ['claimTask', 'ClaimTaskInput'] as const;
const delegate = ['delegateTask', 'DelegateTaskInput'] as const;
const acknowledge = ['acknowledgeTask', 'AcknowledgeTaskInput'] as const;

interface Found {
  readonly vedtak: {
    readonly points: readonly {
      readonly followUp: {
        readonly id: string;
        readonly nextDue: string | null;
        readonly tasks: readonly object[];
        readonly history: readonly { readonly type: string }[];
      };
    }[];
  };
}

describe('What a procedure asks people to do', () => {
  let api: TestApi;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    api = await openTestApi();
    await givenMunicipality(api);
    await givenVedtak(api, [vedtak]);
    const roles = {
      director: 'DIRECTOR',
      coordinator: 'COORDINATOR',
      secretary: 'SECRETARY',
      leader: 'LEADER',
      officer: 'CASE_OFFICER',
    };
    for (const [person, role] of Object.entries(roles)) tokens[person] = await api.token(person, role);
  }, 60_000);
  afterAll(() => api.close());

  const seenBy = async (token?: string) => {
    const query = `query ($id: ID!, $kommune: String) { vedtak(id: $id, kommune: $kommune) { points { followUp { id nextDue
      tasks { id name who acknowledgedBy claimed { id } acknowledged { id } } history { type } } } } }`;
    const { data } = await api.graphql<Found>(
      query,
      { id: vedtakIdOf(vedtak), kommune: token === undefined ? '9901' : null },
      token,
    );
    return data.vedtak.points.map(({ followUp }) => followUp).find(({ id }) => id === stopped);
  };
  const refused = async (...asked: Parameters<typeof mutate>) => {
    const outcome = await mutate(...asked);
    return outcome.__typename === 'CommandRefused' ? outcome.code : outcome;
  };

  it('is shown to those who work there, and to nobody else', async () => {
    expect((await seenBy(tokens['coordinator']))?.tasks).toEqual([
      {
        id: 'tell-organ',
        name: 'Si fra til organet',
        who: ['COORDINATOR', 'SECRETARY'],
        acknowledgedBy: ['DIRECTOR'],
        claimed: null,
        acknowledged: null,
      },
    ]);
    expect(await seenBy()).toMatchObject({ tasks: [], nextDue: null });
  });

  it('is claimed by one, handed to another with a reason, and acknowledged by a third', async () => {
    expect(await refused(api, claim, tellOrgan, tokens['officer'])).toBe('not-yours');
    accepted(await mutate(api, claim, tellOrgan, tokens['coordinator']));
    expect(await refused(api, claim, tellOrgan, tokens['secretary'])).toBe('task-claimed');
    const handOver = { ...tellOrgan, to: 'secretary' };
    expect(await refused(api, delegate, { ...handOver, reason: ' ' }, tokens['coordinator'])).toBe(
      'reason-required',
    );
    const toNobody = { ...tellOrgan, to: 'ingen', reason: 'Ferie.' };
    expect(await refused(api, delegate, toNobody, tokens['coordinator'])).toBe('person-not-found');
    accepted(
      await mutate(
        api,
        delegate,
        { ...handOver, reason: 'Saken skal på møtekartet.' },
        tokens['coordinator'],
      ),
    );
    accepted(await mutate(api, acknowledge, tellOrgan, tokens['director']));
    expect(await seenBy(tokens['director'])).toMatchObject({
      tasks: [{ claimed: { id: 'secretary' }, acknowledged: { id: 'director' } }],
    });
  });

  it('is done when the organ has been told, which everybody may see', async () => {
    const organTold = ['recordOrganTold', 'RecordOrganToldInput'] as const;
    const telling = { followUpId: stopped, on: '2026-02-02', caseNumber: 'PS 12/26' };
    expect(await refused(api, organTold, { ...telling, on: '2099-01-01' }, tokens['secretary'])).toBe(
      'organ-told-in-future',
    );
    expect(await refused(api, organTold, { ...telling, followUpId: reported }, tokens['secretary'])).toBe(
      'nothing-to-tell-organ',
    );
    accepted(await mutate(api, organTold, telling, tokens['secretary']));
    const query = `query ($id: ID!) { vedtak(id: $id, kommune: "9901") { points { followUp { organTold { on caseNumber } } } } }`;
    const { data } = await api.graphql(query, { id: vedtakIdOf(vedtak) });
    expect(data).toMatchObject({
      vedtak: {
        points: [
          { followUp: { organTold: { on: '2026-02-02', caseNumber: 'PS 12/26' } } },
          { followUp: { organTold: null } },
        ],
      },
    });
  });

  it('is never acknowledged by whose own work it is', async () => {
    const confirm = { followUpId: reported, task: 'confirm' };
    expect(await refused(api, acknowledge, confirm, tokens['leader'])).toBe('never-ones-own');
    expect(await refused(api, claim, { ...confirm, task: 'tell-organ' }, tokens['secretary'])).toBe(
      'task-not-open',
    );
  });

  it('stands in the history of those who work there, and not in the public’s', async () => {
    const types = async (token?: string) => (await seenBy(token))?.history.map(({ type }) => type);
    expect(await types(tokens['officer'])).toEqual(
      expect.arrayContaining(['TaskClaimed', 'TaskDelegated', 'TaskAcknowledged']),
    );
    expect(await types()).toEqual(['FollowUpOpened', 'StatusReported', 'OrganTold']);
  });
});
