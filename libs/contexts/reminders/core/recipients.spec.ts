import { describe, expect, it } from '@jest/globals';
import type { Absence } from '#contexts/organisation';
import { day, followUp, organisation, people } from '../testing/documents.js';
import { recipientOf } from './recipients.js';

const away = (...personIds: readonly string[]): readonly Absence[] =>
  personIds.map((personId) => ({
    absenceId: personId,
    personId,
    from: day('2026-11-01'),
    to: day('2026-11-06'),
  }));

interface Case {
  readonly away?: readonly string[];
  readonly deputy?: string;
  readonly named?: Readonly<Record<string, string>>;
  readonly on?: string;
}

const asked = ({ away: those = [], deputy, named = {}, on = '2026-11-02' }: Case) =>
  recipientOf(
    {
      staffedOn: day(on),
      organisation: { ...organisation, deputies: named, absences: away(...those) },
      people: people(),
    },
    followUp({ deputy: deputy ?? null }),
  );

describe('while the officer is away, a point is asked about', () => {
  it('the deputy of the point', () => {
    expect(asked({ away: ['officer'], deputy: 'deputy' })).toEqual({ personId: 'deputy', as: 'DEPUTY' });
  });

  it('else whoever the officer has named', () => {
    expect(asked({ away: ['officer'], named: { officer: 'deputy' } })).toEqual({
      personId: 'deputy',
      as: 'DEPUTY',
    });
  });

  it("else the unit's leader, and whoever stands in for that one", () => {
    expect(asked({ away: ['officer'] })).toEqual({ personId: 'leader', as: 'UNIT_LEADER' });
    expect(asked({ away: ['officer', 'leader'], named: { leader: 'sector-leader' } })).toEqual({
      personId: 'sector-leader',
      as: 'UNIT_LEADER',
    });
  });

  it('not of a deputy who is away as well', () => {
    expect(asked({ away: ['officer', 'deputy'], deputy: 'deputy' })?.personId).toBe('leader');
    expect(asked({ away: ['officer', 'deputy'], named: { officer: 'deputy' } })?.personId).toBe('leader');
  });

  it('of the officer after all, where everybody is away', () => {
    const everybody = ['officer', 'leader', 'sector-leader', 'coordinator', 'director'];
    expect(asked({ away: everybody })).toBeDefined();
  });
});

describe('otherwise', () => {
  it('it is the officer, also on the day before and after', () => {
    const officer = { personId: 'officer', as: 'OFFICER' };
    expect(asked({ deputy: 'deputy' })).toEqual(officer);
    expect(asked({ away: ['officer'], deputy: 'deputy', on: '2026-10-31' })).toEqual(officer);
    expect(asked({ away: ['officer'], deputy: 'deputy', on: '2026-11-07' })).toEqual(officer);
    expect(asked({ away: ['officer'], deputy: 'deputy', on: '2026-11-06' })?.personId).toBe('deputy');
  });
});
