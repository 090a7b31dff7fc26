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
  | 'guard-never-holds'
  | 'waits-for-nothing'
  // Its timers
  | 'timer-never-fires'
  | 'timer-fires-for-ever'
  | 'amount-unclear'
  | 'nobody-told'
  | 'step-of-itself-impossible'
  | 'unknown-step'
  // Its words
  | 'text-missing'
  | 'status-missing'
  | 'unknown-status'
  | 'state-is-no-status'
  | 'unknown-relation'
  | 'unknown-field'
  | 'own-fields-impossible'
  | 'unknown-date'
  | 'unknown-subject'
  | 'values-missing'
  | 'unknown-occasion'
  | 'children-impossible'
  // What it says of others
  | 'unknown-procedure';

/** What is wrong with a procedure, and where. */
export interface ProcedureProblem {
  readonly problem: ProblemCode;
  /** The state, step, key or word it is about. */
  readonly at: string;
  readonly path: Path;
}
