import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkProcedure } from './check-procedure.js';
import { procedure, procedureRef, type Procedure } from './procedure.js';

const finish = { id: 'do', from: ['NEW'], to: ['DONE'], by: ['ANYONE'], requires: [] };
const sound: Procedure = {
  id: 'errand',
  version: 1,
  initial: 'NEW',
  states: { NEW: { ended: false }, DONE: { ended: true } },
  transitions: [finish],
};

describe('Checking a procedure', () => {
  it('finds nothing in a sound one', () => {
    expect(checkProcedure(sound)).toEqual([]);
  });

  it('finds a transition from or to a state that is not there', () => {
    const transitions = [...sound.transitions, { ...finish, id: 'fly', from: ['NEW'], to: ['MOON'] }];
    expect(checkProcedure({ ...sound, transitions })).toEqual([
      { problem: 'unknown-state', at: 'MOON', path: ['transitions', 1, 'to', 0] },
    ]);
  });

  it('finds an initial state that is not there', () => {
    expect(checkProcedure({ ...sound, initial: 'GONE' })).toContainEqual({
      problem: 'unknown-state',
      at: 'GONE',
      path: ['initial'],
    });
  });

  it('finds a state nobody can come to', () => {
    const states = { ...sound.states, FORGOTTEN: { ended: true } };
    expect(checkProcedure({ ...sound, states })).toEqual([
      { problem: 'unreachable-state', at: 'FORGOTTEN', path: ['states', 'FORGOTTEN'] },
    ]);
  });

  it('finds a state that is not ended and that nobody can leave', () => {
    const states = { NEW: { ended: false }, DONE: { ended: false } };
    expect(checkProcedure({ ...sound, states })).toEqual([
      { problem: 'dead-end', at: 'DONE', path: ['states', 'DONE'] },
    ]);
  });

  it('does not take staying for leaving', () => {
    const states = { NEW: { ended: false }, DONE: { ended: false } };
    const transitions = [...sound.transitions, { ...finish, id: 'stay', from: ['DONE'] }];
    expect(checkProcedure({ ...sound, states, transitions })).toEqual([
      { problem: 'dead-end', at: 'DONE', path: ['states', 'DONE'] },
    ]);
  });

  it('finds a ring of states from which no way leads to the end', () => {
    const ring = { ...finish, by: ['BOSS'] };
    const states = { ...sound.states, A: { ended: false }, B: { ended: false } };
    const transitions = [
      ...sound.transitions,
      { ...ring, id: 'into', to: ['A'] },
      { ...ring, id: 'on', from: ['A'], to: ['B'] },
      { ...ring, id: 'back', from: ['B'], to: ['A'] },
    ];
    expect(checkProcedure({ ...sound, states, transitions })).toEqual([
      { problem: 'no-way-out', at: 'A', path: ['states', 'A'] },
      { problem: 'no-way-out', at: 'B', path: ['states', 'B'] },
    ]);
  });

  it('finds the same step offered twice to the same actor', () => {
    const transitions = [...sound.transitions, { ...finish, id: 'do-again', from: '*' as const }];
    expect(checkProcedure({ ...sound, transitions })).toEqual([
      { problem: 'overlapping-transitions', at: 'NEW → DONE (ANYONE)', path: ['transitions', 1] },
    ]);
  });

  it('lets the same step ask different things of different actors', () => {
    const transitions = [...sound.transitions, { ...finish, id: 'order', by: ['BOSS'], requires: ['why'] }];
    expect(checkProcedure({ ...sound, transitions })).toEqual([]);
  });

  it('finds two transitions of one id', () => {
    const transitions = [...sound.transitions, { ...finish, by: ['BOSS'] }];
    expect(checkProcedure({ ...sound, transitions })).toEqual([
      { problem: 'duplicate-id', at: 'do', path: ['transitions', 1, 'id'] },
    ]);
  });

  it('finds nothing in any ring of states, and the cut when the ring is cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), (size) => {
        const codes = Array.from({ length: size }, (_, index) => `S${index.toString()}`);
        const transitions = codes.map((code, index) => ({
          id: `from-${code}`,
          from: [code],
          to: [`S${((index + 1) % size).toString()}`],
          by: ['ANYONE'],
          requires: [],
        }));
        const ring: Procedure = {
          id: 'ring',
          version: 1,
          initial: 'S0',
          states: Object.fromEntries(codes.map((code) => [code, { ended: false }])),
          transitions,
        };
        expect(checkProcedure(ring)).toEqual([]);
        expect(checkProcedure({ ...ring, transitions: transitions.slice(0, -1) })).toEqual([
          { problem: 'dead-end', at: codes.at(-1), path: ['states', codes.at(-1)] },
        ]);
      }),
    );
  });
});

describe('Naming a procedure', () => {
  it('gives equal procedures equal names whatever the order of their keys, also after JSON', () => {
    const turned = Object.fromEntries(Object.entries(sound).reverse()) as Procedure;
    expect(procedureRef(turned)).toEqual(procedureRef(sound));
    expect(procedureRef(procedure.parse(JSON.parse(JSON.stringify(sound))))).toEqual(procedureRef(sound));
  });

  it('gives changed words another hash', () => {
    const changed = { ...sound, transitions: [{ ...finish, requires: ['comment'] }] };
    expect(procedureRef(changed).hash).not.toBe(procedureRef(sound).hash);
  });
});
