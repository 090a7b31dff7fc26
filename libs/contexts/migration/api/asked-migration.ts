import { knownProcedures, type Library } from '#contexts/procedures';
import type { Procedure } from '#engine';
import { isRejection, reject, type Rejection } from '#kernel';
import type { Migration } from '../core/migration.js';
import { refuseMigration } from '../core/refuse-migration.js';
import type { MappedStateInput, MigrateInstancesInput } from './migration.inputs.js';

const named = (code: string, { published }: Library): Procedure | Rejection =>
  [...knownProcedures, ...published].find(({ id, version }) => code === `${id}@${version.toString()}`) ??
  reject('version-not-found', { procedure: code });

/** What answers to what; said twice of one state, it is not known which is meant. */
const mapping = (states: readonly MappedStateInput[]): Migration['states'] | Rejection => {
  const twice = states.find(({ from }, index) => states.findIndex((each) => each.from === from) < index);
  return twice === undefined
    ? Object.fromEntries(states.map(({ from, to }) => [from, to]))
    : reject('state-mapped-twice', { state: twice.from });
};

/** What is asked for, in the procedures it names; or why that holds for nothing. */
export const askedMigration = (
  { from: old, to: next, states: mapped, timers }: MigrateInstancesInput,
  library: Library,
): Migration | Rejection => {
  const [from, to, states] = [named(old, library), named(next, library), mapping(mapped)];
  if (isRejection(from)) return from;
  if (isRejection(to)) return to;
  if (isRejection(states)) return states;
  const migration: Migration = { from, to, states, timers: timers === 'KEEP' ? 'keep' : 'recompute' };
  return refuseMigration(migration) ?? migration;
};
