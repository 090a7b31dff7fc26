import { quoted } from '#adapters/sql';
import { hashOf, type AnyProjection, type ColumnType, type ColumnValue } from '#kernel';
import { norwegian } from './read.migrations.js';
import { indexedWords, wordsStored } from './words.js';

/** The SQL type of a column's values. */
export const sqlTypes: Readonly<Record<ColumnType, string>> = {
  text: 'text',
  date: 'date',
  integer: 'bigint',
  boolean: 'boolean',
  words: 'tsvector',
  json: 'json',
};

const columnTypes: Readonly<Record<ColumnType, string>> = {
  ...sqlTypes,
  text: `text collate ${norwegian}`,
};

const reserved = ['tenant', 'key', 'document'];

/** The projection's table. Throws `RangeError` for a name that may name none. */
export const tableOf = (schema: string, { name }: AnyProjection): string => {
  if (!/^[a-z][a-z0-9_]{0,50}$/.test(name) || name === 'checkpoint') {
    throw new RangeError(`A projection cannot be called ${name}`);
  }
  return `${quoted(schema)}.${quoted(name)}`;
};

export const columnNames = ({ columns }: AnyProjection): readonly string[] => Object.keys(columns);

const typeIn = ({ columns }: AnyProjection, name: string): ColumnType => columns[name]?.type ?? 'text';

/** What a column is sent as. */
export const sentType = (projection: AnyProjection, name: string): string => {
  const type = typeIn(projection, name);
  return type === 'words' ? 'text' : sqlTypes[type];
};

/** What a column makes of the value that it is sent. */
export const storedAs = (projection: AnyProjection, name: string): string =>
  typeIn(projection, name) === 'words' ? wordsStored(quoted(name)) : quoted(name);

/** What a document's column is sent: words as they are indexed, all else as it is kept. */
export const sentValue = (projection: AnyProjection, name: string, document: object): ColumnValue => {
  const value = projection.columns[name]?.of(document) ?? null;
  return typeIn(projection, name) === 'words' && typeof value === 'string'
    ? indexedWords(value)
    : toColumn(value, isIndexed(projection, name));
};

/** Changes when the table would look otherwise. */
export const shapeOf = ({ columns, indexes }: AnyProjection): string =>
  hashOf([Object.entries(columns).map(([name, { type }]) => [name, type]), indexes]);

/** The statements that make the table and its indexes. Throws `RangeError` for columns that cannot be. */
export const tableDefinition = (schema: string, projection: AnyProjection): string => {
  const table = tableOf(schema, projection);
  const columns = Object.entries(projection.columns).map(([name, { type }]) => {
    if (reserved.includes(name)) throw new RangeError(`${projection.name} cannot have a column ${name}`);
    return `${quoted(name)} ${columnTypes[type]},`;
  });
  const indexes = projection.indexes.map((names) => indexOn(table, projection, names));
  return `
    create table ${table} (
      tenant text collate "C" not null,
      key text collate "C" not null,
      document json not null,
      ${columns.join('\n      ')}
      primary key (tenant, key)
    );
    ${indexes.join('\n    ')}`;
};

const indexOn = (table: string, { columns }: AnyProjection, names: readonly string[]): string =>
  names.some((name) => columns[name]?.type === 'words')
    ? `create index on ${table} using gin (${names.map(quoted).join(', ')});`
    : `create index on ${table} (${['tenant', ...names].map(quoted).join(', ')});`;

export const isIndexed = ({ indexes }: AnyProjection, name: string): boolean =>
  indexes.some((names) => names.includes(name));

/** An index takes no more than some 2 700 bytes a row, and one long cell in a list must not stop the projector. */
const indexedLength = 400;

/**
 * The value as a column holds it. Text of an indexed column counts by its first 400 characters, and PostgreSQL has no
 * U+0000 in text: it is shown as what stands for a character that cannot be shown. The document keeps both.
 */
export const toColumn = (value: ColumnValue, indexed: boolean): ColumnValue => {
  if (typeof value !== 'string') return value;
  return (indexed ? value.slice(0, indexedLength) : value).replaceAll('\u0000', '\ufffd');
};
