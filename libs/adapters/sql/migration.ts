/** One step of a schema, for ever: a later change is a later migration. */
export interface Migration {
  /** `log-001-event`: owner, number, what. Recorded in `state.migration`. */
  readonly id: string;
  readonly sql: string;
}
