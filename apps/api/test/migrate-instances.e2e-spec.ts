import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { followUpIdOf } from '#contexts';
import { givenMunicipality } from '../../../test/given-municipality.js';
import { givenVedtak, vedtakIdOf, type GivenVedtak } from '../../../test/given-vedtak.js';
import { accepted, mutate } from './ask.js';
import { openTestApi, type TestApi } from './open-test-api.js';

interface Answer {
  readonly code?: string;
  readonly message?: string;
  readonly preview?: boolean;
  readonly left?: number;
  readonly position?: string | null;
  readonly items?: readonly {
    readonly followUpId: string | null;
    readonly caseId: string | null;
    readonly stateBefore: string;
    readonly stateAfter: string;
    readonly outcome: string;
    readonly refusal: { readonly code: string; readonly message: string } | null;
  }[];
}

const shipped = (id: string) =>
  readFile(
    path.join(
      import.meta.dirname,
      ...['..', '..', '..', 'libs', 'contexts', 'procedures', 'shipped', `${id}.yaml`],
    ),
    'utf8',
  );
const vedtak: GivenVedtak = { sequence: 1, title: 'Skolevei på Øya', points: [{ deadline: '2099-06-01' }] };
const point = followUpIdOf(vedtakIdOf(vedtak), 1);

const openCase = ['openCase', 'OpenCaseInput'] as const;
const takeStep = ['takeStep', 'TakeStepInput'] as const;
const migration = `mutation ($input: MigrateInstancesInput!) { migrateInstances(input: $input) {
  ... on MigrationAnswer { preview left position
    items { followUpId caseId stateBefore stateAfter outcome refusal { code message } } }
  ... on CommandRefused { code message } } }`;

describe('Moving instances to another version', () => {
  let api: TestApi;
  let coordinator: string;
  let director: string;
  let begun: string;
  let waiting: string;

  const publish = async (yaml: string) => {
    const query = `mutation ($input: PublishProcedureInput!) { publishProcedure(input: $input) { __typename } }`;
    const { data } = await api.graphql<{ publishProcedure: object }>(query, { input: { yaml } }, director);
    expect(data.publishProcedure).toEqual({ __typename: 'ProcedureInForce' });
  };
  const ask = async (input: object, token = coordinator): Promise<Answer> => {
    const { data, errors } = await api.graphql<{ migrateInstances: Answer } | null>(
      migration,
      { input: { timers: 'KEEP', reason: 'Andre ord for det samme.', ...input } },
      token,
    );
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    await api.catchUp();
    return data.migrateInstances;
  };

  beforeAll(async () => {
    api = await openTestApi();
    await givenMunicipality(api);
    await givenVedtak(api, [vedtak]);
    coordinator = await api.token('coordinator', 'COORDINATOR');
    director = await api.token('director', 'DIRECTOR');
    const opened = (title: string) => mutate(api, openCase, { procedure: 'oppdrag', title }, director);
    waiting = accepted(await opened('Ikke begynt'));
    begun = accepted(await opened('Begynt'));
    accepted(await mutate(api, takeStep, { caseId: begun, step: 'work', comment: 'I gang.' }, director));
    const oppdrag = (await shipped('oppdrag')).replace('version: 1', 'version: 2');
    await publish(
      oppdrag.replaceAll('UNDER_ARBEID', 'PAAGAAR').replace('status: PAAGAAR', 'status: UNDER_ARBEID'),
    );
    await publish((await shipped('politisk-vedtak')).replace('version: 1', 'version: 2'));
    await api.catchUp();
  }, 60_000);
  afterAll(() => api.close());

  const move = { from: 'oppdrag@1', to: 'oppdrag@2' };
  const states = [{ from: 'UNDER_ARBEID', to: 'PAAGAAR' }];

  it('is previewed for each, and then writes nothing', async () => {
    const before = await api.platform.store.head();
    const { items = [], ...rest } = await ask({ ...move, preview: true });
    expect(rest).toMatchObject({ preview: true, left: 0 });
    expect(items).toMatchObject([
      { caseId: waiting, followUpId: null, stateBefore: 'IKKE_STARTET', outcome: 'DONE', refusal: null },
      {
        caseId: begun,
        stateBefore: 'UNDER_ARBEID',
        outcome: 'REFUSED',
        refusal: { code: 'state-not-mapped' },
      },
    ]);
    expect(await api.platform.store.head()).toBe(before);
  });

  it('is done for those that can be, and the others by a state that stands for theirs', async () => {
    expect((await ask(move)).items).toMatchObject([
      { caseId: waiting, stateAfter: 'IKKE_STARTET', outcome: 'DONE' },
      { caseId: begun, stateAfter: 'UNDER_ARBEID', outcome: 'REFUSED' },
    ]);
    const { items, position } = await ask({ ...move, states });
    expect(items).toMatchObject([{ caseId: begun, stateAfter: 'PAAGAAR', outcome: 'DONE' }]);
    expect(position).toBe((await api.platform.store.head()).toString());
    const query = 'query ($id: ID!) { case(id: $id) { state version } }';
    const { data } = await api.graphql<{ case: object }>(query, { id: begun }, coordinator);
    expect(data.case).toEqual({ state: 'PAAGAAR', version: 2 });
    expect((await ask({ ...move, states })).items).toEqual([]);
  });

  it('is the same for the points of vedtak, which keep their status', async () => {
    const points = { from: 'politisk-vedtak@1', to: 'politisk-vedtak@2' };
    expect(await ask({ ...points, states: [{ from: 'UNDER_ARBEID', to: 'PAA_VENT' }] })).toMatchObject({
      code: 'state-of-point-mapped',
    });
    expect((await ask({ ...points, timers: 'RECOMPUTE' })).items).toMatchObject([
      { followUpId: point, caseId: null, stateAfter: 'IKKE_STARTET', outcome: 'DONE' },
    ]);
    expect((await ask({ from: points.to, to: points.from, reason: ' ' })).items).toMatchObject([
      { followUpId: point, outcome: 'REFUSED', refusal: { code: 'reason-required' } },
    ]);
  });

  it('is refused whole when it holds for nothing', async () => {
    const codes = async (input: object) => (await ask({ ...move, ...input })).code;
    expect(await codes({ to: 'oppdrag@9' })).toBe('version-not-found');
    expect(await codes({ to: 'oppdrag' })).toBe('version-not-found');
    expect(await codes({ to: 'politisk-vedtak@1' })).toBe('migration-of-other-kind');
    expect(await codes({ states: [{ from: 'UNDER_ARBEID', to: 'PAGAR' }] })).toBe('mapped-state-unknown');
    expect(await codes({ states: [...states, ...states] })).toBe('state-mapped-twice');
    const officer = await api.token('officer', 'CASE_OFFICER');
    expect((await ask(move, officer)).code).toBe('forbidden');
  });
});
