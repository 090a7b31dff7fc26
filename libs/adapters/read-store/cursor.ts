import { BadCursor, isLocalDate, type ColumnType } from '#kernel';

/** The order values of a row as text, its keys last. */
export type Place = readonly (string | null)[];

/** `order` says which list the cursor belongs to. */
export const encodeCursor = (order: string, place: Place): string =>
  Buffer.from(JSON.stringify([order, ...place])).toString('base64url');

const fits: Readonly<Record<ColumnType, (value: string) => boolean>> = {
  text: (value) => !value.includes('\u0000'),
  date: isLocalDate,
  integer: (value) => /^-?\d{1,16}$/.test(value),
  boolean: (value) => value === 'true' || value === 'false',
  // Nothing is sorted by it.
  words: () => false,
  json: () => false,
};

/** Throws `BadCursor` unless it is a cursor of that order with one fitting value for each of `types`. */
export const decodeCursor = (cursor: string, order: string, types: readonly ColumnType[]): Place => {
  const content = parsed(cursor);
  const place = Array.isArray(content) && content[0] === order ? (content.slice(1) as unknown[]) : [];
  const sound = place.every((value, index) => {
    const type = types[index];
    return value === null || (typeof value === 'string' && type !== undefined && fits[type](value));
  });
  if (!sound || place.length !== types.length) throw new BadCursor();
  return place as Place;
};

const parsed = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new BadCursor();
  }
};
