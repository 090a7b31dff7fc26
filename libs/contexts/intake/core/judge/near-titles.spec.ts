import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { titleSimilarity } from '../rows/normalise-title.js';
import { areNear, comparableTitle } from './near-titles.js';

const near = (a: string, b: string) => areNear(comparableTitle(a), comparableTitle(b));

describe('titles', () => {
  it('are near when few letters differ', () => {
    expect(near('Kommunedelplan for Vestad – nord', 'Kommunedelplan for Vestad – sør')).toBe(true);
    expect(near('Kommunedelplan for Vestad', 'Regulering av festeavgift')).toBe(false);
  });

  it('that were cut off are compared as far as they go', () => {
    expect(
      near(
        'Retningslinjer for vurdering av dispensasjon…',
        'Retningslinjer for vurdering av dispensasjonssøknader i LNF områder',
      ),
    ).toBe(true);
  });

  it('are near exactly when they are alike, the quick bound or not', () => {
    const word = fc.constantFrom('plan', 'skole', 'vei', 'Vestad', 'nord', 'sør', '–', 'ø', 'regulering');
    const title = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(title, title, (a, b) => {
        expect(near(a, b)).toBe(titleSimilarity(a, b) >= 0.75);
      }),
    );
  });
});
