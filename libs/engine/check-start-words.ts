import type { ProcedureProblem } from './problem.js';
import type { Procedure, Start } from './procedure.js';
import type { Vocabulary } from './vocabulary.js';

type Found = readonly ProcedureProblem[];

/** Every problem of the words by which an instance comes to be, and by which it starts others. */
export const checkStartWords = (procedure: Procedure, vocabulary: Vocabulary): Found => [
  ...(vocabulary.children ? [] : children(procedure)),
  ...(procedure.start === undefined
    ? []
    : [...strangers(procedure.start, vocabulary), ...wrongOccasion(procedure.start, vocabulary)]),
];

const children = ({ states, transitions }: Procedure): Found => [
  ...Object.entries(states).flatMap(([at, { awaits }]): Found =>
    awaits === undefined ? [] : [{ problem: 'children-impossible', at, path: ['states', at, 'awaits'] }],
  ),
  ...transitions.flatMap(({ id: at, starts, emits }, index): Found =>
    starts === undefined && emits === undefined
      ? []
      : [{ problem: 'children-impossible', at, path: ['transitions', index] }],
  ),
];

const strangers = ({ by = [] }: Start, { relations }: Vocabulary): Found =>
  by.flatMap((at, index) =>
    relations.includes(at) ? [] : [{ problem: 'unknown-relation', at, path: ['start', 'by', index] }],
  );

/** Another procedure's word is known only where that procedure is, so it is taken as it stands. */
const wrongOccasion = ({ on, when = {} }: Start, { occasions }: Vocabulary): Found => {
  if (on?.includes('/') === true) return [];
  const facts = on === undefined ? {} : occasions[on];
  return facts === undefined
    ? [{ problem: 'unknown-occasion', at: on ?? '', path: ['start', 'on'] }]
    : Object.entries(when).flatMap((each) => wrongFact(each, facts));
};

const wrongFact = (
  [fact, values]: readonly [string, readonly string[]],
  facts: Readonly<Record<string, readonly string[]>>,
): Found => {
  const path = ['start', 'when', fact];
  const known = facts[fact];
  if (known === undefined) return [{ problem: 'unknown-field', at: fact, path }];
  return values
    .filter((value) => !known.includes(value))
    .map((value) => ({ problem: 'guard-never-holds', at: `${fact} = ${value}`, path }));
};
