import { quoted } from '#adapters/sql';
import { hashOf, type DocumentKey } from '#kernel';
import type { Queries } from './queries.js';
import type { Place } from './view.js';

/** Documents as their JSON stands, in the order of the keys: for those who write them anew. */
export const loadText = async (
  reads: Queries,
  { table, column }: Place,
  keys: readonly DocumentKey[],
): Promise<readonly (string | undefined)[]> => {
  const { rows } = await reads.query<[string | null]>({
    name: `text ${hashOf([table, column]).slice(0, 40)}`,
    text: `select t.${quoted(column)}::text
             from unnest($1::text[], $2::text[]) with ordinality as wanted (tenant, key, number)
             left join ${table} t on t.tenant = wanted.tenant and t.key = wanted.key
            order by wanted.number`,
    values: [keys.map(({ tenant }) => tenant), keys.map(({ key }) => key)],
    rowMode: 'array',
  });
  return rows.map(([document]) => document ?? undefined);
};
