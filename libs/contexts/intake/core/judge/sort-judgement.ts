import type { Judgement, RejectedItem, RowEffect, RowItem, UpdatedItem } from './judgement.js';

const inRowOrder = <T extends RowItem>(items: readonly T[]): readonly T[] =>
  [...items].sort((a, b) => a.row - b.row);

const changed = (effects: readonly RowEffect[]): readonly UpdatedItem[] =>
  effects.filter(({ is }) => is === 'changed').map(({ item, changes }) => ({ ...item, changes }));

const withoutChanges = ({ row, caseNumber, title, vedtakId, followUpId }: RowItem): RowItem => ({
  row,
  caseNumber,
  title,
  vedtakId,
  followUpId,
});

/** What rows do, sorted as people are shown it; rows that were left out stand among the doubts. */
export const sortedByRow = (
  effects: readonly RowEffect[],
): Pick<Judgement, 'registered' | 'updated' | 'unchanged'> => {
  const known = changed(effects);
  return {
    registered: inRowOrder(effects.filter(({ is }) => is === 'registered').map(({ item }) => item)),
    updated: inRowOrder(known.filter(({ changes }) => changes.length > 0)),
    unchanged: inRowOrder(known.filter(({ changes }) => changes.length === 0).map(withoutChanges)),
  };
};

/** Nothing is taken in of a file with a rejected row. */
export const stoppedBy = (rejected: readonly RejectedItem[]): Judgement => ({
  registered: [],
  updated: [],
  unchanged: [],
  missing: [],
  inDoubt: [],
  rejected,
  events: [],
  told: { followUps: [], organs: [] },
});
