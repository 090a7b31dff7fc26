import { describe, expect, it } from '@jest/globals';
import { diffProcedures, type Procedure } from './index.js';

const before: Procedure = {
  id: 'errand',
  version: 1,
  initial: 'NEW',
  states: { NEW: { ended: false }, DONE: { ended: true } },
  transitions: [{ id: 'do', from: ['NEW'], to: ['DONE'], by: ['ANYONE'], requires: [] }],
};

describe('What differs between two procedures', () => {
  it('is nothing between one and itself', () => {
    expect(diffProcedures(before, before)).toEqual([]);
  });

  it('is what came, what went, and which keys changed', () => {
    const after: Procedure = {
      ...before,
      version: 2,
      states: { NEW: { ended: false, status: 'OPEN' }, GONE: { ended: true } },
      transitions: [{ id: 'drop', from: ['NEW'], to: ['GONE'], by: ['ANYONE'], requires: [] }],
    };
    expect(diffProcedures(before, after)).toEqual([
      { change: 'changed', what: 'procedure', id: 'errand', keys: ['version'] },
      { change: 'removed', what: 'state', id: 'DONE', keys: [] },
      { change: 'added', what: 'state', id: 'GONE', keys: [] },
      { change: 'changed', what: 'state', id: 'NEW', keys: ['status'] },
      { change: 'removed', what: 'transition', id: 'do', keys: [] },
      { change: 'added', what: 'transition', id: 'drop', keys: [] },
    ]);
  });
});
