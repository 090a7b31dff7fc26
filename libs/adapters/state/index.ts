export { PostgresEffectLedger } from './postgres.effect-ledger.js';
export { PostgresKeptFiles } from './postgres.kept-files.js';
export { PostgresLease } from './postgres.lease.js';
export { PeopleClash, PostgresPeopleDirectory } from './postgres.people-directory.js';
export { PostgresPolicyCheckpoints } from './postgres.policy-checkpoints.js';
export { PostgresSessions } from './postgres.sessions.js';
export { PostgresSignInCodes } from './postgres.sign-in-codes.js';
export { PostgresTextKeys } from './postgres.text-keys.js';
export { stateMigrations } from './state.migrations.js';
