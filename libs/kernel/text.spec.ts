import { describe, expect, it } from '@jest/globals';
import type { LocalDate } from './brands.js';
import { fillText, inNorwegianOrder, longDay, shortDay } from './text.js';

const day = '2026-02-03' as LocalDate;

describe('what people read', () => {
  it('is filled from named values, and shows a gap that nothing fills', () => {
    const text = { nb: '{n} av {all} punkter', nn: '{n} av {all} punkt', en: '{n} of {all} points' };
    expect(fillText(text, 'nb', { n: 3, all: '{n}' })).toBe('3 av {n} punkter');
    expect(fillText(text, 'nn', { n: 0 })).toBe('0 av {all} punkt');
    expect(fillText(text, 'en')).toBe('{n} of {all} points');
  });

  it('writes days as each language does', () => {
    expect(shortDay(day)).toBe('03.02.2026');
    expect(longDay(day, 'nb')).toBe('3. februar 2026');
    expect(longDay(day, 'nn')).toBe('3. februar 2026');
    expect(longDay(day, 'en')).toBe('3 February 2026');
  });

  it('sorts as in Norwegian, numbers by value', () => {
    const words = ['Ås', 'Østre', 'zebra', 'Ærlig', 'KS 10/18', 'KS 9/18', 'adel'];
    expect(words.sort(inNorwegianOrder)).toEqual([
      'adel',
      'KS 9/18',
      'KS 10/18',
      'zebra',
      'Ærlig',
      'Østre',
      'Ås',
    ]);
  });
});
