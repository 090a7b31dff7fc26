import { describe, expect, it } from '@jest/globals';
import { normaliseTitle, titleSimilarity } from './normalise-title.js';

describe('comparing titles', () => {
  it.each([
    ['Oppfølging av forvaltnings- rapport', 'Oppfølging av forvaltningsrapport'],
    ['Oppfølging av forvaltnings\u00adrapport', 'oppfølging av  forvaltningsrapport.'],
    ['Vedtak i verksatt', 'Vedtak iverksatt'],
    ['Salg av eiendom (Nysted)', 'Salg av eiendom, Nysted'],
    ['A\u030Asen skole', 'Åsen skole'],
  ])('%j and %j are the same', (a, b) => {
    expect(normaliseTitle(a)).toBe(normaliseTitle(b));
    expect(titleSimilarity(a, b)).toBe(1);
  });

  it('sees a changed title as near', () => {
    expect(
      titleSimilarity('Ny svømmehall – status', 'Ny svømmehall – status og videre prosess'),
    ).toBeGreaterThan(0.5);
  });

  it('sees other titles as far', () => {
    expect(titleSimilarity('Ny svømmehall', 'Regulering av festeavgift')).toBeLessThan(0.4);
  });

  it('compares a title that was cut off as far as it goes', () => {
    const whole = 'Retningslinjer for vurdering av dispensasjonssøknader for enkelttomter i LNF områder';
    const cut =
      'Retningslinjer for vurdering av dispensasjonssøknader for enkelttomter i L… (stored text cut here)';
    expect(titleSimilarity(cut, whole)).toBe(1);
  });

  it('finds nothing alike in nothing', () => {
    expect(titleSimilarity('', 'Ny skole')).toBe(0);
  });
});
