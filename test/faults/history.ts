/** One append as its writer saw it. What a writer tells goes through a pipe, so it survives the writer. */
export interface Attempt {
  readonly streamId: string;
  readonly eventIds: readonly string[];
  readonly numbers: readonly number[];
}

/** What the log answered. */
export interface Acknowledged {
  readonly eventIds: readonly string[];
  /** Of the last event. */
  readonly revision: string;
}

/** A line a writer tells before and after each append. */
export type WriterLine = { readonly attempt: Attempt } | { readonly acknowledged: Acknowledged };

/** All that writers have tried, and what they were told. Kept outside what is made to fail. */
export class History {
  readonly attempts: Attempt[] = [];
  readonly acknowledged: Acknowledged[] = [];

  note(line: WriterLine): void {
    if ('attempt' in line) this.attempts.push(line.attempt);
    else this.acknowledged.push(line.acknowledged);
  }
}
