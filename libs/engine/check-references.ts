import type { ProcedureProblem } from './problem.js';
import type { Procedure } from './procedure.js';

/** Every procedure that one starts, or starts on, and that is not among those known. Itself it may always name. */
export const checkReferences = (
  { id, start, transitions }: Procedure,
  known: readonly string[],
): readonly ProcedureProblem[] => {
  const isKnown = (other: string) => other === id || known.includes(other);
  const [other, word] = start?.on?.split('/') ?? [];
  return [
    ...transitions.flatMap(({ starts = [] }, index) =>
      starts.flatMap((at, n): readonly ProcedureProblem[] =>
        isKnown(at) ? [] : [{ problem: 'unknown-procedure', at, path: ['transitions', index, 'starts', n] }],
      ),
    ),
    ...(other === undefined || word === undefined || isKnown(other)
      ? []
      : [{ problem: 'unknown-procedure' as const, at: other, path: ['start', 'on'] }]),
  ];
};
