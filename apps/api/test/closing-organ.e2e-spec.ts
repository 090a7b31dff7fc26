import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { followUpIdOf } from '#contexts';
import { givenMunicipality } from '../../../test/given-municipality.js';
import { givenVedtak, vedtakIdOf } from '../../../test/given-vedtak.js';
import { mutate, report } from './ask.js';
import { openTestApi, type TestApi } from './open-test-api.js';

const closes = ['setClosingOrgan', 'SetClosingOrganInput'] as const;
const done = [{ status: 'MELDT_IVERKSATT', publicComment: 'Gjort.' }];
const ofBoard = { organ: 'FSK', sequence: 7, title: 'Skoleskyss', points: [{ told: done }, { told: done }] };
const ofCouncil = { sequence: 8, title: 'Ny svømmehall', points: [{ told: done }] };

describe('Who closes a point', () => {
  let api: TestApi;
  let secretary: string;
  let coordinator: string;

  beforeAll(async () => {
    api = await openTestApi();
    await givenMunicipality(api);
    await givenVedtak(api, [ofBoard, ofCouncil]);
    secretary = await api.token('secretary', 'SECRETARY');
    coordinator = await api.token('coordinator', 'COORDINATOR');
  }, 60_000);
  afterAll(() => api.close());

  const close = (given: typeof ofBoard | typeof ofCouncil, organ: string, point = 1) => {
    const treatment = { organ, caseNumber: '40/26', date: '2026-02-20' };
    const followUpId = followUpIdOf(vedtakIdOf(given), point);
    return mutate(api, report, { followUpId, status: 'AVSLUTTET', treatment }, secretary);
  };
  const organs = async () => {
    const { data } = await api.graphql<{ municipality: { organs: { code: string; closedBy: string }[] } }>(
      '{ municipality { organs { code closedBy } } }',
      {},
      coordinator,
    );
    return data.municipality.organs;
  };

  it('is kommunestyret until the municipality says otherwise', async () => {
    expect(await organs()).toEqual([
      { code: 'KS', closedBy: 'KS' },
      { code: 'FSK', closedBy: 'KS' },
    ]);
    expect(await close(ofBoard, 'formannskapet')).toEqual({
      __typename: 'CommandRefused',
      code: 'other-organ-closes',
      message:
        'Punktet lukkes når Kommunestyret (KS) har behandlet rapporten, ikke FSK. Oppgi behandlingen der.',
    });
    expect(await close(ofBoard, 'kommunestyret')).toMatchObject({ changed: true });
  });

  it('is the organ that is set for the one that decided, from then on', async () => {
    const itself = { organ: 'Formannskapet', closedBy: 'fsk' };
    expect(await mutate(api, closes, itself, secretary)).toMatchObject({ code: 'forbidden' });
    expect(await mutate(api, closes, itself, coordinator)).toMatchObject({ changed: true });
    expect(await mutate(api, closes, itself, coordinator)).toMatchObject({ changed: false });
    expect(await organs()).toContainEqual({ code: 'FSK', closedBy: 'FSK' });

    expect(await close(ofBoard, 'KS', 2)).toMatchObject({ code: 'other-organ-closes' });
    expect(await close(ofBoard, 'Formannskapet', 2)).toMatchObject({ changed: true });
    expect(await close(ofCouncil, 'FSK')).toMatchObject({ code: 'other-organ-closes' });
    expect(await close(ofCouncil, 'KS')).toMatchObject({ changed: true });
  });

  it('is told by the code of the organ, however it was written', async () => {
    const { data } = await api.graphql<{ vedtak: { points: { followUp: { history: object[] } }[] } }>(
      'query ($id: ID!) { vedtak(id: $id) { points { followUp { history { details { name value } } } } } }',
      { id: vedtakIdOf(ofBoard) },
      coordinator,
    );
    const [first, second] = data.vedtak.points.map(({ followUp }) => JSON.stringify(followUp.history.at(-1)));
    expect(first).toContain('KS, 40/26');
    expect(second).toContain('FSK, 40/26');
  });

  it('is an organ that is known', async () => {
    expect(await mutate(api, closes, { organ: 'HOV', closedBy: 'KS' }, coordinator)).toMatchObject({
      code: 'organ-unknown',
    });
  });
});
