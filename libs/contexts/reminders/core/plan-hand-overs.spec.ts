import { describe, expect, it } from '@jest/globals';
import { day, organisation, people, point, toldAt } from '../testing/documents.js';
import type { UntoldAsk } from './decide-morning.js';
import { planHandOvers, type HandOverInput } from './plan-hand-overs.js';

const wednesday = day('2026-11-04');
const period = '2026-11';
const ask = (...ids: readonly string[]): UntoldAsk => ({
  ...{ period, askedOn: day('2026-11-02'), recipient: 'officer' },
  points: ids.map((followUpId) => ({ followUpId, missing: true, as: 'OFFICER' })),
});
const input = (change: Partial<HandOverInput> = {}): HandOverInput => ({
  ...{ staffedOn: wednesday, organisation, people: people(), language: 'nb' },
  ...{ preferences: new Map(), asks: [ask('a', 'b')] },
  ...change,
});
const away = {
  organisation: {
    ...organisation,
    absences: [{ absenceId: 'x', personId: 'officer', from: day('2026-11-03'), to: null }],
  },
};
const points = (change: Parameters<typeof point>[0] = {}) =>
  new Map([
    ['a', point({ followUpId: 'a', deputy: 'deputy', ...change })],
    ['b', point({ followUpId: 'b', ...change })],
  ]);

/** `AWAY deputy a`. */
const handedOver = (change: Partial<HandOverInput>, those = points()) =>
  planHandOvers(input(change), those).flatMap(({ handOvers }) =>
    handOvers.map(({ because, recipient, points: about }) =>
      [because, recipient, ...about.map(({ followUpId }) => followUpId)].join(' '),
    ),
  );

describe('A question that waits for its day', () => {
  it('stays with whom it was asked of as long as they are there', () => {
    expect(handedOver({})).toEqual([]);
  });

  it('is asked of each point’s deputy, else of the leader, when they have gone away', () => {
    expect(handedOver(away)).toEqual(['AWAY deputy a', 'AWAY leader b']);
  });

  it('is asked of the nearest above when mail does not reach them any more', () => {
    expect(handedOver({ flagged: new Set(['officer']) })).toEqual(['ADDRESS_FLAGGED leader a b']);
    expect(handedOver({ people: people('officer', 'leader') })).toEqual(['NO_ADDRESS sector-leader a b']);
    const memberships = organisation.memberships.map((each) =>
      each.personId === 'officer' ? { ...each, to: day('2026-11-03') } : each,
    );
    expect(handedOver({ organisation: { ...organisation, memberships } })).toEqual(['LEFT leader a b']);
  });

  it('stays where there is nobody else', () => {
    const everybody = ['director', 'coordinator', 'sector-leader', 'leader', 'deputy'];
    expect(handedOver({ ...away, people: people(...everybody) })).toEqual([]);
    expect(handedOver({ ...away, people: people(...everybody, 'officer') })).toEqual([]);
  });

  it('is nobody’s when it has been answered or is over', () => {
    expect(handedOver(away, points({ endedAt: '2026-11-03T08:00:00.000Z' as never }))).toEqual([]);
    expect(handedOver(away, points(toldAt('2026-11-03T08:00:00.000Z')))).toEqual([]);
  });
});
