import { describe, expect, it } from '@jest/globals';
import { reject, UnreadableEvent, type CommandReceipt, type StreamId } from '#kernel';
import type { PreviewedMove } from './core/migration.js';
import { moveEach } from './move-each.js';

const receipt = (subjectId: string, appended: number): CommandReceipt => ({
  ...{ streamId: `case-9901.${subjectId}` as StreamId, subjectId, revision: 1n, position: 9n, appended },
});
const move = (id: string): PreviewedMove => ({
  ...{ sort: 'CASE', id, title: id, vedtakId: null, point: null, kind: null, ended: false },
  ...{ status: 'UNDER_ARBEID', movable: true },
  ...{ state: { from: 'A', to: 'B' }, nextDue: { from: null, to: null } },
});

describe('Moving many', () => {
  it('answers for each, in order, also when some are refused or cannot be read', async () => {
    const outcomes = await moveEach(['a', 'b', 'c', 'd'].map(move), ({ id }) => {
      if (id === 'b') return Promise.resolve(reject('state-not-mapped'));
      if (id === 'c') return Promise.reject(new UnreadableEvent('CaseSold', 1, new Error('unknown')));
      return Promise.resolve(receipt(id, id === 'a' ? 1 : 0));
    });
    expect(outcomes.map(({ move: { id }, outcome, refusal }) => [id, outcome, refusal?.rejected])).toEqual([
      ['a', 'DONE', undefined],
      ['b', 'REFUSED', 'state-not-mapped'],
      ['c', 'REFUSED', 'instance-unreadable'],
      ['d', 'UNCHANGED', undefined],
    ]);
  });

  it('breaks when sending breaks', async () => {
    const broken = () => Promise.reject(new Error('no database'));
    await expect(moveEach([move('a')], broken)).rejects.toThrow('no database');
  });
});
