import type { Procedure } from '#engine';
import { reject, type Rejection } from '#kernel';
import type { Migration } from './migration.js';

export type MigrationRefusal = Rejection<
  'migration-of-other-kind' | 'state-of-point-mapped' | 'mapped-state-unknown'
>;

const codeOf = ({ id, version }: Procedure) => `${id}@${version.toString()}`;

/** Procedures of before they said so are about points of vedtak. */
const isAboutCases = ({ about }: Procedure): boolean => about === 'sak';

const unknownState = ({ states, ...procedure }: Procedure, state: string) =>
  reject('mapped-state-unknown', {
    ...{ state, procedure: codeOf({ states, ...procedure }) },
    states: Object.keys(states).join(', '),
  });

/** Why nothing can be moved so, whatever it is; what stands in the way of one is that one's own answer. */
export const refuseMigration = ({ from, to, states }: Migration): MigrationRefusal | undefined => {
  if (isAboutCases(from) !== isAboutCases(to))
    return reject('migration-of-other-kind', { from: codeOf(from), to: codeOf(to) });
  const mapped = Object.entries(states);
  if (mapped.length > 0 && !isAboutCases(from)) return reject('state-of-point-mapped');
  const [old] = mapped.flatMap(([state]) => (Object.hasOwn(from.states, state) ? [] : [state]));
  if (old !== undefined) return unknownState(from, old);
  const [news] = mapped.flatMap(([, state]) => (Object.hasOwn(to.states, state) ? [] : [state]));
  return news === undefined ? undefined : unknownState(to, news);
};
