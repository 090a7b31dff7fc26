import { describe, expect, it } from '@jest/globals';
import { nothingTold, toldFields, toldNames, type Procedure } from './index.js';

const name = { nb: 'Felt', nn: 'Felt', en: 'Field' };
const loan: Procedure = {
  id: 'loan',
  version: 1,
  initial: 'OUT',
  fields: {
    cover: { name, kind: 'choice', values: { HARD: name, SOFT: name } },
    until: { name, kind: 'date' },
    note: { name, kind: 'text' },
  },
  states: { OUT: { ended: false } },
  transitions: [],
};

describe('What is told of a procedure’s own fields', () => {
  it('is sorted by what sort of field it is', () => {
    const told = toldFields(loan, { cover: 'HARD', until: '2026-02-03', note: ' Litt slitt ' });
    expect(told).toEqual({
      values: { cover: 'HARD' },
      dates: { until: '2026-02-03' },
      texts: { note: 'Litt slitt' },
    });
    expect('rejected' in told ? [] : toldNames(told)).toEqual(['cover', 'until', 'note']);
  });

  it('is nothing where it is blank', () => {
    expect(toldFields(loan, { cover: '', note: '  ', price: '' })).toEqual(nothingTold);
  });

  it.each([
    ['a field there is not', { price: '10' }, 'field-unknown', { field: 'price' }],
    ['what every object has', { constructor: 'x' }, 'field-unknown', { field: 'constructor' }],
    [
      'a value that cannot be chosen',
      { cover: 'toString' },
      'value-unknown',
      { field: 'cover', value: 'toString', values: 'HARD, SOFT' },
    ],
    ['a day that is none', { until: '2026-02-30' }, 'not-a-day', { field: 'until', value: '2026-02-30' }],
  ])('is refused for %s', (_, told, rejected, details) => {
    expect(toldFields(loan, told)).toEqual({ rejected, details });
  });
});
