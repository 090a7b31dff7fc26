import { addresseesOf } from '#contexts/follow-up';
import { leadersAbove } from '#contexts/organisation';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day, demo, instant, organisation, people, point, roundInput, toldAt } from '../testing/documents.js';
import type { MorningInput } from './decide-morning.js';
import type { MailItem } from './dispatch.events.js';
import { usualPreference } from './mailbox.decider.js';
import type { Notice } from './notice.js';
import { planMorning } from './plan-morning.js';
import { planRound } from './plan-round.js';
import { recipientOf, type Staff } from './recipients.js';
import type { UntoldBecause } from './untold.js';
import type { AskFacts, MailFacts, NoticesFacts, RoundFacts, WhyInput } from './why-facts.js';
import { explain, explainPerson, explainPoint } from './why.js';

const monday = day('2026-11-02');
const period = '2026-11';

const notice = (change: Partial<Notice> = {}): Notice => ({
  ...{ rung: 'overdue/officer', due: day('2026-10-30'), act: 'REMIND', to: ['OFFICER'] },
  ...{ firedAt: instant('2026-11-02T05:30:00.000Z'), told: [], stopped: null },
  ...change,
});

type Change = Parameters<typeof point>[0];
const noticed = (instanceId: string, notices: readonly Notice[], change: Change = {}): NoticesFacts => ({
  instanceId,
  standing: { sort: 'FOLLOW_UP', point: point({ followUpId: instanceId, ...change }) },
  over: null,
  notices,
});

const ask = (change: Partial<AskFacts> = {}): AskFacts => ({
  ...{ period, recipient: 'officer', askedOn: monday, mailKeys: [], told: [], answered: null },
  points: [{ followUpId: 'a', missing: false, as: 'OFFICER' }],
  ...change,
});

const rounds = (...asks: readonly AskFacts[]): readonly RoundFacts[] => [
  {
    ...{ period, on: monday, answerBy: day('2026-11-30'), rule: { id: 'rule', version: 1 } },
    ...{ closed: false, asks },
  },
];

const askItem = (id: string): MailItem => ({
  ...{ kind: 'ASK', about: 'FOLLOW_UP', id, as: 'OFFICER', rung: null, due: null, period, missing: false },
});

const mail = (change: Partial<MailFacts> = {}): MailFacts => ({
  ...{ mailKey: 'mail-1', recipient: 'officer', letter: 'DIGEST', on: monday, state: 'ACCEPTED' },
  ...{ items: [askItem('a')], withdrawnBecause: null },
  ...change,
});

const asked = (change: Partial<WhyInput> = {}, staff: Partial<Staff> = {}): WhyInput => {
  const round = roundInput({ points: [], ...staff });
  const { organisation: units, people: known, staffedOn, flagged } = round;
  return {
    ...{ on: monday, noMail: null, noRound: null, rounds: [], notices: [], mails: [], round },
    morning: {
      ...{ tenant: demo, language: 'nb', organisation: units, people: known, staffedOn },
      ...(flagged === undefined ? {} : { flagged }),
      ...{ unreached: [], preferences: new Map() },
    },
    ...change,
  };
};

/** `officer a REPORTED`. */
const untold = (input: WhyInput): readonly string[] =>
  explain(input).untold.map(({ recipient, item, because }) => `${String(recipient)} ${item.id} ${because}`);

const withPoints = (input: WhyInput, ...changes: readonly Change[]): WhyInput => ({
  ...input,
  round: { ...input.round, points: changes.map((change) => point({ followUpId: 'a', ...change })) },
});

describe('A mail that did not come is explained', () => {
  const flagged = { flagged: new Set(['officer']) };
  const away = {
    organisation: {
      ...organisation,
      deputies: { officer: 'deputy' },
      absences: [{ absenceId: 'x', personId: 'officer', from: day('2026-10-01'), to: null }],
    },
  };
  const left = {
    organisation: {
      ...organisation,
      memberships: organisation.memberships.map((each) =>
        each.personId === 'officer' ? { ...each, to: day('2026-10-01') } : each,
      ),
    },
  };
  const one = [noticed('a', [notice()])];
  const weekday = new Map([['officer', { ...usualPreference, weekday: 3 }]]);
  const onWednesdays = { ...asked().morning, preferences: weekday };
  const stopped = (because: NonNullable<Notice['stopped']>['because']) => ({
    notices: [noticed('a', [notice({ stopped: { because, at: instant('2026-11-01T10:00:00.000Z') } })])],
  });
  const cases: readonly (readonly [UntoldBecause, WhyInput])[] = [
    ['QUIET_DAY', asked({ noMail: 'QUIET_DAY', notices: one })],
    ['CAME_AFTER', asked({ noMail: 'CAME_AFTER', rounds: rounds(ask()) })],
    ['TOLD_THAT_DAY', asked({ notices: one, mails: [mail()] })],
    ['WAITS_FOR_WEEKDAY', asked({ rounds: rounds(ask()), morning: onWednesdays })],
    ['REPORTED', asked(stopped('REPORTED'))],
    ['REASSIGNED', asked(stopped('REASSIGNED'))],
    ['CLOSED', asked(stopped('CLOSED'))],
    ['DATE_MOVED', asked(stopped('DATE_MOVED'))],
    ['MIGRATED', asked(stopped('MIGRATED'))],
    ['NO_ADDRESS', asked({ notices: one }, { people: people('officer') })],
    ['ADDRESS_FLAGGED', asked({ notices: one }, flagged)],
    ['AWAY', asked({ notices: one }, away)],
    ['LEFT', asked({ notices: one }, left)],
    ['ENDED', asked({ notices: [{ ...noticed('a', [notice()]), over: 'ENDED' }] })],
    [
      'WITHDRAWN_AT_SOURCE',
      asked({ notices: [{ ...noticed('a', [notice()]), over: 'WITHDRAWN_AT_SOURCE' }] }),
    ],
    [
      'REFUSED',
      asked({ rounds: rounds(ask({ mailKeys: ['mail-1'] })), mails: [mail({ state: 'REFUSED' })] }),
    ],
    [
      'GIVEN_UP',
      asked({ rounds: rounds(ask({ mailKeys: ['mail-1'] })), mails: [mail({ state: 'GIVEN_UP' })] }),
    ],
    ['REPORTED_IN_PERIOD', withPoints(asked(), toldAt('2026-11-02T08:00:00.000Z'))],
    ['REPORTED_DONE', withPoints(asked(), { status: 'MELDT_IVERKSATT' })],
    ['NO_ADDRESS', withPoints(asked({}, { people: people('officer') }), {})],
    ['AWAY', withPoints(asked({}, away), {})],
    ['ROUND_NOT_DUE', withPoints(asked({ noRound: 'ROUND_NOT_DUE' }), {})],
    ['ROUND_NEVER', withPoints(asked({ noRound: 'ROUND_NEVER' }), {})],
    [
      'ASKED_BEFORE',
      withPoints(asked({ rounds: rounds(ask({ mailKeys: ['mail-1'] })), mails: [mail()] }), {
        followUpId: 'b',
      }),
    ],
  ];

  it.each(cases)('by %s', (because, input) => {
    const lines = explainPerson(input, 'officer').untold;
    expect(lines.map((line) => line.because)).toContain(because);
    expect(new Set(lines.map(({ item }) => item.id)).size).toBe(lines.length);
  });

  it('to whose it was when it was given to another: the new one does not inherit it', () => {
    const at = instant('2026-11-01T10:00:00.000Z');
    const [entry] = toldAt(at).history;
    if (entry === undefined) throw new Error('no history');
    const given = {
      ...entry,
      type: 'FollowUpAssigned',
      details: { 'officer.from': 'deputy', 'officer.to': 'officer' },
    };
    const stop = notice({ stopped: { because: 'REASSIGNED', at } });
    const input = asked({ notices: [noticed('a', [stop], { history: [given] })] });
    expect(untold(input)).toEqual(['officer a REASSIGNED', 'deputy a REASSIGNED']);
  });

  it('also where there is nobody at all', () => {
    const input = withPoints(asked({ notices: one }, { people: new Map() }), { officer: null, unit: null });
    expect(untold(input)).toContain('null a NOBODY');
  });

  it('as told others, when it was not theirs then', () => {
    const told = notice({ told: [{ recipient: 'deputy', mailKey: 'mail-1' }] });
    const { rung, due } = told;
    const item: MailItem = { ...askItem('a'), kind: 'REMIND', rung, due, period: null };
    const input = asked({
      notices: [noticed('a', [told])],
      mails: [mail({ recipient: 'deputy', items: [item] })],
    });
    expect(untold(input)).toEqual(['officer a TOLD_OTHERS']);
    expect(explainPoint(input, 'a').told).toMatchObject([
      { recipient: 'deputy', mail: { mailKey: 'mail-1' } },
    ]);
  });
});

const somebody = ['director', 'coordinator', 'sector-leader', 'leader', 'officer', 'deputy'];
interface Chosen {
  readonly without: readonly string[];
  readonly flagged: readonly string[];
  readonly away: readonly string[];
  readonly gone: readonly string[];
}
const anyStaff: fc.Arbitrary<Chosen> = fc.record({
  without: fc.subarray(somebody),
  flagged: fc.subarray(somebody),
  away: fc.subarray(somebody),
  gone: fc.subarray(somebody),
});
const staffFrom = ({ without, flagged, away, gone }: Chosen): Staff => ({
  staffedOn: monday,
  people: people(...without),
  flagged: new Set(flagged),
  organisation: {
    ...organisation,
    deputies: { officer: 'deputy', leader: 'sector-leader' },
    absences: away.map((personId) => ({ absenceId: personId, personId, from: monday, to: null })),
    memberships: organisation.memberships.map((each) =>
      gone.includes(each.personId) ? { ...each, to: monday } : each,
    ),
  },
});
const anyOfficer = fc.constantFrom(null, 'officer', 'deputy', 'leader', 'stranger');
const anyUnit = fc.constantFrom(null, 'plan', 'sector', 'top');
const anyNotice = fc.record({
  act: fc.constantFrom('REMIND' as const, 'ESCALATE' as const),
  to: fc.subarray(['OFFICER', 'LEADER', 'SECTOR_LEADER', 'DIRECTOR'] as const, { minLength: 1 }),
  officer: anyOfficer,
  unit: anyUnit,
});

const keyOf = ({ id, rung, period: of }: MailItem, recipient: string | null) =>
  [id, rung, of, recipient].join(' ');

describe('For whatever a morning or a round decides', () => {
  it('each that is told has no reason, and each that is not has exactly one', () => {
    const anything = fc.record({
      staff: anyStaff,
      notices: fc.array(anyNotice, { maxLength: 4 }),
      askedOf: fc.subarray(somebody),
      weekday: fc.constantFrom(null, 1, 3),
      alreadyTold: fc.subarray(somebody),
    });
    fc.assert(
      fc.property(anything, ({ staff: chosen, notices: any, askedOf, weekday, alreadyTold }) => {
        const staff = staffFrom(chosen);
        const notices = any.map(({ act, to, officer, unit }, n) =>
          noticed(`n${n.toString()}`, [notice({ act, to })], { officer, unit }),
        );
        const asks = askedOf.map((recipient) => ask({ recipient }));
        const mails = alreadyTold.map((recipient) => mail({ mailKey: recipient, recipient, items: [] }));
        const base = asked({ notices, rounds: rounds(...asks), mails }, staff);
        const preferences = new Map(somebody.map((id) => [id, { ...usualPreference, weekday }]));
        const input = { ...base, morning: { ...base.morning, preferences } };
        const planned = planMorning({
          ...input.morning,
          ...{ on: monday, asks, notices, alreadyTold: new Set(alreadyTold) },
        } satisfies MorningInput).mails.flatMap(({ recipient, items }) =>
          items.map((item) => keyOf(item, recipient)),
        );
        const { told, untold: not } = explain(input);
        const reasons = not.map(({ item, recipient }) => keyOf(item, recipient));
        expect(told.map(({ item, recipient }) => keyOf(item, recipient)).toSorted()).toEqual(
          planned.toSorted(),
        );
        expect(new Set(reasons).size).toBe(reasons.length);
        expect(reasons.filter((key) => planned.includes(key))).toEqual([]);
        const whole = { organisation: { ...staff.organisation, absences: [] }, day: monday };
        const meant = notices.flatMap(({ standing, notices: [each] }) => {
          if (standing.sort !== 'FOLLOW_UP' || each === undefined) return [];
          const { followUp } = standing.point;
          // In the place of a second leader above the director is meant only where nobody else is.
          const hasSecond = leadersAbove(whole, followUp.unit)[1] !== undefined;
          const named = (any[Number(followUp.followUpId.slice(1))]?.to ?? []).filter(
            (code) => code !== 'SECTOR_LEADER' || hasSecond,
          );
          return named.flatMap((code) =>
            addresseesOf(code, followUp, whole).map((person) =>
              [followUp.followUpId, each.rung, null, person].join(' '),
            ),
          );
        });
        expect(meant.filter((key) => !planned.includes(key) && !reasons.includes(key))).toEqual([]);
        const ofAsks = asks.map(({ recipient }) => ['a', null, period, recipient].join(' '));
        expect(ofAsks.filter((key) => planned.includes(key) === reasons.includes(key))).toEqual([]);
      }),
    );
  });

  it('nobody switches the ladder off for themselves, however they want their mail', () => {
    const anyPreference = fc.record({
      delivery: fc.constantFrom('DIGEST' as const, 'SINGLE' as const),
      weekday: fc.constantFrom(null, 1, 2, 3, 4, 5),
      language: fc.constantFrom(null, 'nb' as const, 'nn' as const, 'en' as const),
    });
    const notices = [
      noticed('a', [notice()]),
      noticed('b', [notice({ rung: 'overdue/leader', act: 'ESCALATE', to: ['LEADER'] })]),
    ];
    fc.assert(
      fc.property(anyPreference, (preference) => {
        const preferences = new Map(somebody.map((id) => [id, preference]));
        const input = {
          ...asked().morning,
          preferences,
          on: monday,
          notices,
          asks: [],
          alreadyTold: new Set<string>(),
        };
        const told = planMorning(input).mails.flatMap(({ recipient, items }) =>
          items.map(({ kind, id }) => `${recipient} ${kind} ${id}`),
        );
        expect(told.toSorted()).toEqual(['leader ESCALATE b', 'officer COPY b', 'officer REMIND a']);
      }),
    );
  });

  it('so for the points of a round', () => {
    const anyPoint = fc.record({
      officer: anyOfficer,
      unit: anyUnit,
      status: fc.constantFrom('UNDER_ARBEID' as const, 'MELDT_IVERKSATT' as const),
      told: fc.constantFrom('2026-10-05T08:00:00.000Z', '2026-11-02T08:00:00.000Z'),
    });
    fc.assert(
      fc.property(
        anyStaff,
        fc.array(anyPoint, { maxLength: 5 }),
        fc.subarray(somebody),
        (chosen, any, before) => {
          const staff = staffFrom(chosen);
          const points = any.map(({ told, ...each }, n) =>
            point({ ...each, ...toldAt(told), followUpId: `p${n.toString()}` }),
          );
          const asks = before.map((recipient) => ask({ recipient, points: [], mailKeys: ['earlier'] }));
          const base = asked({ rounds: rounds(...asks) }, staff);
          const input = { ...base, round: { ...base.round, points } };
          const plan = planRound({ ...input.round, alreadyAsked: new Set(before) });
          const planned = plan.asks.flatMap(({ recipient, points: those }) =>
            those.map(({ followUpId }) => [followUpId, null, period, recipient].join(' ')),
          );
          const { told, untold: not } = explain(input);
          const reasons = not.map(({ item, recipient }) => keyOf(item, recipient));
          expect(told.map(({ item, recipient }) => keyOf(item, recipient)).toSorted()).toEqual(
            planned.toSorted(),
          );
          expect(new Set(reasons).size).toBe(reasons.length);
          expect(reasons.filter((key) => planned.includes(key))).toEqual([]);
          for (const { followUp } of points) {
            const to = recipientOf(staff, followUp)?.personId ?? null;
            for (const person of new Set([to, followUp.officer ?? to])) {
              const key = [followUp.followUpId, null, period, person].join(' ');
              expect([key, planned.includes(key) !== reasons.includes(key)]).toEqual([key, true]);
            }
          }
        },
      ),
    );
  });
});
