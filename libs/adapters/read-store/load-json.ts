import { quoted } from '#adapters/sql';
import { hashOf, type DocumentKey } from '#kernel';
import type { Queries } from './queries.js';
import { versionSql, type Place } from './view.js';

/** The version of a row and its JSON, which is null where that version is known already; both null where there is no row. */
export type LoadedJson = readonly [version: string | null, json: string | null];

/** A row that is asked for, and the version that is known of it. */
export interface WantedJson extends DocumentKey {
  readonly version?: string | null;
}

/** In the order of the keys. */
export const loadJson = async (
  reads: Queries,
  { table, column }: Place,
  wanted: readonly WantedJson[],
): Promise<readonly LoadedJson[]> => {
  const { rows } = await reads.query<[string | null, string | null]>({
    name: `load ${hashOf([table, column]).slice(0, 40)}`,
    text: `select ${versionSql('t')}::text,
                  case when ${versionSql('t')}::text is distinct from wanted.version then t.${quoted(column)}::text end
             from unnest($1::text[], $2::text[], $3::text[]) with ordinality as wanted (tenant, key, version, number)
             left join ${table} t on t.tenant = wanted.tenant and t.key = wanted.key
            order by wanted.number`,
    values: [
      wanted.map(({ tenant }) => tenant),
      wanted.map(({ key }) => key),
      wanted.map(({ version }) => version ?? null),
    ],
    rowMode: 'array',
  });
  return rows;
};
