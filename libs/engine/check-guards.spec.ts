import { describe, expect, it } from '@jest/globals';
import { checkGuards } from './check-guards.js';
import { checkProcedure } from './check-procedure.js';
import type { Procedure, Transition } from './procedure.js';

const words = { nb: 'x', nn: 'x', en: 'x' };
const ask: Transition = { id: 'ask', from: ['NEW'], to: ['ASKED'], by: ['ANYONE'], requires: ['size'] };
const small: Transition = {
  id: 'small',
  from: ['ASKED'],
  to: ['DONE'],
  by: ['ANYONE'],
  requires: [],
  when: { size: ['SMALL'] },
};
const large: Transition = { ...small, id: 'large', requires: ['until'], when: { size: ['LARGE'] } };
const errand = (...transitions: readonly Transition[]): Procedure => ({
  id: 'errand',
  version: 1,
  initial: 'NEW',
  fields: {
    size: { kind: 'choice', values: { SMALL: words, LARGE: words } },
    until: { kind: 'date' },
  },
  states: { NEW: { ended: false }, ASKED: { ended: false }, DONE: { ended: true } },
  transitions: [ask, ...transitions],
});
const guarded = (when: Transition['when']) => checkGuards(errand({ ...small, when }));
const path = (field: string) => ['transitions', 1, 'when', field];

describe('Checking guards', () => {
  it('lets two that never both hold ask different things of the same actor', () => {
    expect(checkProcedure(errand(small, large))).toEqual([]);
  });

  it.each([
    ['one value in common', { size: ['SMALL', 'LARGE'] }],
    ['a guard on something else', { until: ['SMALL'] }],
    ['no guard', undefined],
  ])('finds an overlap where the other has %s', (_, when) => {
    const other = { ...large, when };
    expect(checkProcedure(errand(small, other))).toContainEqual({
      problem: 'overlapping-transitions',
      at: 'ASKED → DONE (ANYONE)',
      path: ['transitions', 2],
    });
  });

  it.each([
    ['is not there', 'colour'],
    ['is no choice', 'until'],
  ])('finds a guard on a field that %s', (_, field) => {
    expect(guarded({ [field]: ['SMALL'] })).toEqual([
      { problem: 'unknown-field', at: field, path: path(field) },
    ]);
  });

  it('finds a value the field cannot have', () => {
    expect(guarded({ size: ['SMALL', 'HUGE'] })).toEqual([
      { problem: 'guard-never-holds', at: 'size = HUGE', path: path('size') },
    ]);
  });

  it('finds a field no step ever tells', () => {
    const untold = errand(small);
    const transitions = [{ ...ask, requires: [] }, small];
    expect(checkGuards({ ...untold, transitions })).toEqual([
      { problem: 'guard-never-holds', at: 'size', path: path('size') },
    ]);
  });
});
