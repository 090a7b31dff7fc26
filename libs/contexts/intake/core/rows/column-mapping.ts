import { z } from 'zod';
import { reject, shown, type Rejection } from '#kernel';
import { fold } from './fold.js';
import { columnNames, columnSynonyms, type ColumnName } from './list-columns.js';

/** A municipality's own headers, folded, and what they hold. */
export type ColumnMapping = ReadonlyMap<string, ColumnName>;

export type MappingProblem = Rejection<'mapping-unreadable' | 'mapping-unknown-column' | 'mapping-twice'>;

const mappingFile = z.record(z.string().min(1), z.string());
const byKey = new Map<string, ColumnName>([
  ...columnNames.flatMap((name) => columnSynonyms[name].map((key) => [key, name] as const)),
  ...columnNames.map((name) => [fold(name), name] as const),
]);

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
};

/**
 * Reads a mapping file: JSON, `{ "Our header": "saksnr" }`. On the right stands any name a column is known by. The
 * result is ready for `matchColumns`.
 */
export const parseMapping = (text: string): ColumnMapping | MappingProblem => {
  const parsed = mappingFile.safeParse(parseJson(text));
  if (!parsed.success) return reject('mapping-unreadable');
  const mapping = new Map<string, ColumnName>();
  for (const [header, wanted] of Object.entries(parsed.data)) {
    const name = byKey.get(fold(wanted));
    if (name === undefined)
      return reject('mapping-unknown-column', { header: shown(header), value: shown(wanted) });
    if (mapping.has(fold(header))) return reject('mapping-twice', { header: shown(header) });
    mapping.set(fold(header), name);
  }
  return mapping;
};
