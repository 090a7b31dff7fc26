import { describe, expect, it } from '@jest/globals';
import { checkReferences, startedBy, type Procedure, type Transition } from './index.js';

const loan = (id: string, start?: Procedure['start'], step: Partial<Transition> = {}): Procedure => ({
  id,
  version: 1,
  initial: 'OUT',
  ...(start === undefined ? {} : { start }),
  states: { OUT: { ended: false }, BACK: { ended: true } },
  transitions: [{ id: 'return', from: ['OUT'], to: ['BACK'], by: ['READER'], requires: [], ...step }],
});
const anyLoan = loan('any-loan', { on: 'borrowed' });
const longLoan = loan('long-loan', { on: 'borrowed', when: { kind: ['THESIS', 'MAP'] } });
const byHand = loan('by-hand', { by: ['LIBRARIAN'] });
const all = [byHand, longLoan, anyLoan];
const borrowed = (kind: string) => ({ on: 'borrowed', facts: { kind } });

describe('What happens', () => {
  it.each([
    ['MAP', 'long-loan'],
    ['NOVEL', 'any-loan'],
  ])('starts the first procedure that takes it: a %s is a %s', (kind, id) => {
    expect(startedBy(all, borrowed(kind))?.id).toBe(id);
  });

  it('starts nothing where no procedure says so', () => {
    expect(startedBy(all, { on: 'burnt', facts: {} })).toBeUndefined();
    expect(startedBy([longLoan], { on: 'borrowed', facts: {} })).toBeUndefined();
    expect(startedBy([byHand, loan('silent')], borrowed('MAP'))).toBeUndefined();
  });
});

describe('The procedures that a procedure names', () => {
  it('may be itself, or one that is known', () => {
    const names = loan('search', { on: 'any-loan/lost' }, { starts: ['search', 'purchase'] });
    expect(checkReferences(names, ['any-loan', 'purchase'])).toEqual([]);
    expect(checkReferences(names, [])).toEqual([
      { problem: 'unknown-procedure', at: 'purchase', path: ['transitions', 0, 'starts', 1] },
      { problem: 'unknown-procedure', at: 'any-loan', path: ['start', 'on'] },
    ]);
  });

  it('are none where it starts on what happens elsewhere', () => {
    expect(checkReferences(anyLoan, [])).toEqual([]);
  });
});
