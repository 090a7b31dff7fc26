import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { followUpIdOf } from '#contexts';
import { uuid5 } from '#kernel';
import {
  accepted,
  assign,
  moveDeadline,
  mutate,
  register,
  report,
  reportDeviation,
  split,
  triage,
} from './ask.js';
import { givenMunicipality, school } from '../../../test/given-municipality.js';
import { openTestApi, type TestApi } from './open-test-api.js';

let api: TestApi;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  api = await openTestApi();
  await givenMunicipality(api);
  const roles = {
    director: 'DIRECTOR',
    coordinator: 'COORDINATOR',
    secretary: 'SECRETARY',
    leader: 'LEADER',
    officer: 'CASE_OFFICER',
    deputy: 'CASE_OFFICER',
    stranger: 'CASE_OFFICER',
  };
  for (const [person, role] of Object.entries(roles)) tokens[person] = await api.token(person, role);
}, 60_000);

afterAll(() => api.close());

let sequence = 0;
const registered = async (title = 'Ny barnehage') => {
  sequence += 1;
  const input = { organ: 'KS', caseNumber: { year: 2026, sequence }, date: '2026-02-03', title };
  return accepted(await mutate(api, register, input, tokens['secretary']));
};
const aPoint = {
  point: 1,
  text: 'Bygg barnehagen',
  unit: school,
  officer: 'officer',
  deputy: 'deputy',
  deadline: '2026-06-01',
};
const opened = async () => {
  const vedtakId = await registered();
  accepted(await mutate(api, split, { vedtakId, points: [aPoint] }, tokens['coordinator']));
  return { vedtakId, followUpId: followUpIdOf(vedtakId, 1) };
};
const underWork = (followUpId: string) => ({
  followUpId,
  status: 'UNDER_ARBEID',
  publicComment: 'Reguleringen er i gang.',
});

describe('From vedtak to status', () => {
  it('registers, splits, reports, and shows it all to the officer', async () => {
    const { vedtakId, followUpId } = await opened();
    const outcome = await mutate(api, report, underWork(followUpId), tokens['officer']);
    expect(outcome).toMatchObject({ __typename: 'CommandAccepted', changed: true });

    const { data } = await api.graphql<{ vedtak: unknown }>(
      `query ($id: ID!, $atLeast: LogPosition) { vedtak(id: $id, atLeast: $atLeast) {
        title status organ { code name }
        points { point text followUp { status statusLabel officer { name title } unit { name } deadline
          history { type status publicComment actor { name } } allowed { status requires } } } } }`,
      { id: vedtakId, atLeast: 'position' in outcome ? outcome.position : null },
      tokens['officer'],
    );
    expect(data.vedtak).toMatchObject({
      title: 'Ny barnehage',
      status: 'UNDER_ARBEID',
      organ: { code: 'KS', name: 'Kommunestyret' },
      points: [
        {
          text: 'Bygg barnehagen',
          followUp: {
            statusLabel: 'Under arbeid',
            officer: { name: 'officer Eksempel', title: 'Rådgiver' },
            unit: { name: 'Oppvekst' },
            deadline: '2026-06-01',
          },
        },
      ],
    });
    const followUp = (data.vedtak as { points: { followUp: { history: object[]; allowed: object[] } }[] })
      .points[0]?.followUp;
    expect(followUp?.history.at(-1)).toMatchObject({
      type: 'StatusReported',
      status: 'UNDER_ARBEID',
      publicComment: 'Reguleringen er i gang.',
      actor: { name: 'officer Eksempel' },
    });
    expect(followUp?.allowed).toContainEqual({
      status: 'PAA_VENT',
      requires: ['comment', 'holdReasons', 'holdUntil'],
    });
  });

  it('is drawn in its procedure, with where it stands and the way it took', async () => {
    const { vedtakId, followUpId } = await opened();
    const outcome = await mutate(api, report, underWork(followUpId), tokens['officer']);
    const { data } = await api.graphql<{
      vedtak: { points: { followUp: { procedure: string; svg: string; mermaid: string } }[] };
    }>(
      `query ($id: ID!, $atLeast: LogPosition) { vedtak(id: $id, atLeast: $atLeast) {
        points { followUp { procedure svg: diagram mermaid: diagram(format: MERMAID) } } } }`,
      { id: vedtakId, atLeast: 'position' in outcome ? outcome.position : null },
    );
    const { procedure, svg, mermaid } = data.vedtak.points[0]?.followUp ?? {};
    expect(procedure).toBe('politisk-vedtak v1');
    expect(svg).toMatch(/<g class="state taken here">.*>Under arbeid</);
    expect(svg).toMatch(/<g class="step taken">.*>meld framdrift</);
    expect(mermaid).toMatch(/\["Under arbeid"\]:::here/);
  });

  it('refuses a transition that is not allowed, and says what is', async () => {
    const { followUpId } = await opened();
    const outcome = await mutate(
      api,
      report,
      { followUpId, status: 'AVSLUTTET', treatment: { organ: 'KS', caseNumber: '1/26', date: '2026-03-01' } },
      tokens['secretary'],
    );
    expect(outcome).toMatchObject({ __typename: 'CommandRefused', code: 'transition-not-allowed' });
    expect('message' in outcome ? outcome.message : '').toContain('Ikke påbegynt');
  });

  it('refuses what lacks a hold reason and a date, and names the fields', async () => {
    const { followUpId } = await opened();
    const input = { followUpId, status: 'PAA_VENT', publicComment: 'Venter.' };
    const outcome = await mutate(api, report, input, tokens['officer']);
    expect(outcome).toMatchObject({ code: 'field-missing' });
  });

  it('closes what is reported done when the organ has considered the report', async () => {
    const { followUpId } = await opened();
    await mutate(
      api,
      report,
      { followUpId, status: 'MELDT_IVERKSATT', publicComment: 'Bygget og tatt i bruk.' },
      tokens['officer'],
    );
    const treatment = { organ: 'KS', caseNumber: 'KS 40/26', date: '2026-06-18' };
    const input = { followUpId, status: 'AVSLUTTET', publicComment: 'Behandlet.', treatment };
    expect(await mutate(api, report, input, tokens['officer'])).toMatchObject({ code: 'not-yours' });
    expect(await mutate(api, report, input, tokens['secretary'])).toMatchObject({ changed: true });
  });

  it('moves a deadline with a reason, and takes a deviation', async () => {
    const { vedtakId, followUpId } = await opened();
    accepted(
      await mutate(
        api,
        moveDeadline,
        { followUpId, deadline: '2026-09-01', reason: 'Grunnarbeidet ble forsinket.' },
        tokens['officer'],
      ),
    );
    accepted(
      await mutate(
        api,
        reportDeviation,
        { followUpId, what: 'Tomta er forurenset.', measure: 'Massene skiftes ut.' },
        tokens['officer'],
      ),
    );
    const { data } = await api.graphql<{ vedtak: { points: { followUp: object }[] } }>(
      '{ vedtak(id: "' +
        vedtakId +
        '") { points { followUp { deadline originalDeadline deadlineMoves deviations { what measure } } } } }',
      {},
      tokens['leader'],
    );
    expect(data.vedtak.points[0]?.followUp).toMatchObject({
      deadline: '2026-09-01',
      originalDeadline: '2026-06-01',
      deadlineMoves: 1,
      deviations: [{ what: 'Tomta er forurenset.', measure: 'Massene skiftes ut.' }],
    });
  });

  it('refuses a deadline that has passed, with the day as people write it', async () => {
    const { followUpId } = await opened();
    const input = { followUpId, deadline: '2026-02-28', reason: 'Glemt.' };
    const outcome = await mutate(api, moveDeadline, input, tokens['officer']);
    expect(outcome).toMatchObject({ code: 'deadline-in-past' });
    expect('message' in outcome ? outcome.message : '').toContain('28.02.2026');
  });

  it('needs a reason when nothing is to be followed up', async () => {
    const vedtakId = await registered();
    const input = { vedtakId, needsFollowUp: false };
    expect(await mutate(api, triage, input, tokens['coordinator'])).toMatchObject({
      __typename: 'CommandRefused',
    });
    const withReason = { ...input, reason: 'Tatt til orientering.' };
    expect(await mutate(api, triage, withReason, tokens['coordinator'])).toMatchObject({ changed: true });
  });
});

describe('Whose it is', () => {
  it('lets the deputy report, and no stranger', async () => {
    const { followUpId } = await opened();
    expect(await mutate(api, report, underWork(followUpId), tokens['stranger'])).toMatchObject({
      code: 'not-yours',
    });
    expect(await mutate(api, report, underWork(followUpId), tokens['deputy'])).toMatchObject({
      changed: true,
    });
  });

  it('lets the unit’s own leader assign, and refuses units and people that are not there', async () => {
    const { followUpId } = await opened();
    const input = { followUpId, unit: school, officer: 'stranger' };
    expect(await mutate(api, assign, input, tokens['officer'])).toMatchObject({ code: 'forbidden' });
    expect(await mutate(api, assign, { ...input, officer: 'nobody' }, tokens['leader'])).toMatchObject({
      code: 'person-not-found',
    });
    expect(await mutate(api, assign, { ...input, unit: 'nowhere' }, tokens['leader'])).toMatchObject({
      code: 'unit-not-found',
    });
    expect(await mutate(api, assign, input, tokens['leader'])).toMatchObject({ changed: true });
  });
});

describe('Bad input', () => {
  it('refuses a reference to a vedtak that does not exist', async () => {
    const { followUpId } = await opened();
    const reference = uuid5('no such vedtak');
    const input = { followUpId, status: 'ERSTATTET', publicComment: 'Erstattet.', reference };
    expect(await mutate(api, report, input, tokens['coordinator'])).toMatchObject({
      code: 'vedtak-not-found',
    });
    const points = [aPoint];
    expect(await mutate(api, split, { vedtakId: reference, points }, tokens['coordinator'])).toMatchObject({
      code: 'vedtak-not-found',
    });
  });

  it('refuses a stale revision, and writes nothing', async () => {
    const { followUpId } = await opened();
    const first = await mutate(
      api,
      report,
      { ...underWork(followUpId), expectedRevision: '0' },
      tokens['officer'],
    );
    expect(first).toMatchObject({ revision: '1', changed: true });
    const second = { ...underWork(followUpId), publicComment: 'Noe annet.', expectedRevision: '0' };
    expect(await mutate(api, report, second, tokens['deputy'])).toMatchObject({ code: 'stale-revision' });
  });

  it('lets one of two officers at once win, and tells the other', async () => {
    const { followUpId } = await opened();
    const both = ['officer', 'deputy'].map((who) =>
      mutate(
        api,
        report,
        { ...underWork(followUpId), publicComment: `Fra ${who}.`, expectedRevision: '0' },
        tokens[who],
      ),
    );
    const outcomes = (await Promise.all(both)).map((each) => ('code' in each ? each.code : 'won'));
    expect(outcomes.sort()).toEqual(['stale-revision', 'won']);
  });

  it('answers a command sent twice as the first time', async () => {
    const { followUpId } = await opened();
    const input = { ...underWork(followUpId), commandId: uuid5('sent twice', followUpId) };
    const first = await mutate(api, report, input, tokens['officer']);
    expect(await mutate(api, report, input, tokens['officer'])).toEqual(first);
  });

  it('refuses a national identity number in free text without repeating it', async () => {
    const { followUpId } = await opened();
    const input = { ...underWork(followUpId), publicComment: 'Gjelder 01010750160.' };
    const outcome = await mutate(api, report, input, tokens['officer']);
    expect(outcome).toMatchObject({ code: 'national-id-in-text' });
    expect(JSON.stringify(outcome)).not.toContain('01010750160');
  });

  it('refuses a title over 2 000 characters, and takes a decision of 200 000', async () => {
    const input = { organ: 'FSK', caseNumber: { year: 2026, sequence: 900 }, title: 'a'.repeat(2001) };
    expect(await mutate(api, register, input, tokens['secretary'])).toMatchObject({ code: 'title-too-long' });
    const long = { ...input, title: 'Budsjett', text: 'å'.repeat(200_000) };
    expect(await mutate(api, register, long, tokens['secretary'])).toMatchObject({ changed: true });
  });

  it('refuses a date that does not exist, by its field', async () => {
    const { errors } = await api.graphql(
      'mutation { moveDeadline(input: { followUpId: "x", deadline: "2024-02-31", reason: "x" }) { __typename } }',
      {},
      tokens['officer'],
    );
    expect(errors?.[0]?.message).toContain('2024-02-31');
  });
});
