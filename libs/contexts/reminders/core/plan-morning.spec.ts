import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day, demo, instant, organisation, people, point } from '../testing/documents.js';
import type { MailToPlan } from './dispatch.commands.js';
import { usualPreference, type MailPreference } from './mailbox.decider.js';
import type { Notice } from './notice.js';
import { planMorning, type MorningInput, type UntoldAsk, type UntoldNotices } from './plan-morning.js';

const monday = day('2026-11-02');
const notice = (change: Partial<Notice> = {}): Notice => ({
  ...{ rung: 'overdue/officer', due: day('2026-10-30'), act: 'REMIND', to: ['OFFICER'] },
  ...{ firedAt: instant('2026-11-02T05:30:00.000Z'), told: [], stopped: null },
  ...change,
});
const noticed = (
  instanceId: string,
  notices: readonly Notice[],
  change: Parameters<typeof point>[0] = {},
): UntoldNotices => ({
  instanceId,
  standing: { sort: 'FOLLOW_UP', point: point({ followUpId: instanceId, ...change }) },
  notices,
});
const ask = (recipient = 'officer', ...ids: string[]): UntoldAsk => ({
  ...{ period: '2026-11', askedOn: monday, recipient },
  points: (ids.length === 0 ? ['a'] : ids).map((followUpId) => ({
    followUpId,
    missing: false,
    as: 'OFFICER',
  })),
});
const morning = (change: Partial<MorningInput> = {}): MorningInput => ({
  ...{ tenant: demo, on: monday, staffedOn: monday, language: 'nb', organisation, people: people() },
  ...{ asks: [], notices: [], unreached: [], preferences: new Map(), alreadyTold: new Set() },
  ...change,
});
const preferring = (change: Partial<MailPreference>) =>
  new Map([['officer', { ...usualPreference, ...change }]]);

/** Who is told what: `ASK a`. */
const told = (change: Partial<MorningInput>) =>
  planMorning(morning(change)).mails.map(({ recipient, letter, items }) => [
    recipient,
    letter,
    ...items.map(({ kind, id }) => `${kind} ${id}`),
  ]);

describe('A morning’s mail', () => {
  it('tells each person all there is in one digest: what is late first, then what is asked', () => {
    const overdue = noticed('b', [notice()]);
    expect(told({ asks: [ask('officer', 'a', 'c')], notices: [overdue] })).toEqual([
      ['officer', 'DIGEST', 'REMIND b', 'ASK a', 'ASK c'],
    ]);
  });

  it('tells no question to whom mail has ceased to reach and of which nobody else can be asked, and does when it reaches them again', () => {
    const asks = [{ ...ask(), askedOn: day('2026-10-30') }];
    const preferences = preferring({ weekday: 1 });
    expect(told({ asks, preferences })).toEqual([['officer', 'DIGEST', 'ASK a']]);
    expect(told({ asks, preferences, flagged: new Set(['officer']) })).toEqual([]);
    expect(told({ asks, preferences, people: people('officer') })).toEqual([]);
    const memberships = organisation.memberships.map((each) =>
      each.personId === 'officer' ? { ...each, to: day('2026-11-01') } : each,
    );
    expect(told({ asks, preferences, organisation: { ...organisation, memberships } })).toEqual([]);
  });

  it('is nothing where nobody is to be told anything', () => {
    expect(planMorning(morning())).toEqual({ mails: [], unheard: [] });
  });

  it('tells who leads, and says so to whose it is', () => {
    const above = notice({ rung: 'overdue/leader', act: 'ESCALATE', to: ['LEADER'] });
    expect(told({ notices: [noticed('a', [above])] })).toEqual([
      ['leader', 'DIGEST', 'ESCALATE a'],
      ['officer', 'DIGEST', 'COPY a'],
    ]);
  });

  it('tells the nearest above where mail reaches none of those it is for', () => {
    const input = { notices: [noticed('a', [notice()])], people: people('officer') };
    expect(told(input)).toEqual([['leader', 'DIGEST', 'REMIND a']]);
  });

  it('leaves what is for a leader above whom there is not to others of those it is for, so that the director hears it once', () => {
    const memberships = organisation.memberships.filter(({ personId }) => personId !== 'sector-leader');
    const without = { organisation: { ...organisation, memberships } };
    const rung = (to: readonly string[]) => ({
      ...without,
      notices: [noticed('a', [notice({ rung: 'unanswered/sector-leader', act: 'ESCALATE', to })])],
    });
    const recipients = (to: readonly string[]) => told(rung(to)).map(([recipient]) => recipient);
    expect(recipients(['SECTOR_LEADER', 'COORDINATOR'])).toEqual(['coordinator', 'officer']);
    expect(recipients(['SECTOR_LEADER'])).toEqual(['director', 'officer']);
    const nobodyElse = { ...rung(['SECTOR_LEADER', 'COORDINATOR']), people: people('coordinator') };
    expect(told(nobodyElse).map(([recipient]) => recipient)).toEqual(['director', 'officer']);
  });

  it('says of what nobody can be told', () => {
    const plan = planMorning(morning({ notices: [noticed('a', [notice()])], people: new Map() }));
    expect(plan).toEqual({
      mails: [],
      unheard: [{ instanceId: 'a', rung: 'overdue/officer', due: '2026-10-30' }],
    });
  });

  it('tells a leader whom mail does not reach', () => {
    expect(told({ unreached: ['officer'], people: people('officer') })).toEqual([
      ['leader', 'DIGEST', 'UNREACHED officer'],
    ]);
  });

  it('tells a coordinator where no leader above is reached, and nobody where there is nobody', () => {
    expect(told({ unreached: ['sector-leader'], people: people('sector-leader') })).toEqual([
      ['coordinator', 'DIGEST', 'UNREACHED sector-leader'],
    ]);
    expect(told({ unreached: ['coordinator'], people: people('coordinator') })).toEqual([]);
  });

  it('tells nothing that has been told or stopped', () => {
    const at = instant('2026-11-02T06:00:00.000Z');
    const done = [
      notice({ told: [{ recipient: 'officer', mailKey: 'x' }] }),
      notice({ stopped: { because: 'REPORTED', at } }),
    ];
    expect(told({ notices: [noticed('a', done)] })).toEqual([]);
  });

  it('gives nobody a second digest that day', () => {
    const alreadyTold = new Set(['officer']);
    expect(told({ asks: [ask()], notices: [noticed('b', [notice()])], alreadyTold })).toEqual([]);
  });

  it('tells all of a notice’s addressees on the same day', () => {
    const both = notice({ act: 'ESCALATE', to: ['LEADER', 'DIRECTOR'] });
    const alreadyTold = new Set(['director']);
    expect(told({ notices: [noticed('a', [both])], alreadyTold })).toEqual([]);
  });
});

describe('Somebody’s own wishes', () => {
  it('can be a mail for each thing', () => {
    const preferences = preferring({ delivery: 'SINGLE' });
    const input = { asks: [ask('officer', 'a', 'c')], notices: [noticed('b', [notice()])], preferences };
    expect(told(input)).toEqual([
      ['officer', 'SINGLE', 'REMIND b'],
      ['officer', 'SINGLE', 'ASK a'],
      ['officer', 'SINGLE', 'ASK c'],
    ]);
  });

  it('can be a day of the week for the first question, which comes at the latest after a week', () => {
    const input = { asks: [ask()], preferences: preferring({ weekday: 3 }) };
    const on = (text: string) => told({ ...input, on: day(text) }).length;
    expect([on('2026-11-02'), on('2026-11-03'), on('2026-11-04')]).toEqual([0, 0, 1]);
    expect([on('2026-11-06'), on('2026-11-09')]).toEqual([0, 1]);
  });

  it('never keep what is late from them, and then the question comes with it', () => {
    const preferences = preferring({ weekday: 3 });
    expect(told({ asks: [ask()], notices: [noticed('b', [notice()])], preferences })).toEqual([
      ['officer', 'DIGEST', 'REMIND b', 'ASK a'],
    ]);
  });

  it('can be another language', () => {
    const plan = planMorning(morning({ asks: [ask()], preferences: preferring({ language: 'nn' }) }));
    expect(plan.mails.map(({ language }) => language)).toEqual(['nn']);
  });
});

describe('Whatever there is to tell', () => {
  const codes = ['OFFICER', 'DEPUTY', 'LEADER', 'SECTOR_LEADER', 'DIRECTOR', 'COORDINATOR'];
  const someone = fc.constantFrom(null, 'officer', 'deputy', 'leader', 'sector-leader');
  const anyNotice = fc.record({
    rung: fc.constantFrom('overdue/officer', 'overdue/leader', 'not-begun/officer'),
    act: fc.constantFrom('REMIND' as const, 'ESCALATE' as const),
    to: fc.subarray(codes, { minLength: 1 }),
  });
  const anyInstance = fc.record({
    officer: someone,
    unit: fc.constantFrom(null, 'plan', 'sector', 'top'),
    notices: fc.uniqueArray(anyNotice, { selector: ({ rung }) => rung, maxLength: 3 }),
  });
  const without = fc.subarray(['coordinator', 'director', 'sector-leader', 'leader', 'officer', 'deputy']);
  const anyAlready = fc.subarray(['officer', 'leader', 'director']);
  const identities = ({ items }: MailToPlan) =>
    items.map(({ kind, id, rung }) => `${kind} ${id} ${rung ?? ''}`);

  it('nobody gets two digests or the same thing twice, nobody without an address gets mail, and no notice is lost', () => {
    fc.assert(
      fc.property(fc.array(anyInstance), without, anyAlready, (instances, noAddress, already) => {
        const notices = instances.map(({ notices: some, ...change }, n) =>
          noticed(`point-${n.toString()}`, some.map(notice), change),
        );
        const input = morning({ notices, people: people(...noAddress), alreadyTold: new Set(already) });
        const { mails, unheard } = planMorning(input);
        const recipients = mails.map(({ recipient }) => recipient);
        expect(new Set(recipients).size).toBe(recipients.length);
        expect(recipients.some((each) => noAddress.includes(each) || already.includes(each))).toBe(false);
        for (const mail of mails) expect(new Set(identities(mail)).size).toBe(mail.items.length);
        const heard = new Set(
          mails.flatMap(({ items }) =>
            items.filter(({ kind }) => kind !== 'COPY').map(({ id, rung }) => `${id} ${rung ?? ''}`),
          ),
        );
        const unheardOf = new Set(unheard.map(({ instanceId, rung }) => `${instanceId} ${rung}`));
        const later = planMorning({ ...input, alreadyTold: new Set() });
        const tomorrow = new Set(
          later.mails.flatMap(({ items }) => items.map(({ id, rung }) => `${id} ${rung ?? ''}`)),
        );
        for (const { instanceId, notices: some } of notices)
          for (const { rung } of some) {
            const id = `${instanceId} ${rung}`;
            expect(heard.has(id) || unheardOf.has(id) || tomorrow.has(id)).toBe(true);
            expect(heard.has(id) && unheardOf.has(id)).toBe(false);
          }
      }),
    );
  });

  it('the same input plans the same mails', () => {
    const input = morning({ asks: [ask()], notices: [noticed('b', [notice()])] });
    expect(planMorning(input)).toEqual(planMorning(input));
  });
});
