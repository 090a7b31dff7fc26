import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { followUpIdOf } from '#contexts';
import { deliverEverything, lettersOfOthers, runMorning, settleEverybodysRounds } from '#work/mail';
import { planMonthlyReports } from '#work/reports';
import { fireEverybodysTimers } from '#work/upkeep';
import { outgoingMailProjection, roundProjection } from '#contexts/reminders';
import { addDays, at, type LocalDate } from '#kernel';
import { attemptOnce } from '#kernel/testing';
import { givenMunicipality, health, school, tenant } from '../../../test/given-municipality.js';
import { givenVedtak, vedtakIdOf, type GivenVedtak } from '../../../test/given-vedtak.js';
import { accepted, moveDeadline, mutate, report, reportDeviation } from './ask.js';
import { catchMails, type MailCatcher } from './catch-mails.js';
import { openTestApi, type TestApi } from './open-test-api.js';

const day = (text: string) => text as LocalDate;
const basis = 'offl. § 13';
const given: readonly GivenVedtak[] = [
  { sequence: 1, title: 'Skolevei', points: [{ deadline: '2026-11-15' }] },
  {
    sequence: 2,
    title: 'Hemmelig flytting',
    shieldedBy: basis,
    points: [{ officer: 'deputy', deadline: '2026-10-01' }],
  },
  {
    sequence: 3,
    title: 'Ny legevakt',
    points: [
      {
        ...{ unit: health, officer: 'stranger', deadline: null },
        told: [{ status: 'UNDER_ARBEID', at: '2026-07-06', publicComment: 'Venter på tomt.' }],
      },
    ],
  },
];
const [road = '', , clinic = ''] = given.map((each) => followUpIdOf(vedtakIdOf(each), 1));

let mail: MailCatcher;
let api: TestApi;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  mail = await catchMails();
  api = await openTestApi('2026-11-01T08:00:00.000Z', { SMTP_URL: mail.url });
  await givenMunicipality(api);
  await givenVedtak(api, given);
  const people = {
    officer: 'CASE_OFFICER',
    stranger: 'CASE_OFFICER',
    leader: 'LEADER',
    director: 'DIRECTOR',
  };
  for (const [person, role] of Object.entries(people)) tokens[person] = await api.token(person, role);
}, 60_000);
afterAll(async () => {
  await api.close();
  await mail.close();
});

/** What happens of itself every morning until that day, as the worker would have it. */
const liveUntil = async (to: string) => {
  const ports = {
    ...api.platform,
    ...{ clock: api.clock, catchUp: api.catchUp, baseUrl: api.url, attempt: attemptOnce },
    letters: lettersOfOthers(api.platform, api.platform.config.baseUrl),
  };
  for (let each = addDays(today, 1); each <= to; each = addDays(each, 1)) {
    api.clock.set(at(each, '06:30'));
    await api.catchUp();
    await fireEverybodysTimers(ports);
    api.clock.set(at(each, '07:05'));
    await settleEverybodysRounds(ports);
    await runMorning(ports);
    await api.catchUp();
    await planMonthlyReports(ports, tenant);
    await api.catchUp();
    await deliverEverything(ports);
    await api.catchUp();
    today = each;
  }
  api.clock.set(at(today, '12:00'));
};
let today = day('2026-11-01');

/** On which days somebody was told what, of that report alone. */
const toldOf = async (person: string) => {
  const rows = await api.platform.documents.find(outgoingMailProjection, {
    tenant,
    where: { column: 'recipient', is: 'equal', value: person },
    orderBy: [{ column: 'plannedAt', direction: 'ascending' }],
  });
  return rows.flatMap(({ document: { on, items } }) =>
    items
      .filter(({ rung, kind }) => kind === 'ASK' || (rung ?? '').startsWith('unanswered/'))
      .map(({ kind }) => `${on} ${kind}`),
  );
};

const ask = async <T>(query: string, who: string): Promise<T> => {
  const { data, errors } = await api.graphql<T>(query, {}, tokens[who]);
  expect(errors).toBeUndefined();
  return data;
};
const approve = async (preview: boolean) => {
  const query = `mutation { approveMonth(input: { period: "2026-11", preview: ${String(preview)} }) {
    ... on ApprovedMonth { items { person { id } outcome refusal { code } } } ... on CommandRefused { code } } }`;
  type Answer = { approveMonth: { items: { person: { id: string }; outcome: string }[] } };
  const { approveMonth } = await ask<Answer>(query, 'leader');
  await api.catchUp();
  return approveMonth.items.map(({ person, outcome }) => `${person.id} ${outcome}`);
};
const summary = `figures { asked reported missing overdue deviations deadlinesMoved standingStill unchangedSince }`;

describe('A month', () => {
  it('asks each once, and is content with “no change, because”', async () => {
    await liveUntil('2026-11-04');
    const deviation = { followUpId: road, what: 'Anbudet er for dyrt', measure: 'Forhandle' };
    accepted(await mutate(api, reportDeviation, deviation, tokens['officer']));
    const moved = { followUpId: road, deadline: '2026-12-15', reason: 'Anbudet kom sent' };
    accepted(await mutate(api, moveDeadline, moved, await api.token('coordinator', 'COORDINATOR')));
    const told = { followUpId: road, status: 'UNDER_ARBEID', publicComment: 'Forhandler.' };
    accepted(await mutate(api, report, told, tokens['officer']));
    const same = { followUpId: clinic, status: 'UNDER_ARBEID', publicComment: 'Venter på tomt.' };
    accepted(await mutate(api, report, same, tokens['stranger']));
    await liveUntil('2026-11-05');
    const { round } = await ask<{ round: object }>(
      `{ round(period: "2026-11", unit: "${school}") { closedOn units { name closing people {
        person { id } answeredOn inTime reportState points { title shieldedBy told } } } } }`,
      'leader',
    );
    const { myRound } = await ask<{ myRound: object }>(
      '{ myRound { period askedOn answerBy points { followUpId answered } } }',
      'officer',
    );
    expect(myRound).toMatchObject({
      period: '2026-11',
      points: expect.arrayContaining([{ followUpId: road, answered: true }]),
    });
    const leaders = await ask<{ myRound: object | null }>('{ myRound { period } }', 'leader');
    expect(leaders.myRound).toBeNull();
    expect(round).toEqual({
      closedOn: null,
      units: [
        {
          ...{ name: 'Oppvekst', closing: 'OPEN' },
          people: expect.arrayContaining([
            {
              ...{
                person: { id: 'officer' },
                answeredOn: '2026-11-05',
                inTime: true,
                reportState: 'RAPPORTERT',
              },
              points: [{ title: 'Skolevei', shieldedBy: null, told: true }],
            },
            {
              ...{ person: { id: 'deputy' }, answeredOn: null, inTime: null, reportState: 'SPURT' },
              // The leader of those who work with it may know of it.
              points: [{ title: 'Hemmelig flytting', shieldedBy: null, told: false }],
            },
          ]) as unknown,
        },
      ],
    });
    const { followUp } = await ask<{ followUp: object }>(
      `{ followUp(id: "${clinic}") { textUnchangedMonths } }`,
      'stranger',
    );
    expect(followUp).toEqual({ textUnchangedMonths: 3 });
  }, 60_000);

  it('is approved by the leader, one report after the other, and only once', async () => {
    expect(await approve(true)).toEqual(['officer DONE']);
    expect(await approve(false)).toEqual(['officer DONE']);
    expect(await approve(false)).toEqual([]);
  }, 60_000);

  it('climbs the ladder of the silent on the days the guide says, and leaves the others alone', async () => {
    await liveUntil('2026-11-30');
    expect(await toldOf('deputy')).toEqual([
      ...['2026-11-02 ASK', '2026-11-09 REMIND', '2026-11-16 COPY', '2026-11-19 COPY', '2026-11-26 COPY'],
    ]);
    expect(await toldOf('leader')).toEqual(['2026-11-16 ESCALATE']);
    // Above the school there is no sector's leader: the coordinator hears of it, and the director once.
    expect(await toldOf('coordinator')).toEqual(['2026-11-19 ESCALATE']);
    expect(await toldOf('director')).toEqual(['2026-11-26 ESCALATE']);
    expect([await toldOf('officer'), await toldOf('stranger')]).toEqual([
      ['2026-11-02 ASK'],
      ['2026-11-02 ASK'],
    ]);
  }, 120_000);

  it('is closed late when the next comes, and reported to the director, deviations first', async () => {
    await liveUntil('2026-12-01');
    const { rounds } = await ask<{ rounds: object }>(
      `{ rounds(period: "2026-11") { openedOn closedOn units { name closing ${summary} } } }`,
      'director',
    );
    expect(rounds).toEqual({
      ...{ openedOn: '2026-11-02', closedOn: '2026-12-01' },
      units: [
        {
          ...{ name: 'Helse', closing: 'IN_TIME' },
          figures: {
            ...{ asked: 1, reported: 1, missing: 0, overdue: 0, deviations: 0, deadlinesMoved: 0 },
            ...{ standingStill: 1, unchangedSince: '2026-07-06' },
          },
        },
        {
          ...{ name: 'Oppvekst', closing: 'LATE' },
          figures: {
            ...{ asked: 2, reported: 1, missing: 1, overdue: 1, deviations: 1, deadlinesMoved: 1 },
            ...{ standingStill: 0, unchangedSince: '2026-11-04' },
          },
        },
      ],
    });
    const { directorsReport } = await ask<{ directorsReport: object }>(
      `{ directorsReport(period: "2026-11") { deviations { number what } missing { name points }
        overdue { number title shieldedBy daysOverdue } moved { title reason } agenda { lines } before { name } } }`,
      'director',
    );
    expect(directorsReport).toEqual({
      deviations: [{ number: 'KS 001/26', what: 'Anbudet er for dyrt' }],
      missing: [{ name: 'deputy Eksempel', points: 1 }],
      overdue: [{ number: 'KS 002/26', title: null, shieldedBy: basis, daysOverdue: null }],
      moved: [{ title: 'Skolevei', reason: 'Anbudet kom sent' }],
      agenda: [
        { lines: ['KS 001/26: Skolevei: Anbudet er for dyrt – officer Eksempel'] },
        {
          lines: [
            '1 av 3 har ikke rapportert.',
            'Punkter over fristen: 1. Flyttede frister: 1. Står stille: 1.',
          ],
        },
        { lines: ['Ingenting å ta opp.'] },
      ],
      before: { name: 'oktober 2026' },
    });
    const letters = mail
      .to('director@demo.invalid')
      .filter(({ subject }) => subject?.includes('rapporten for'));
    expect(
      letters.map(({ subject, attachments }) => [subject, attachments.map(({ filename }) => filename)]),
    ).toEqual([['Prøve: rapporten for november 2026', ['maanedsrapport-9901-2026-11.pdf']]]);
    expect(letters[0]?.text).not.toContain('Hemmelig');
    await liveUntil('2026-12-02');
    expect(
      mail.to('director@demo.invalid').filter(({ subject }) => subject?.includes('rapporten for')),
    ).toHaveLength(1);
  }, 60_000);

  it('gives way to the meetings of an organ, where the municipality asks before each', async () => {
    const coordinator = await api.token('coordinator', 'COORDINATOR');
    const meeting = { forum: 'KS', startsAt: '2026-12-18T10:00' };
    accepted(await mutate(api, ['planMeeting', 'PlanMeetingInput'], meeting, coordinator));
    const settings = { rhythm: 'PER_MEETING', meetingOrgan: 'KS', reportRhythm: 'TERTIAL' };
    accepted(await mutate(api, ['changeSettings', 'ChangeSettingsInput'], settings, coordinator));
    await api.catchUp();
    const { data: held } = await api.graphql('{ municipality { rhythm reportRhythm } }', {}, coordinator);
    expect(held).toEqual({ municipality: { rhythm: 'PER_MEETING', reportRhythm: 'TERTIAL' } });
    const periodsOf = async () => {
      const rows = await api.platform.documents.find(roundProjection, { tenant });
      return rows.map(({ document: { period, on, answerBy } }) => [period, on, answerBy]);
    };
    await liveUntil('2026-12-03');
    expect(await periodsOf()).not.toContainEqual(expect.arrayContaining(['M2026-12-18']));
    await liveUntil('2026-12-04');
    // Ten working days before the meeting, answered by three before it.
    expect(await periodsOf()).toContainEqual(['M2026-12-18', '2026-12-04', '2026-12-15']);
    const { rounds } = await ask<{ rounds: object }>(
      '{ rounds(period: "M2026-12-18") { figures { asked reported } } }',
      'director',
    );
    expect(rounds).toEqual({ figures: { asked: 3, reported: 0 } });
    const letter = mail.to('officer@demo.invalid').findLast(({ text }) => text?.includes('15. desember'));
    expect(letter?.subject).toContain('innen 15. desember 2026');
    expect(letter?.text).toContain('Kommunen spør før hvert møte om vedtak som ikke er ferdige.');
    expect(letter?.text).toContain('møtet 18. desember 2026');
  }, 60_000);
});
