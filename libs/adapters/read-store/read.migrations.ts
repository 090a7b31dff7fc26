import { quoted, type Migration } from '#adapters/sql';

/** How far each read model of a schema has come, and of which shape its table is. */
export const checkpointTable = (schema: string): string => `
  create table ${quoted(schema)}.checkpoint (
    projection text collate "C" primary key,
    version integer not null,
    shape text not null,
    position bigint not null
  )`;

/** Text in read models sorts as people here expect: æ, ø, å last and KS 9/18 before KS 10/18. */
export const norwegian = 'read.norwegian';

const schema = `
create schema read;
create collation ${norwegian} (provider = icu, locale = 'nb-NO-u-kn-true');
${checkpointTable('read')};
`;

export const readMigrations: readonly Migration[] = [{ id: 'read-001-checkpoint', sql: schema }];
