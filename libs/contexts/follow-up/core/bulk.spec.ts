import { describe, expect, it } from '@jest/globals';
import { reject, type CommandReceipt, type StreamId } from '#kernel';
import { bulkCommandId, bulkItemOf, mostAtOnce, refuseTooMany } from './bulk.js';

const receipt = (appended: number): CommandReceipt => ({
  streamId: 'followUp-9901.one' as StreamId,
  subjectId: 'one',
  revision: 3n,
  position: 7n,
  appended,
});

describe('One of many', () => {
  it('is done, unchanged or refused, by what its command answered', () => {
    const at = { followUpId: 'one', refusal: null, position: 7n };
    expect(bulkItemOf('one', receipt(1))).toEqual({ ...at, outcome: 'DONE' });
    expect(bulkItemOf('one', receipt(0))).toEqual({ ...at, outcome: 'UNCHANGED' });
    const refusal = reject('follow-up-ended');
    expect(bulkItemOf('one', refusal)).toEqual({
      followUpId: 'one',
      outcome: 'REFUSED',
      refusal,
      position: null,
    });
  });

  it('has a command id of its own, the same each time', () => {
    expect(bulkCommandId('act', 'one')).toBe(bulkCommandId('act', 'one'));
    expect(bulkCommandId('act', 'one')).not.toBe(bulkCommandId('act', 'two'));
    expect(bulkCommandId('act', 'one')).not.toBe(bulkCommandId('other', 'one'));
  });
});

describe('Many', () => {
  it('are five hundred and no more', () => {
    const ids = Array.from({ length: mostAtOnce + 1 }, (_, index) => index.toString());
    expect(refuseTooMany(ids.slice(1))).toBeUndefined();
    expect(refuseTooMany(ids)).toEqual(reject('too-many-follow-ups', { count: '501', max: '500' }));
  });
});
