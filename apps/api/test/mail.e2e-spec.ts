import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { followUpIdOf } from '#contexts';
import { deliverPlannedMails, runRound } from '#work/mail';
import { retryIncident, retryRegistry } from '#work/upkeep';
import { mailboxAggregate } from '#contexts/reminders';
import { isRejection, runCommand, uuid5, type ActorId, type Instant } from '#kernel';
import { givenMunicipality, school, tenant } from '../../../test/given-municipality.js';
import { accepted, mutate, register, report, shield, split } from './ask.js';
import { openTestApi, type TestApi } from './open-test-api.js';

interface Mail {
  readonly key: string;
  readonly state: string;
  readonly because: string | null;
  readonly response: string | null;
  readonly again: string | null;
  readonly recipient: { readonly id: string; readonly name: string | null };
}
interface Thing {
  readonly recipient: string | null;
  readonly kind: string;
  readonly title: string;
  readonly because: string;
  readonly code: string;
  readonly message: string;
  readonly on: string;
}
interface Explained {
  readonly told: readonly Thing[];
  readonly untold: readonly Thing[];
  readonly next: readonly Thing[];
  readonly nextRound: { readonly period: string; readonly opens: string } | null;
}

const setPreference = ['setMailPreference', 'SetMailPreferenceInput'] as const;
const resend = ['resendMail', 'ResendMailInput'] as const;
const clear = ['clearAddress', 'ClearAddressInput'] as const;
const retry = ['retryIncident', 'RetryIncidentInput'] as const;

describe('Support answers for the mail', () => {
  let api: TestApi;
  let coordinator: string;
  let auditor: string;
  let officer: string;
  let vedtakId: string;
  let followUpId: string;

  const addressed = (email: string) =>
    api.platform.people.save(tenant, [
      { personId: 'officer' as ActorId, name: 'officer Eksempel', email, employeeNumber: null },
    ]);
  const ports = () => ({ ...api.platform, catchUp: api.catchUp, baseUrl: api.url });
  const ask = async <T>(query: string, variables: object = {}, token = coordinator): Promise<T> => {
    const { data, errors } = await api.graphql<T>(query, { ...variables }, token);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };
  const list = async (variables: object = {}) => {
    const { mails } = await ask<{ mails: { totalCount: number; edges: { cursor: string; node: Mail }[] } }>(
      `query ($state: [MailState!], $person: ID, $first: Int! = 50, $after: String) {
        mails(state: $state, person: $person, first: $first, after: $after) { totalCount edges { cursor
          node { key state because response again recipient { id name } } } } }`,
      variables,
    );
    return mails;
  };
  const why = async (variables: object, token = auditor) =>
    (
      await ask<{ whyMail: Explained }>(
        `query ($person: ID, $point: ID, $day: LocalDate) { whyMail(person: $person, point: $point, day: $day) {
          told { recipient kind title because on } untold { recipient kind title because code message }
          next { recipient kind title because on } nextRound { period opens } } }`,
        variables,
        token,
      )
    ).whyMail;

  beforeAll(async () => {
    api = await openTestApi();
    await givenMunicipality(api);
    coordinator = await api.token('coordinator', 'COORDINATOR');
    auditor = await api.token('auditor', 'AUDITOR');
    officer = await api.token('officer', 'CASE_OFFICER');
    const number = { organ: 'KS', caseNumber: { year: 2026, sequence: 7 }, date: '2026-02-03' };
    vedtakId = accepted(await mutate(api, register, { ...number, title: 'Ny barnehage' }, coordinator));
    const point = { point: 1, text: 'Bygg den', unit: school, officer: 'officer', deadline: '2026-06-01' };
    accepted(await mutate(api, split, { vedtakId, points: [point] }, coordinator));
    followUpId = followUpIdOf(vedtakId, 1);
  }, 60_000);
  afterAll(() => api.close());

  it('before the round: nothing was told, because no round has been opened', async () => {
    const { told, untold, nextRound } = await why({ person: 'officer', day: '2026-03-01' });
    expect(told).toEqual([]);
    expect(untold).toMatchObject([
      { recipient: 'officer', kind: 'ASK', title: expect.stringContaining('Ny barnehage') },
    ]);
    expect(nextRound).toEqual({ period: '2026-03', opens: '2026-03-02' });
    await expect(why({})).rejects.toThrow('Si hvem eller hva det gjelder');
  });

  it('what was refused, with the server’s own words, and its incident', async () => {
    await addressed('ingen adresse');
    await runRound(ports(), {
      tenant,
      on: '2026-03-02' as never,
      dryRun: false,
      actor: 'system:test' as ActorId,
    });
    await api.catchUp();
    const { totalCount, edges } = await list({ state: ['REFUSED'], person: 'officer' });
    expect([totalCount, edges[0]?.node]).toMatchObject([
      1,
      {
        because: 'adressen er ikke én gyldig e-postadresse',
        response: 'not one e-mail address',
        recipient: { id: 'officer', name: 'officer Eksempel' },
        again: null,
      },
    ]);
    const { untold, next } = await why({ point: followUpId });
    expect(untold[0]).toMatchObject({
      ...{ recipient: 'officer', code: 'REFUSED', message: 'e-posttjeneren avviste e-posten' },
    });
    // The leader would be asked in the place of one whom no mail reaches, had the round not been opened before.
    expect(untold.map(({ recipient, code }) => [recipient, code]).slice(1)).toEqual([
      ['leader', 'ROUND_OPENED_BEFORE'],
    ]);
    expect(next.map(({ on }) => on)).toContainEqual(expect.stringMatching(/^2026-0[56]/));
    await expect(list({ first: 0 })).rejects.toThrow('first må være fra 1 til 100.');
    await expect(list({ after: 'x' })).rejects.toThrow('after er ikke en markør');
  }, 30_000);

  it('which mailboxes no mail reaches, and that they are tried again', async () => {
    const outcome = await runCommand(api.platform, mailboxAggregate, {
      tenant,
      subjectId: 'officer',
      command: {
        ...{ type: 'FlagAddress', data: { because: 'REFUSED', mailKey: 'x' } },
        issued: { by: 'system:test' as ActorId, roles: ['SYSTEM'], at: api.clock.now() },
      },
      commandId: uuid5('flagged'),
      correlationId: 'test',
    });
    expect(isRejection(outcome)).toBe(false);
    await api.catchUp();
    const flagged = () =>
      ask<{ mailboxes: object[] }>('{ mailboxes(flagged: true) { flaggedBecause person { id } } }');
    expect(await flagged()).toEqual({
      mailboxes: [{ flaggedBecause: 'REFUSED', person: { id: 'officer' } }],
    });
    expect(await mutate(api, clear, { personId: 'nobody' }, coordinator)).toMatchObject({
      code: 'person-not-found',
    });
    expect(await mutate(api, clear, { personId: 'officer' }, coordinator)).toMatchObject({ changed: true });
    expect(await mutate(api, clear, { personId: 'officer' }, coordinator)).toMatchObject({ changed: false });
    expect(await flagged()).toEqual({ mailboxes: [] });
  });

  it('a refused mail once more, from its incident: the address is right now', async () => {
    await addressed('officer@demo.invalid');
    api.clock.set('2026-03-02T09:00:00.000Z' as Instant);
    type Incidents = { incidents: { edges: { node: { id: string; kind: string } }[] } };
    const incidents = async () =>
      (await ask<Incidents>('{ incidents { edges { node { id kind } } } }')).incidents.edges.map(
        ({ node }) => node,
      );
    const incidentId = (await incidents()).find(({ kind }) => kind === 'MAIL')?.id ?? '';
    accepted(await mutate(api, retry, { incidentId, reason: 'Adressen er rettet.' }, coordinator));
    await retryIncident(ports(), retryRegistry, { tenant, incidentId });
    await api.catchUp();
    expect(await incidents()).toEqual([]);
    const { edges } = await list({ person: 'officer', first: 1 });
    expect(edges[0]?.node).toMatchObject({ state: 'ACCEPTED', again: expect.any(String) });
    const { told, untold } = await why({ person: 'officer' });
    expect(untold).toEqual([]);
    expect(told[0]).toMatchObject({
      because: expect.stringMatching(
        /^runden for 2026-03 startet 2. mars 2026, svar innen 31. mars 2026 \(regel/,
      ),
    });
  }, 30_000);

  it('everything about one mail, and what it says; of a former copy nothing is left once it is reported', async () => {
    const [newest] = (await list({ person: 'officer' })).edges;
    const key = newest?.node.key ?? '';
    type Whole = {
      mail: {
        messageId: string;
        tries: number;
        history: { type: string }[];
        items: Thing[];
        body: { subject: string; text: string } | null;
      } | null;
    };
    const whole = (token = coordinator) =>
      ask<Whole>(
        `query ($key: ID!) { mail(key: $key) { messageId tries history { type } items { kind title because } body { subject text } } }`,
        { key },
        token,
      );
    const { mail } = await whole();
    expect(mail).toMatchObject({
      ...{ messageId: `<${key}@localhost>`, tries: 1, items: [{ kind: 'ASK' }] },
      history: [{ type: 'MailPlanned' }, { type: 'MailAccepted' }],
      body: {
        subject: 'Meld status på ett vedtakspunkt innen 31. mars 2026',
        text: expect.stringContaining('Ny barnehage'),
      },
    });
    accepted(await mutate(api, shield, { vedtakId, basis: 'offl. § 13' }, coordinator));
    expect((await whole()).mail?.body?.text).not.toContain('Ny barnehage');
    api.clock.set('2026-03-03T08:00:00.000Z' as Instant);
    const said = { followUpId, status: 'UNDER_ARBEID', publicComment: 'I gang.' };
    accepted(await mutate(api, report, said, officer));
    expect((await whole()).mail?.body).toBeNull();
    const again = await mutate(api, resend, { mailKey: key }, coordinator);
    expect(again).toMatchObject({ changed: true, id: expect.not.stringMatching(key) });
    expect(await mutate(api, resend, { mailKey: key }, coordinator)).toMatchObject({ code: 'mail-waiting' });
    expect(await mutate(api, resend, { mailKey: 'nothing' }, coordinator)).toMatchObject({
      code: 'mail-unknown',
    });
    await deliverPlannedMails(ports(), { tenant });
    await api.catchUp();
    expect((await list({ person: 'officer', state: ['WITHDRAWN'] })).totalCount).toBe(1);
  }, 30_000);

  it('how each wants their mail: everybody for themselves, the coordinator for all', async () => {
    const wanted = { delivery: 'SINGLE', weekday: 3, language: 'NN' };
    const nynorsk = { ...wanted, language: 'nn' };
    expect(await mutate(api, setPreference, { ...nynorsk, weekday: 6 }, officer)).toMatchObject({
      code: 'weekday-unknown',
    });
    accepted(await mutate(api, setPreference, nynorsk, officer));
    const own = '{ mailPreference { delivery weekday language } }';
    expect(await ask(own, {}, officer)).toEqual({ mailPreference: nynorsk });
    const other = { ...nynorsk, personId: 'leader' };
    expect(await mutate(api, setPreference, other, officer)).toMatchObject({ code: 'forbidden' });
    accepted(await mutate(api, setPreference, other, coordinator));
    const of = '{ mailPreference(person: "leader") { weekday } }';
    expect(await ask(of)).toEqual({ mailPreference: { weekday: 3 } });
    expect(await ask(of, {}, officer)).toEqual({ mailPreference: null });
  });
});
