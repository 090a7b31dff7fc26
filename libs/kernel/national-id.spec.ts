import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { containsNationalId } from './national-id.js';

const weighted = (digits: string, weights: readonly number[]) =>
  (11 - (weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11)) % 11;

/** The number that begins with these nine digits; undefined where none does. */
const complete = (nine: string): string | undefined => {
  const first = weighted(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
  const second = weighted(`${nine}${first.toString()}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
  return first === 10 || second === 10 ? undefined : `${nine}${first.toString()}${second.toString()}`;
};
const two = (value: number) => value.toString().padStart(2, '0');
/** Made-up numbers in the authorities' own test series, where 80 is added to the month: nobody has them. */
const madeUp = (addedToDay = 0) =>
  fc
    .tuple(
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 81, max: 92 }),
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 0, max: 999 }),
    )
    .map(([day, month, year, serial]) =>
      complete(`${two(day + addedToDay)}${two(month)}${two(year)}${serial.toString().padStart(3, '0')}`),
    )
    .filter((number) => number !== undefined);

describe('A national identity number in a text', () => {
  it('is found wherever it stands', () => {
    fc.assert(
      fc.property(madeUp(), (number) => {
        expect(containsNationalId(number)).toBe(true);
        expect(containsNationalId(`Gjelder søker ${number}, jf. brev.`)).toBe(true);
      }),
    );
  });

  it('is found when split into day and person number', () => {
    fc.assert(
      fc.property(madeUp(), fc.constantFrom(' ', '\u00A0', '-'), (number, split) => {
        expect(containsNationalId(`fnr. ${number.slice(0, 6)}${split}${number.slice(6)}`)).toBe(true);
      }),
    );
  });

  it('is found when it is a D-number', () => {
    fc.assert(
      fc.property(madeUp(40), (number) => {
        expect(containsNationalId(number)).toBe(true);
      }),
    );
  });

  it('is not seen in a number with one digit wrong', () => {
    fc.assert(
      fc.property(madeUp(), fc.integer({ min: 0, max: 10 }), (number, place) => {
        const wrong = ((Number(number[place]) + 1) % 10).toString();
        expect(containsNationalId(number.slice(0, place) + wrong + number.slice(place + 1))).toBe(false);
      }),
    );
  });

  it('is not seen inside a longer number', () => {
    fc.assert(
      fc.property(madeUp(), (number) => {
        expect(containsNationalId(`1${number}`)).toBe(false);
        expect(containsNationalId(`${number}1`)).toBe(false);
      }),
    );
  });

  it.each(['', 'KS 038/14', '23/1234', '12345678901', '00000000000', 'tlf. 22 33 44 55', '07.05.2014 11:30'])(
    'is not seen in %j',
    (text) => {
      expect(containsNationalId(text)).toBe(false);
    },
  );
});
