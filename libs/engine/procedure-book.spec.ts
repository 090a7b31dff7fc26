import { describe, expect, it } from '@jest/globals';
import { NotLearned } from '#kernel';
import { ProcedureBook, procedureRef, UnknownProcedure, type Procedure } from './index.js';

const loan = (version: number): Procedure => ({
  id: 'loan',
  version,
  initial: 'OUT',
  states: { OUT: { ended: false } },
  transitions: [],
});

describe('A book of procedures', () => {
  it('gives the very procedure that was pinned, whatever else has its id', () => {
    const book = new ProcedureBook([loan(1)]);
    book.learn([loan(2)]);
    expect(book.pinned(procedureRef(loan(1)))).toEqual(loan(1));
    expect(book.pinned(procedureRef(loan(2)))).toEqual(loan(2));
  });

  it('says that it must learn what it does not know', () => {
    const book = new ProcedureBook([loan(1)]);
    const ask = () => book.pinned({ ...procedureRef(loan(1)), hash: 'f00d' });
    expect(ask).toThrow(UnknownProcedure);
    expect(ask).toThrow(NotLearned);
    expect(ask).toThrow('No procedure loan version 1 with hash f00d');
  });
});
