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

describe('A step that waits for a fact', () => {
  const words = { nb: 'x', nn: 'x', en: 'x' };
  const guarded: Procedure = {
    ...loan,
    fields: { cover: { kind: 'choice', values: { HARD: words, SOFT: words } } },
    transitions: [
      { id: 'lend', from: ['ON_SHELF'], to: ['LENT'], by: ['READER'], requires: ['cover'] },
      { id: 'hard', from: ['LENT'], to: ['LOST'], by: ['READER'], requires: [], when: { cover: ['HARD'] } },
      {
        id: 'soft',
        from: ['LENT'],
        to: ['LOST'],
        by: ['READER'],
        requires: ['price'],
        when: { cover: ['SOFT'] },
      },
      {
        id: 'judge',
        from: ['LENT'],
        to: ['ON_SHELF'],
        by: ['LIBRARIAN'],
        requires: ['cover'],
        when: { cover: ['HARD', 'SOFT'] },
      },
    ],
  };
  const lose = { from: 'LENT', to: 'LOST', relations: ['READER'], given: new Set<string>() };
  const judge = { from: 'LENT', to: 'ON_SHELF', relations: ['LIBRARIAN'], given: new Set(['cover']) };
  const [, hard, soft, judged] = guarded.transitions;

  it('is refused until it holds, and says which', () => {
    const refused = {
      rejected: 'not-yet-allowed',
      details: { from: 'LENT', to: 'LOST', field: 'cover', must: 'HARD' },
    };
    expect(advance(guarded, lose)).toEqual(refused);
    expect(advance(guarded, { ...lose, values: { cover: 'TORN' } })).toEqual(refused);
  });

  it('goes the way whose fact holds, by what was chosen before', () => {
    expect(advance(guarded, { ...lose, values: { cover: 'HARD' } })).toEqual({ ok: hard });
    const given = new Set(['price']);
    expect(advance(guarded, { ...lose, given, values: { cover: 'SOFT' } })).toEqual({ ok: soft });
  });

  it('goes by what is chosen with it rather than by what was chosen before', () => {
    expect(advance(guarded, { ...judge, chosen: { cover: 'SOFT' } })).toEqual({ ok: judged });
    const turned = { ...lose, values: { cover: 'HARD' }, chosen: { cover: 'TORN' } };
    expect(advance(guarded, turned)).toMatchObject({ rejected: 'not-yet-allowed' });
    expect(advance(guarded, { ...judge, chosen: { cover: 'TORN' } })).toMatchObject({
      rejected: 'not-yet-allowed',
    });
  });

  it('says what is missing before what it waits for', () => {
    expect(advance(guarded, { ...judge, given: new Set() })).toMatchObject({ rejected: 'field-missing' });
  });

  it('can be named, and is then that one or none', () => {
    const values = { cover: 'HARD' };
    expect(advance(guarded, { ...lose, values, transition: 'hard' })).toEqual({ ok: hard });
    expect(advance(guarded, { ...lose, values, transition: 'soft' })).toMatchObject({
      rejected: 'field-missing',
    });
    for (const transition of ['lend', 'fly'])
      expect(advance(guarded, { ...lose, values, transition })).toMatchObject({
        rejected: 'transition-not-allowed',
      });
  });

  it('is offered when its fact holds, or will be told with it', () => {
    const offered = (relations: readonly string[], values?: Readonly<Record<string, string>>) =>
      allowedFrom(guarded, { from: 'LENT', relations, ...(values !== undefined && { values }) }).map(
        ({ transition }) => transition,
      );
    expect(offered(['READER'])).toEqual([]);
    expect(offered(['READER'], { cover: 'SOFT' })).toEqual(['soft']);
    expect(offered(['LIBRARIAN'])).toEqual(['judge']);
  });
});
