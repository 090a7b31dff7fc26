import { statuses } from '#contexts/procedures';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  day,
  instant,
  organisation,
  people,
  person,
  point,
  roundInput,
  toldAt,
} from '../testing/documents.js';
import { planRound } from './plan-round.js';

const asked = (change: Parameters<typeof roundInput>[0] = {}) =>
  planRound(roundInput(change)).asks.map(({ recipient, points }) => ({ recipient, points }));

const oneQuestion = (recipient: string, as: string) => [
  { recipient, points: [{ followUpId: 'follow-up-1', missing: false, as }] },
];

describe('a round asks about', () => {
  const isAskedAbout = (...of: Parameters<typeof point>) => asked({ points: [point(...of)] }).length === 1;

  it('an open point whose status was told in an earlier period', () => {
    expect(isAskedAbout(toldAt('2026-10-31T22:59:00.000Z'))).toBe(true);
  });

  it('an open point that nobody has told about', () => {
    expect(isAskedAbout({ lastReportedAt: null })).toBe(true);
  });

  it('no point told about in the period, by the day in Oslo', () => {
    expect(isAskedAbout(toldAt('2026-10-31T23:30:00.000Z'))).toBe(false);
    expect(isAskedAbout(toldAt('2026-11-01T08:00:00.000Z'))).toBe(false);
  });

  it('a point told about in the period that a new list has left out', () => {
    const told = toldAt('2026-11-01T08:00:00.000Z');
    expect(isAskedAbout({ ...told, missingSince: day('2026-11-02') })).toBe(true);
  });

  it('a point that only a list has told about in the period', () => {
    const { history } = toldAt('2026-11-01T08:00:00.000Z', 'StatusImported');
    expect(isAskedAbout({ history })).toBe(true);
  });

  it('no point that has ended', () => {
    expect(isAskedAbout({ endedAt: instant('2026-09-01T08:00:00.000Z'), status: 'AVSLUTTET' })).toBe(false);
  });

  it('no point reported done, because that waits for the council', () => {
    expect(isAskedAbout({ status: 'MELDT_IVERKSATT' })).toBe(false);
  });

  it('no point of a vedtak that was withdrawn at its source', () => {
    const withdrawn = { reason: 'Feil', at: instant('2026-10-01T08:00:00.000Z') };
    expect(isAskedAbout({}, { withdrawn })).toBe(false);
  });

  it('a tertial at a time where the municipality works so', () => {
    const points = [point(toldAt('2026-09-02T08:00:00.000Z'))];
    expect(asked({ points, period: '2026-T3' })).toEqual([]);
    expect(asked({ points, period: '2027-T1' })).toHaveLength(1);
  });
});

describe('a round asks', () => {
  it('the officer', () => {
    expect(asked()).toEqual(oneQuestion('officer', 'OFFICER'));
  });

  it("the unit's leader where the officer has no address", () => {
    expect(asked({ people: people('officer') })).toEqual(oneQuestion('leader', 'UNIT_LEADER'));
  });

  it('the leader above where the nearest one has no address either', () => {
    expect(asked({ people: people('officer', 'leader') })).toEqual(
      oneQuestion('sector-leader', 'UNIT_LEADER'),
    );
  });

  it("the leader of the officer's own unit where the point names no unit", () => {
    const points = [point({ unit: null })];
    expect(asked({ points, people: people('officer') })).toEqual(oneQuestion('leader', 'UNIT_LEADER'));
  });

  it('the coordinator where no leader has an address, and never the director', () => {
    expect(asked({ people: people('officer', 'leader', 'sector-leader') })).toEqual(
      oneQuestion('coordinator', 'COORDINATOR'),
    );
  });

  it('the coordinator about a point that is nobody’s', () => {
    const points = [point({ officer: null, unit: null })];
    expect(asked({ points })).toEqual(oneQuestion('coordinator', 'COORDINATOR'));
  });

  it('the leader about a point that a unit has and no officer', () => {
    expect(asked({ points: [point({ officer: null })] })).toEqual(oneQuestion('leader', 'UNIT_LEADER'));
  });

  it('nobody who has left, from the day they left', () => {
    const leaves = (to: string) => ({
      ...organisation,
      memberships: organisation.memberships.map((each) =>
        each.personId === 'officer' ? { ...each, to: day(to) } : each,
      ),
    });
    expect(asked({ organisation: leaves('2026-11-02') })[0]?.recipient).toBe('leader');
    expect(asked({ organisation: leaves('2026-11-03') })[0]?.recipient).toBe('officer');
  });

  it('an officer whom the organisation does not know but who has an address', () => {
    const guest = new Map([...people(), ['guest', person('guest')] as const]);
    expect(asked({ points: [point({ officer: 'guest' })], people: guest })[0]?.recipient).toBe('guest');
  });
});

describe('a round', () => {
  it('asks each once, whatever they are asked as', () => {
    const both = organisation.memberships.map((each) =>
      each.role === 'COORDINATOR' ? { ...each, personId: 'officer' } : each,
    );
    const points = [
      point({ followUpId: 'a' }),
      point({ followUpId: 'b', officer: null, unit: null }),
      point({ followUpId: 'c' }),
    ];
    expect(asked({ points, organisation: { ...organisation, memberships: both } })).toEqual([
      {
        recipient: 'officer',
        points: [
          { followUpId: 'a', missing: false, as: 'OFFICER' },
          { followUpId: 'b', missing: false, as: 'COORDINATOR' },
          { followUpId: 'c', missing: false, as: 'OFFICER' },
        ],
      },
    ]);
  });

  it('puts first what a list has left out, then what is due soonest', () => {
    const points = [
      point({ followUpId: 'none', deadline: null }),
      point({ followUpId: 'late', deadline: day('2027-01-01') }),
      point({ followUpId: 'soon', deadline: day('2026-11-10') }),
      point({ followUpId: 'missing', missingSince: day('2026-10-31') }),
    ];
    const order = asked({ points })[0]?.points.map(({ followUpId }) => followUpId);
    expect(order).toEqual(['missing', 'soon', 'late', 'none']);
  });

  it('speaks to each in the language they have chosen, else in the municipality’s', () => {
    const languages = new Map([['officer', 'nn' as const]]);
    expect(planRound(roundInput()).asks[0]?.language).toBe('nb');
    expect(planRound(roundInput({ languages })).asks[0]?.language).toBe('nn');
  });

  it('asks nobody whom the period has asked before', () => {
    expect(planRound(roundInput({ alreadyAsked: new Set(['officer']) }))).toEqual({
      asks: [],
      alreadyAsked: 1,
      unasked: [],
      nobody: null,
    });
  });

  it('says that there is nothing to ask about', () => {
    expect(planRound(roundInput({ points: [] }))).toMatchObject({
      nobody: 'nothing-to-ask-about',
      asks: [],
    });
  });

  it('says that there is nobody to ask, and about what', () => {
    expect(planRound(roundInput({ people: new Map() }))).toEqual({
      asks: [],
      alreadyAsked: 0,
      unasked: ['follow-up-1'],
      nobody: 'nobody-to-ask',
    });
  });

  it('asks about every due point once or says that nobody can be asked', () => {
    const pick = (...ids: string[]) => fc.constantFrom(null, ...ids);
    const anyPoint = fc.record({
      officer: pick('officer', 'deputy', 'leader', 'stranger'),
      unit: pick('plan', 'sector', 'top'),
      deputy: pick('deputy', 'stranger'),
      status: fc.constantFrom(...statuses),
      lastReportedAt: fc.constantFrom(null, instant('2026-10-05T08:00:00.000Z')),
    });
    const without = fc.subarray(['coordinator', 'sector-leader', 'leader', 'officer', 'deputy']);
    fc.assert(
      fc.property(fc.array(anyPoint), without, (changes, noAddress) => {
        const points = changes.map((each, index) => point({ ...each, followUpId: index.toString() }));
        const { asks, unasked } = planRound(roundInput({ points, people: people(...noAddress) }));
        const due = points.filter(({ followUp }) => followUp.status !== 'MELDT_IVERKSATT');
        const about = asks.flatMap((ask) => ask.points.map(({ followUpId }) => followUpId));
        expect([...about, ...unasked].toSorted()).toEqual(
          due.map(({ followUp }) => followUp.followUpId).toSorted(),
        );
        expect(new Set(asks.map(({ recipient }) => recipient)).size).toBe(asks.length);
        expect(asks.some(({ recipient }) => noAddress.includes(recipient))).toBe(false);
      }),
    );
  });
});
