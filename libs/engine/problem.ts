/** A place in a procedure: keys and numbers from its top. */
export type Path = readonly (string | number)[];

/** What keeps a procedure from being published. */
export type ProblemCode =
  // The file
  | 'too-large'
  | 'not-yaml'
  | 'not-procedure'
  | 'unknown-key'
  | 'key-missing'
  | 'not-expected'
  // The machine
  | 'duplicate-id'
  | 'unknown-state'
  | 'unreachable-state'
  | 'dead-end'
  | 'no-way-out'
  | 'overlapping-transitions'
  // Its words
  | 'text-missing'
  | 'status-missing'
  | 'unknown-status'
  | 'unknown-relation'
  | 'unknown-field';

/** What is wrong with a procedure, and where. */
export interface ProcedureProblem {
  readonly problem: ProblemCode;
  /** The state, step, key or word it is about. */
  readonly at: string;
  readonly path: Path;
}
