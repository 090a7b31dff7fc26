import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Pool } from 'pg';

const pattern = /kanari-[a-p]{32}/g;

/** Letters only: now and then eleven digits of a hexadecimal text would be somebody's identity number, and refused. */
const lettersOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));

/** A text nobody else has written: known by its bytes wherever it turns up. */
export const canary = (): string => `kanari-${lettersOf(randomBytes(16))}`;

/** The canaries in a text. */
export const canariesIn = (text: string): ReadonlySet<string> => new Set(text.match(pattern));

/** The canaries in the bytes of every file below a directory. */
export const canariesInFiles = async (directory: string): Promise<ReadonlySet<string>> => {
  const found = new Set<string>();
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    // A running server removes files while we read.
    const bytes = await readFile(path.join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    for (const each of canariesIn(bytes.toString('latin1'))) found.add(each);
  }
  return found;
};

interface Table {
  readonly schema: string;
  readonly name: string;
}

export const tablesOf = async (pool: Pool): Promise<readonly Table[]> => {
  const { rows } = await pool.query<Table>(
    `select schemaname as schema, tablename as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1, 2`,
  );
  return rows;
};

/** The canaries in a dump of all tables: every row as text, uncompressed. */
export const canariesInDump = async (pool: Pool): Promise<ReadonlySet<string>> => {
  const found = new Set<string>();
  for (const { schema, name } of await tablesOf(pool)) {
    const { rows } = await pool.query<{ row: string }>(`select t::text as row from "${schema}"."${name}" t`);
    for (const { row } of rows) for (const each of canariesIn(row)) found.add(each);
  }
  return found;
};
