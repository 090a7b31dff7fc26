import { describe, expect, it } from '@jest/globals';
import type { LocalDate } from '#kernel';
import { organCode, type OrganName } from './organ-code.js';

const day = (text: string) => text as LocalDate;
const aliases: readonly OrganName[] = [
  { organ: 'FSK', alias: 'FOR', from: null, to: day('2015-12-31') },
  { organ: 'FORSKNING', alias: 'FOR', from: day('2016-01-01'), to: null },
  { organ: 'HU-OPPVEKST', alias: 'Hovedutvalg for oppvekst', from: null, to: null },
];

describe('the code of an organ', () => {
  it.each(['KS', 'KST', 'K-sak', 'KS-sak', 'KOM', 'Kommunestyret', 'kommunestyre', 'BYSTYRET', 'K.S.'])(
    '%s is the kommunestyre everywhere',
    (name) => {
      expect(organCode(name, null, [])).toEqual({ organ: 'KS', known: true });
    },
  );

  it.each(['FSK', 'FOR', 'F-sak', 'Formannskapet'])('%s is the formannskap', (name) => {
    expect(organCode(name, null, []).organ).toBe('FSK');
  });

  it.each(['KU', 'Kontrollutvalget', 'kontrollutvalet'])('%s is the kontrollutvalg', (name) => {
    expect(organCode(name, null, []).organ).toBe('KU');
  });

  it("follows the municipality's own names through time", () => {
    expect(organCode('FOR', day('2006-02-08'), aliases)).toEqual({ organ: 'FSK', known: true });
    expect(organCode('FOR', day('2018-02-08'), aliases)).toEqual({ organ: 'FORSKNING', known: true });
    expect(organCode('hovedutvalg for Oppvekst', null, aliases).organ).toBe('HU-OPPVEKST');
    expect(organCode('HU Oppvekst', null, aliases).organ).toBe('HU-OPPVEKST');
  });

  it.each(['LEV', 'Lev.', 'l.e.v.'])('gives an unknown organ its own code: %s', (name) => {
    expect(organCode(name, null, [])).toEqual({ organ: 'LEV', known: false });
  });

  it('makes spellings of an unknown organ meet', () => {
    const names = ['Utvalg-for plan', 'utvalg for  PLAN', 'Utvalg for plan-sak'];
    expect(new Set(names.map((name) => organCode(name, null, []).organ)).size).toBe(1);
  });
});
