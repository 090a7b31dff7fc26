import { describe, expect, it } from '@jest/globals';
import type { LocalDate } from '#kernel';
import { askedMoment, toInstant } from './moment-option.js';

const today = '2026-03-12' as LocalDate;
const day = (text: string) => text as LocalDate;

describe('a moment of the past, from options', () => {
  it('is now when nothing is said', () => {
    expect(askedMoment({}, today)).toBeUndefined();
  });

  it('reads a day to its end in Norway, and a moment as it stands', () => {
    expect(toInstant('03.02.2026')).toBe('2026-02-03T22:59:59.999Z');
    expect(toInstant('2026-07-03')).toBe('2026-07-03T21:59:59.999Z');
    expect(toInstant('2026-02-03T09:15:00+01:00')).toBe('2026-02-03T08:15:00.000Z');
    for (const text of ['tull', '2026-02-31', '2026-02-03Tull'])
      expect(() => toInstant(text)).toThrow('Skriv');
  });

  it('goes to the day of what was known, unless another is given', () => {
    const knownAt = toInstant('2026-02-03');
    expect(askedMoment({ knownAt }, today)).toEqual({ asOf: '2026-02-03', knownAt });
    expect(askedMoment({ asOf: day('2026-01-01'), knownAt }, today)).toEqual({ asOf: '2026-01-01', knownAt });
    expect(askedMoment({ asOf: today }, today)).toEqual({ asOf: today });
  });

  it('refuses a day to come', () => {
    expect(() => askedMoment({ asOf: day('2026-03-13') }, today)).toThrow('13.03.2026 er ikke kommet ennå.');
  });
});
