import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { followUpIdOf } from '#contexts';
import type { Instant } from '#kernel';
import { givenMunicipality } from '../../../test/given-municipality.js';
import { givenVedtak, vedtakIdOf, type GivenVedtak } from '../../../test/given-vedtak.js';
import { openTestApi, type TestApi } from './open-test-api.js';

const shipped = path.join(
  import.meta.dirname,
  ...['..', '..', '..', 'libs', 'contexts', 'procedures', 'shipped', 'politisk-vedtak.yaml'],
);

interface Published {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly problems?: readonly object[];
  readonly changed?: boolean;
  readonly position?: string;
  readonly takes?: readonly { readonly kind: string }[];
  readonly earlier?: readonly object[];
  readonly differences?: readonly object[];
}

const vedtak = (sequence: number): GivenVedtak => ({
  sequence,
  title: 'Skolevei på Øya',
  points: [{ deadline: '2026-06-01' }],
});
const mutation = `mutation ($input: PublishProcedureInput!) { publishProcedure(input: $input) {
  __typename
  ... on ProcedureInForce { preview changed id version hash revision position
    takes { kind procedureBefore versionBefore } differences { change what id keys } earlier { version open } }
  ... on ProcedureUnsound { problems { code at line column message } }
  ... on CommandRefused { code message } } }`;

describe('Procedures by GraphQL', () => {
  let api: TestApi;
  let coordinator: string;
  let yaml: string;

  beforeAll(async () => {
    api = await openTestApi();
    await givenMunicipality(api);
    await givenVedtak(api, [vedtak(1)]);
    coordinator = await api.token('coordinator', 'COORDINATOR');
    const text = await readFile(shipped, 'utf8');
    yaml = text.replace('version: 1', 'version: 2').replace('days: 90', 'days: 30');
  }, 60_000);
  afterAll(() => api.close());

  const publish = async (input: object, token = coordinator): Promise<Published> => {
    const { data, errors } = await api.graphql<{ publishProcedure: Published }>(mutation, { input }, token);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.publishProcedure;
  };
  const ask = async <T>(query: string, token = coordinator): Promise<T> => {
    const { data, errors } = await api.graphql<T>(query, {}, token);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };

  it('are those that come with Iverk, told in words', async () => {
    const query = `{ procedure(id: "politisk-vedtak") { version name about source publishedAt open ended
      states { code name status initial ended } transitions { id name from to by requires }
      timers { id due ladder { name delay to } } tasks { id who } start { on } fields { name } yaml diagram } }`;
    const { procedure } = await ask<{ procedure: Record<string, unknown> }>(query);
    expect(procedure).toMatchObject({
      ...{ version: 1, name: 'Politisk vedtak', about: 'vedtakspunkt', source: 'SHIPPED' },
      ...{ publishedAt: null, open: 1, ended: 0, start: null, fields: [] },
    });
    expect(procedure['states']).toContainEqual({
      ...{ code: 'REGISTRERT', name: 'Registrert', status: 'REGISTRERT', initial: true, ended: false },
    });
    expect(procedure['timers']).toContainEqual(
      expect.objectContaining({ id: 'before-deadline', due: '10 virkedager før fristen' }),
    );
    expect(procedure['yaml']).toBe(await readFile(shipped, 'utf8'));
    expect(procedure['diagram']).toMatch(/^<svg .*Registrert.*<\/svg>\s*$/s);
    expect(await ask('{ procedure(id: "ukjent") { id } }')).toEqual({ procedure: null });
  });

  it('are not published with anything wrong in them: all of it is told, with its place', async () => {
    const wrong = yaml
      .replace('by: [COORDINATOR]', 'by: [KOORDINATOR]')
      .replace('ended: true', 'endet: true');
    const first = await publish({ yaml: wrong });
    expect(first).toEqual({
      __typename: 'ProcedureUnsound',
      problems: [
        {
          ...{ code: 'key-missing', at: 'ended', line: expect.any(Number), column: expect.any(Number) },
          message: '«ended» mangler.',
        },
        {
          ...{ code: 'unknown-key', at: 'endet', line: expect.any(Number), column: expect.any(Number) },
          message: '«endet» hører ikke hjemme her. Er det en skrivefeil?',
        },
      ],
    });
    expect(await publish({ yaml: yaml.replace('by: [COORDINATOR]', 'by: [KOORDINATOR]') })).toMatchObject({
      problems: [
        { code: 'unknown-relation', line: 69, column: 10, message: 'Rollen «KOORDINATOR» finnes ikke.' },
      ],
    });
    expect(await publish({ yaml: 'id: [' })).toMatchObject({ problems: [{ code: 'not-yaml' }] });
  });

  it('are refused when it is not their turn, or for who may not', async () => {
    const outOfTurn = await publish({ yaml: yaml.replace('version: 2', 'version: 7') });
    expect(outOfTurn).toMatchObject({
      code: 'version-not-next',
      message: 'Den neste versjonen av «politisk-vedtak» er 2, ikke 7. Endre version i filen.',
    });
    const officer = await api.token('officer', 'CASE_OFFICER');
    expect(await publish({ yaml: 'id: [' }, officer)).toMatchObject({ code: 'forbidden' });
  });

  it('show what publishing would change, and write nothing', async () => {
    const head = await api.platform.store.head();
    expect(await publish({ yaml, preview: true })).toMatchObject({
      ...{ __typename: 'ProcedureInForce', preview: true, changed: true, version: 2 },
      earlier: [{ version: 1, open: 1 }],
      differences: [
        { change: 'changed', what: 'procedure', keys: ['version'] },
        { change: 'changed', what: 'timer', id: 'not-begun', keys: ['due'] },
      ],
    });
    expect(await api.platform.store.head()).toBe(head);
  });

  it('are published once, and hold for what is opened afterwards', async () => {
    const input = { yaml, reason: 'Påminnelse etter en måned.', commandId: 'publiser-2' };
    const published = await publish(input);
    expect(published).toMatchObject({ changed: true, version: 2, earlier: [{ version: 1, open: 1 }] });
    expect(published.takes).toHaveLength(3);
    expect(await publish(input)).toMatchObject({ changed: true, version: 2 });
    expect(await publish({ yaml })).toMatchObject({ changed: false, version: 2 });
    await givenVedtak(api, [vedtak(2)]);
    const procedureOf = async (sequence: number) => {
      const id = followUpIdOf(vedtakIdOf(vedtak(sequence)), 1);
      return (await ask<{ followUp: { procedure: string } }>(`{ followUp(id: "${id}") { procedure } }`))
        .followUp.procedure;
    };
    expect([await procedureOf(1), await procedureOf(2)]).toEqual([
      expect.stringContaining('1'),
      expect.stringContaining('2'),
    ]);
  });

  it('are listed with who published them, when, why, and what follows them', async () => {
    await api.catchUp();
    const query = `{ procedures { id version source publishedAt publishedBy reason open ended } }`;
    const auditor = await api.token('auditor', 'AUDITOR');
    expect(await ask(query, auditor)).toEqual({
      procedures: expect.arrayContaining([
        {
          ...{ id: 'politisk-vedtak', version: 1, source: 'SHIPPED', publishedAt: null, publishedBy: null },
          ...{ reason: null, open: 1, ended: 0 },
        },
        {
          ...{ id: 'politisk-vedtak', version: 2, source: 'PUBLISHED', open: 1, ended: 0 },
          ...{ publishedAt: '2026-03-02T08:00:00.000Z', publishedBy: 'coordinator' },
          reason: 'Påminnelse etter en måned.',
        },
      ]) as unknown,
    });
    const own = await ask<{ procedure: { yaml: string } }>('{ procedure(id: "politisk-vedtak") { yaml } }');
    expect(await publish({ yaml: own.procedure.yaml })).toMatchObject({ changed: false });
    const { instances } = await ask<{ instances: object }>(
      '{ instances { versions { procedure version open } } }',
    );
    expect(instances).toEqual({
      versions: [1, 2].map((version) => ({ procedure: 'politisk-vedtak', version, open: 1 })),
    });
  });

  describe('tried on the real log', () => {
    interface Mails {
      readonly mails: number;
      readonly reachedDirector: number;
      readonly escalated: readonly { readonly as: string; readonly count: number }[];
    }
    interface Simulated {
      readonly from: string;
      readonly to: string;
      readonly mails: Mails;
      readonly sent: Mails | null;
      readonly months: readonly { readonly month: string }[];
      readonly recipients: readonly { readonly name: string | null; readonly mails: Mails }[];
    }
    const simulation = `{ from to mails { mails reachedDirector escalated { as name count } } sent { mails }
      months { month mails { mails } sent { mails } steps stopped unheard }
      recipients { name role title unit mails { mails reminded escalated { as } } } }`;
    const simulated = async (query: string, token?: string): Promise<Simulated> =>
      Object.values(
        await ask<Record<string, Simulated>>(`{ ${query} ${simulation} }`, token),
      )[0] as Simulated;
    const toDirector = ({ mails }: Simulated) =>
      mails.escalated.find(({ as }) => as === 'DIRECTOR')?.count ?? 0;

    beforeAll(() => {
      api.clock.set('2026-08-20T08:00:00.000Z' as Instant);
    });

    it('tell who would have been told, and what a rung less would have done', async () => {
      const head = await api.platform.store.head();
      const past = await simulated('simulatedPast');
      expect(past).toMatchObject({ from: '2025-08-20', to: '2026-08-20', sent: { mails: 0 } });
      expect(past.months).toHaveLength(13);
      expect(past.recipients).toContainEqual(
        expect.objectContaining({ name: 'director Eksempel', role: 'DIRECTOR' }),
      );
      const without = await simulated(
        `simulatedPast(procedure: { id: "politisk-vedtak", rungs: [
          { timer: "overdue", rung: "director", on: false }, { timer: "overdue", rung: "leader", after: 40 }] })`,
      );
      // Two points are late; the rest comes of the rounds, which another procedure has.
      expect(toDirector(past) - toDirector(without)).toBe(2);
      expect(without.mails.mails).toBeLessThan(past.mails.mails);
      const shipped = await simulated('simulatedPast(procedure: { id: "politisk-vedtak", version: 1 })');
      expect(shipped.mails).not.toEqual(past.mails);
      expect(await api.platform.store.head()).toBe(head);
    });

    it('tell who will be told if nobody does anything, by name to those who may know it', async () => {
      const ahead = await simulated('simulatedAhead');
      expect(ahead).toMatchObject({ from: '2026-08-20', to: '2027-08-20', sent: null });
      expect(ahead.mails.mails).toBeGreaterThan(0);
      const operator = await api.token('driftsansvarlig', 'OPERATOR');
      const names = (await simulated('simulatedAhead', operator)).recipients.map(({ name }) => name);
      expect([names.length, new Set(names)]).toEqual([ahead.recipients.length, new Set([null])]);
    });

    it.each([
      ['simulatedPast(from: "2026-03-01", to: "2026-03-01")', 'Den siste dagen må være etter den første.'],
      ['simulatedPast(to: "2026-08-21")', 'Det som har vært, slutter i går.'],
      ['simulatedPast(months: 13)', 'Se på høyst 12 måneder om gangen.'],
      ['simulatedPast(from: "2024-01-01")', 'Se på høyst 12 måneder om gangen.'],
      ['simulatedAhead(procedure: { id: "ukjent" })', 'Her er ingen prosedyre «ukjent».'],
      [
        'simulatedAhead(procedure: { id: "avvik", rungs: [{ timer: "overdue", rung: "kongen" }] })',
        'har ikke trinnet «overdue/kongen»',
      ],
      ['simulatedPast(procedure: { id: "utredning" })', 'Ingen sak har fulgt prosedyren «utredning»'],
    ])('are asked for in days and rungs that are there: %s', async (query, message) => {
      const { errors } = await api.graphql(`{ ${query} { from } }`, {}, coordinator);
      expect(errors?.[0]).toMatchObject({
        message: expect.stringContaining(message) as unknown,
        extensions: { code: 'BAD_USER_INPUT' },
      });
    });
  });
});
