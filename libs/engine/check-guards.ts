import type { ProcedureProblem } from './problem.js';
import type { Procedure, Transition } from './procedure.js';

type Found = readonly ProcedureProblem[];

/** Every guard that asks for a field that is no choice of the procedure, or for a value it cannot have. */
export const checkGuards = (procedure: Procedure): Found =>
  procedure.transitions.flatMap((each, index) => problemsOf(procedure, each, index));

const problemsOf = (procedure: Procedure, each: Transition, index: number): Found =>
  Object.entries(each.when ?? {}).flatMap(([field, values]): Found => {
    const path = ['transitions', index, 'when', field];
    const known = procedure.fields?.[field];
    if (known?.kind !== 'choice') return [{ problem: 'unknown-field', at: field, path }];
    const wrong = values.filter((value) => !Object.hasOwn(known.values ?? {}, value));
    const isTold = procedure.transitions.some(({ requires }) => requires.includes(field));
    return [
      ...wrong.map((at) => ({ problem: 'guard-never-holds' as const, at: `${field} = ${at}`, path })),
      ...(isTold ? [] : [{ problem: 'guard-never-holds' as const, at: field, path }]),
    ];
  });
