import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { advance, allowedFrom } from './advance.js';
import type { Procedure } from './procedure.js';

const loan: Procedure = {
  id: 'book-loan',
  version: 1,
  initial: 'ON_SHELF',
  states: {
    ON_SHELF: { ended: false },
    LENT: { ended: false },
    LOST: { ended: true },
  },
  transitions: [
    { id: 'lend', from: ['ON_SHELF'], to: ['LENT'], by: ['READER', 'LIBRARIAN'], requires: ['until'] },
    { id: 'return', from: ['LENT'], to: ['ON_SHELF'], by: ['READER'], requires: [] },
    { id: 'take-back', from: ['LENT'], to: ['ON_SHELF'], by: ['LIBRARIAN'], requires: ['reason'] },
    { id: 'lose', from: '*', to: ['LOST'], by: ['LIBRARIAN'], requires: ['reason', 'price'] },
  ],
};
const step = (from: string, to: string, relations: readonly string[], ...given: readonly string[]) =>
  advance(loan, { from, to, relations, given: new Set(given) });

describe('Taking a step', () => {
  it('goes through the transition that lets this actor', () => {
    expect(step('ON_SHELF', 'LENT', ['READER'], 'until')).toEqual({ ok: loan.transitions[0] });
  });

  it('takes a star as every state', () => {
    for (const from of Object.keys(loan.states)) {
      expect(step(from, 'LOST', ['LIBRARIAN'], 'reason', 'price')).toEqual({ ok: loan.transitions[3] });
    }
  });

  it('refuses a step that is in no transition, and says which are for this actor', () => {
    expect(step('ON_SHELF', 'ON_SHELF', ['LIBRARIAN'])).toEqual({
      rejected: 'transition-not-allowed',
      details: { from: 'ON_SHELF', to: 'ON_SHELF', allowed: 'LENT, LOST' },
    });
  });

  it('refuses a step from or to a state that does not exist', () => {
    expect(step('BURNT', 'BURNT', ['READER'])).toMatchObject({ rejected: 'transition-not-allowed' });
  });

  it('refuses an actor whose step it is not, and says whose it is', () => {
    expect(step('LENT', 'LOST', ['READER'], 'reason', 'price')).toEqual({
      rejected: 'not-yours',
      details: { from: 'LENT', to: 'LOST', by: 'LIBRARIAN' },
    });
  });

  it('refuses when something is not told, and says what', () => {
    expect(step('LENT', 'LOST', ['LIBRARIAN'], 'price')).toEqual({
      rejected: 'field-missing',
      details: { from: 'LENT', to: 'LOST', fields: 'reason' },
    });
  });

  it('lets one who is two things use whichever way is open', () => {
    expect(step('LENT', 'ON_SHELF', ['LIBRARIAN', 'READER'])).toEqual({ ok: loan.transitions[1] });
  });
});

describe('What is allowed from here', () => {
  it('lists steps with what they require', () => {
    expect(allowedFrom(loan, { from: 'LENT', relations: ['LIBRARIAN'] })).toEqual([
      { to: 'ON_SHELF', requires: ['reason'], transition: 'take-back' },
      { to: 'LOST', requires: ['reason', 'price'], transition: 'lose' },
    ]);
  });

  it('is nothing for a stranger', () => {
    expect(allowedFrom(loan, { from: 'LENT', relations: [] })).toEqual([]);
  });

  const states = fc.constantFrom(...Object.keys(loan.states));
  const relations = fc.uniqueArray(fc.constantFrom('READER', 'LIBRARIAN', 'STRANGER'));

  it('is exactly what advancing allows when everything is told', () => {
    const everything = new Set(['until', 'reason', 'price']);
    fc.assert(
      fc.property(states, states, relations, (from, to, mine) => {
        const offered = allowedFrom(loan, { from, relations: mine }).some((each) => each.to === to);
        expect('ok' in advance(loan, { from, to, relations: mine, given: everything })).toBe(offered);
      }),
    );
  });

  it('never shrinks when an actor is more, or tells more', () => {
    const fields = fc.uniqueArray(fc.constantFrom('until', 'reason', 'price'));
    fc.assert(
      fc.property(states, states, relations, fields, (from, to, mine, told) => {
        const bare = advance(loan, { from, to, relations: mine, given: new Set(told) });
        const more = advance(loan, {
          from,
          to,
          relations: [...mine, 'READER'],
          given: new Set([...told, 'reason']),
        });
        expect('ok' in bare && !('ok' in more)).toBe(false);
      }),
    );
  });
});

describe('A guard', () => {
  const guarded: Procedure = {
    ...loan,
    fields: { worth: { kind: 'choice', values: {} } },
    transitions: [
      { id: 'value', from: ['ON_SHELF'], to: ['ON_SHELF'], by: ['LIBRARIAN'], requires: ['worth'] },
      {
        id: 'lend',
        from: ['ON_SHELF'],
        to: ['LENT'],
        by: ['READER'],
        requires: [],
        when: { worth: ['CHEAP'] },
      },
    ],
  };
  const lend = { from: 'ON_SHELF', to: 'LENT', relations: ['READER'], given: new Set<string>() };

  it('lets a step be taken only when what it asks for has been told', () => {
    expect(advance(guarded, lend)).toMatchObject({
      rejected: 'not-yet-allowed',
      details: { field: 'worth', values: 'CHEAP' },
    });
    expect(advance(guarded, { ...lend, values: { worth: 'DEAR' } })).toMatchObject({
      rejected: 'not-yet-allowed',
    });
    expect(advance(guarded, { ...lend, values: { worth: 'CHEAP' } })).toEqual({ ok: guarded.transitions[1] });
    expect(
      advance(guarded, { ...lend, values: { worth: 'DEAR' }, chosen: { worth: 'CHEAP' } }),
    ).toHaveProperty('ok');
  });

  it('keeps the step from being offered until then', () => {
    const reader = { from: 'ON_SHELF', relations: ['READER'] };
    expect(allowedFrom(guarded, reader)).toEqual([]);
    expect(allowedFrom(guarded, { ...reader, values: { worth: 'CHEAP' } })).toMatchObject([
      { transition: 'lend' },
    ]);
  });

  it('goes through the very transition that is meant, where somebody says which', () => {
    expect(advance(loan, { ...lend, given: new Set(['until']), transition: 'lend' })).toHaveProperty('ok');
    expect(advance(loan, { ...lend, given: new Set(['until']), transition: 'return' })).toMatchObject({
      rejected: 'transition-not-allowed',
    });
  });
});
