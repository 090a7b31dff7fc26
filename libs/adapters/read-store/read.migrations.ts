import { quoted, type Migration } from '#adapters/sql';

/** How far each read model of a schema has come, and of which shape its table is. */
export const checkpointTable = (schema: string): string => `
  create table ${quoted(schema)}.checkpoint (
    projection text collate "C" primary key,
    version integer not null,
    shape text not null,
    position bigint not null
  )`;

/** Where a read model stands still for a municipality, and whether somebody has asked for another try. */
export const parkedTable = (schema: string): string => `
  create table ${quoted(schema)}.parked (
    follower text collate "C" not null,
    tenant text collate "C" not null,
    after bigint not null,
    position bigint not null,
    event_id uuid not null,
    error text not null,
    since timestamptz not null default now(),
    retry boolean not null default false,
    primary key (follower, tenant)
  )`;

/** Where read models are built that are then swapped in. */
export const besideSchema = 'read_next';

/** Text in read models sorts as people here expect: æ, ø, å last and KS 9/18 before KS 10/18. */
export const norwegian = 'read.norwegian';

const schema = `
create schema read;
create collation ${norwegian} (provider = icu, locale = 'nb-NO-u-kn-true');
${checkpointTable('read')};
`;

const beside = `
${parkedTable('read')};
drop schema if exists ${besideSchema} cascade;
create schema ${besideSchema};
${checkpointTable(besideSchema)};
${parkedTable(besideSchema)};
`;

export const readMigrations: readonly Migration[] = [
  { id: 'read-001-checkpoint', sql: schema },
  { id: 'read-002-parked-and-beside', sql: beside },
];
