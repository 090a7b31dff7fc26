import type { FoundPast, Joined, PastHead, PastRow, Row, TenantId } from '#kernel';
import type { FoundRow } from './find-rows.js';
import type { Wanted } from './kept-documents.js';

export const toRow = <D>({ keys: [key], read: [document], cursor }: FoundRow): Row<D> => ({
  key: key ?? '',
  document: document as D,
  cursor,
});

const joinedKey = (keys: FoundRow['keys']): string => keys.filter((key) => key !== null).join('/');

export const toJoined = <A, B>(
  { keys, cursor }: FoundRow,
  [from, other]: readonly unknown[],
): Row<Joined<A, B>> => ({
  key: joinedKey(keys),
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

/** Where a row says which document it is, and in which version. */
export interface Side {
  readonly key: number;
  readonly version: number;
}

/** The document on one side of each row, in the version that was found. */
export const wantedOf = (
  rows: readonly FoundRow[],
  { key, version }: Side,
  tenant: TenantId,
): readonly Wanted[] =>
  rows.map(({ keys, read }) => ({
    tenant,
    key: keys[key] ?? '',
    version: (read[version] ?? null) as string | null,
  }));

export const toPast = ({ keys: [from, other], cursor }: FoundRow): FoundPast => ({
  from: from ?? '',
  with: other ?? null,
  cursor,
});

/** With what was read of each; without the rows that have gone since they were found. */
export const pastRows = <A>(
  rows: readonly FoundRow[],
  [from = [], other = [], now = []]: readonly (readonly unknown[])[],
): readonly PastRow<A>[] =>
  rows.flatMap((row, index) => {
    const heads = { from: from[index] as PastHead, with: (other[index] ?? null) as PastHead | null };
    const key = joinedKey(row.keys);
    return from[index] === undefined
      ? []
      : { ...toPast(row), key, heads, now: (now[index] ?? null) as A | null };
  });
