import { describe, expect, it } from '@jest/globals';
import { reject, UnreadableEvent, type CommandReceipt, type StreamId } from '#kernel';
import { toEachFollowUp } from './bulk-act.js';

const done = (subjectId: string): CommandReceipt => ({
  streamId: `followUp-9901.${subjectId}` as StreamId,
  subjectId,
  revision: 1n,
  position: 9n,
  appended: 1,
});

describe('A bulk act', () => {
  it('answers for each once, in the order given, also when some are refused or cannot be read', async () => {
    const sent: string[] = [];
    const items = await toEachFollowUp(['c', 'a', 'b', 'a', 'd'], (id) => {
      sent.push(id);
      if (id === 'a') return Promise.resolve(reject('follow-up-ended'));
      if (id === 'b') return Promise.reject(new UnreadableEvent('FollowUpSold', 1, new Error('unknown')));
      return Promise.resolve(done(id));
    });
    expect(items.map(({ followUpId, outcome, refusal }) => [followUpId, outcome, refusal?.rejected])).toEqual(
      [
        ['c', 'DONE', undefined],
        ['a', 'REFUSED', 'follow-up-ended'],
        ['b', 'REFUSED', 'follow-up-unreadable'],
        ['d', 'DONE', undefined],
      ],
    );
    expect(sent).toHaveLength(4);
  });

  it('breaks when sending breaks', async () => {
    await expect(toEachFollowUp(['a'], () => Promise.reject(new Error('no database')))).rejects.toThrow(
      'no database',
    );
  });
});
