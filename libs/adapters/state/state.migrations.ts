import type { Migration } from '#adapters/sql';

/** What is not in the log and cannot be made from it: never dropped by a rebuild, part of backup and restore. */
const tables = `
create table state.policy_checkpoint (
  policy text collate "C" primary key,
  position bigint not null
);

create table state.effect (
  key text collate "C" primary key,
  claimed_at timestamptz not null default now(),
  outcome text,
  resolved_at timestamptz
);

create table state.person (
  tenant text collate "C" not null,
  person_id text collate "C" not null,
  name text not null,
  email text,
  employee_number text collate "C",
  primary key (tenant, person_id)
);

create unique index person_email on state.person (tenant, lower(email)) where email is not null;
create unique index person_employee_number on state.person (tenant, employee_number)
  where employee_number is not null;
`;

const following = `
create table state.lease (
  name text collate "C" primary key,
  epoch bigint not null,
  holder uuid not null,
  expires_at timestamptz not null
);

create table state.parked (
  follower text collate "C" not null,
  tenant text collate "C" not null,
  after bigint not null,
  position bigint not null,
  event_id uuid not null,
  error text not null,
  since timestamptz not null default now(),
  retry boolean not null default false,
  primary key (follower, tenant)
);
`;

/**
 * One row for each sealed text, made before its event is appended. No statistics: PostgreSQL keeps samples of what it
 * counts, where a key or a name would outlive its row.
 */
const textKeys = `
create table state.text_key (
  number bigint generated always as identity,
  event_id uuid not null,
  field text collate "C" not null,
  tenant text collate "C" not null,
  stream_id text collate "C" not null,
  author text collate "C" not null,
  correlation_id text collate "C" not null,
  key bytea,
  primary key (event_id, field)
);

create index text_key_by_author on state.text_key (tenant, author);

alter table state.text_key alter column key set statistics 0;
alter table state.person
  alter column name set statistics 0,
  alter column email set statistics 0,
  alter column employee_number set statistics 0;
`;

/** Who claimed an effect last, how often it has been, and when it may be again. */
const effectTries = `
alter table state.effect
  add column lease text collate "C",
  add column epoch bigint,
  add column attempts integer not null default 1,
  add column next_try timestamptz;
`;

/** Who is signed in, and codes on their way to be: no secret, address or code stands here, only hashes. */
const signIn = `
create table state.session (
  secret_hash bytea primary key,
  tenant text collate "C" not null,
  person_id text collate "C" not null,
  expires_at timestamptz not null
);

create index session_by_person on state.session (tenant, person_id);
create index session_by_expiry on state.session (expires_at);

create table state.sign_in_code (
  address_hash bytea primary key,
  browser_hash bytea not null,
  code_hash bytea not null,
  tries int not null default 0,
  expires_at timestamptz not null,
  passed_at timestamptz,
  spent_at timestamptz
);

create table state.sign_in_pace (
  by_hash bytea primary key,
  count int not null,
  expires_at timestamptz not null
);

create index person_by_email on state.person (lower(email)) where email is not null;
`;

/** Where anybody may ask for a code, the hourly sweep must not look at every one of them. */
const signInExpiry = `
create index sign_in_code_by_expiry on state.sign_in_code (expires_at);
create index sign_in_pace_by_expiry on state.sign_in_pace (expires_at);
`;

/**
 * Files that were made once, each whole in a row. They are compressed already: to try it again costs time and wins nothing.
 * No statistics, as for keys: samples would outlive what is forgotten.
 */
const keptFiles = `
create table state.kept_file (
  tenant text collate "C" not null,
  folder text collate "C" not null,
  name text collate "C" not null,
  bytes bytea not null,
  kept_at timestamptz not null default now(),
  primary key (tenant, folder, name)
);

alter table state.kept_file alter column bytes set storage external, alter column bytes set statistics 0;
`;

export const stateMigrations: readonly Migration[] = [
  { id: 'state-001-tables', sql: tables },
  { id: 'state-002-text-key', sql: textKeys },
  { id: 'state-003-following', sql: following },
  { id: 'state-004-effect-tries', sql: effectTries },
  { id: 'state-005-sign-in', sql: signIn },
  { id: 'state-006-sign-in-expiry', sql: signInExpiry },
  { id: 'state-007-kept-file', sql: keptFiles },
];
