import { describe, expect, it } from '@jest/globals';
import { importDoubtTexts, importRefusalTexts, importResultTexts } from './import.texts.js';
import { tellDoubt } from './tell-doubt.js';

const every = Object.entries({ ...importDoubtTexts, ...importRefusalTexts, ...importResultTexts });

describe('what people read about imports', () => {
  it.each(every)('%s names the same values in every language', (_, text) => {
    const names = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    expect(names(text.nn)).toEqual(names(text.nb));
    expect(names(text.en)).toEqual(names(text.nb));
  });

  it.each(Object.entries(importDoubtTexts))('%s is a question', (_, { nb, nn, en }) => {
    for (const text of [nb, nn, en]) expect(text).toContain('?');
  });

  it('writes days as people do', () => {
    const doubt = { code: 'date-conflict', details: { known: '2012-02-01', other: '2012-02-29' } };
    expect(tellDoubt(doubt, 'nn')).toBe(
      'Vedtaket er datert 01.02.2012 før og 29.02.2012 i lista. Kva dato er rett? Den kjende er behalden.',
    );
  });

  it('shows a dash for what is not known, and the code of a question nobody has put in words', () => {
    const details = { known: '', other: '2022-01-01' };
    expect(tellDoubt({ code: 'deadline-differs', details }, 'nb')).toContain('men – her');
    expect(tellDoubt({ code: 'of-a-later-version', details: {} }, 'nb')).toBe('of-a-later-version');
  });
});
