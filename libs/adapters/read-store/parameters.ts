/** The values of a statement, in the order of their `$n`. */
export class Parameters {
  readonly values: unknown[] = [];

  /** Answers the placeholder, with its type stated so that the server need not guess. */
  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length.toString()}::${type}`;
  }
}
