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

export const stateMigrations: readonly Migration[] = [
  { id: 'state-001-tables', sql: tables },
  { id: 'state-003-following', sql: following },
];
