import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { followUpIdOf } from '#contexts';
import type { Instant } from '#kernel';
import { givenMunicipality, school } from '../../../test/given-municipality.js';
import { givenVedtak, vedtakIdOf, type GivenVedtak } from '../../../test/given-vedtak.js';
import { openTestApi, type TestApi } from './open-test-api.js';

interface Instances {
  readonly instances: {
    readonly totalCount: number;
    readonly versions: readonly object[];
    readonly instances: readonly { readonly followUpId: string; readonly stuck: boolean }[];
  };
}

const fields = `totalCount versions { procedure version open ended }
  instances { followUpId procedure version state unit officer nextDue waitingFor waitingForPeople late { key due } stuck }`;

const vedtak: GivenVedtak = {
  sequence: 1,
  title: 'Skolevei på Øya',
  points: [
    { deadline: '2026-06-01' },
    { deadline: '2026-06-01', officer: null },
    { deadline: '2026-06-01', told: [{ status: 'MELDT_IVERKSATT', publicComment: 'Ferdig.' }] },
  ],
};
const idOf = (point: number) => followUpIdOf(vedtakIdOf(vedtak), point);

describe('Where instances of procedures stand', () => {
  let api: TestApi;
  let coordinator: string;

  beforeAll(async () => {
    api = await openTestApi();
    api.clock.set('2026-03-02T08:00:00.000Z' as Instant);
    await givenMunicipality(api);
    await givenVedtak(api, [vedtak]);
    coordinator = await api.token('coordinator', 'COORDINATOR');
  }, 60_000);
  afterAll(() => api.close());

  const ask = async (asked = '') => {
    const query = `{ instances${asked === '' ? '' : `(${asked})`} { ${fields} } }`;
    const { data, errors } = await api.graphql<Instances>(query, {}, coordinator);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.instances;
  };
  const ids = async (asked: string) => (await ask(asked)).instances.map(({ followUpId }) => followUpId);

  it('is told with whom each waits for, and how many there are of each version', async () => {
    const { instances, ...rest } = await ask();
    expect(rest).toEqual({
      totalCount: 3,
      versions: [{ procedure: 'politisk-vedtak', version: 1, open: 3, ended: 0 }],
    });
    expect(instances.find(({ followUpId }) => followUpId === idOf(1))).toMatchObject({
      ...{ procedure: 'politisk-vedtak', version: 1, state: 'IKKE_STARTET', unit: school },
      ...{ officer: 'officer', nextDue: '2026-05-15', waitingFor: ['OFFICER'], stuck: false, late: [] },
      waitingForPeople: ['officer'],
    });
  });

  it('is found by state, by who has it, by whom it waits for, and by what is due', async () => {
    expect(await ids('state: "MELDT_IVERKSATT"')).toEqual([idOf(3)]);
    expect((await ids('officer: "officer"')).sort()).toEqual([idOf(1), idOf(3)].sort());
    expect(await ids('waitingFor: LEADER')).toEqual([idOf(2)]);
    expect((await ids('dueBy: "2026-05-15"')).sort()).toEqual([idOf(1), idOf(2)].sort());
    expect(await ids('procedure: "vedtak"')).toEqual([]);
    expect(await ids('late: true')).toEqual([]);
    expect(await ids('stuck: true')).toEqual([]);
  });

  it('is late when its day has come and nobody has fired it', async () => {
    api.clock.set('2026-05-19T08:00:00.000Z' as Instant);
    const { instances } = await ask(`late: true, officer: "officer"`);
    expect(instances).toMatchObject([
      { followUpId: idOf(1), late: [{ key: 'before-deadline/officer', due: '2026-05-15' }] },
    ]);
  });

  it('is not for everybody, and not endless', async () => {
    const query = '{ instances(first: 5000) { totalCount } }';
    const officer = await api.token('officer', 'CASE_OFFICER');
    const refused = await api.graphql<Instances>(query, {}, officer);
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const tooMany = await api.graphql<Instances>(query, {}, coordinator);
    expect(tooMany.errors?.[0]?.message).toBe('first må være fra 1 til 500.');
  });
});
