import type { FoundPast, Joined, Row, TenantId } from '#kernel';
import type { FoundRow } from './find-rows.js';
import type { Wanted } from './kept-documents.js';

export const toRow = <D>({ keys: [key], read: [document], cursor }: FoundRow): Row<D> => ({
  key: key ?? '',
  document: document as D,
  cursor,
});

export const toJoined = <A, B>(
  { keys, cursor }: FoundRow,
  [from, other]: readonly unknown[],
): Row<Joined<A, B>> => ({
  key: keys.filter((key) => key !== null).join('/'),
  document: { from: from as A, with: (other ?? null) as B | null },
  cursor,
});

/** With the documents of either side; without the rows that have gone since they were found. */
export const joinedRows = <A, B>(
  rows: readonly FoundRow[],
  from: readonly unknown[],
  other: readonly unknown[],
): readonly Row<Joined<A, B>>[] =>
  rows.flatMap((row, index) =>
    from[index] === undefined ? [] : toJoined<A, B>(row, [from[index], other[index]]),
  );

/** The document on one side of each row, in the version that was found. */
export const wantedOf = (rows: readonly FoundRow[], side: number, tenant: TenantId): readonly Wanted[] =>
  rows.map(({ keys, read }) => ({
    tenant,
    key: keys[side] ?? '',
    version: (read[side] ?? null) as string | null,
  }));

export const toPast = ({ keys: [from, other], cursor }: FoundRow): FoundPast => ({
  from: from ?? '',
  with: other ?? null,
  cursor,
});
