/** One append as its writer saw it. What a writer tells goes through a pipe, so it survives the writer. */
export interface Attempt {
  readonly streamId: string;
  /** The revision it was to follow on; -1 for a stream that is not there yet. */
  readonly expected: string;
  readonly eventIds: readonly string[];
  readonly numbers: readonly number[];
}

/** What the log answered. */
export interface Acknowledged {
  readonly eventIds: readonly string[];
  /** Of the last event. */
  readonly revision: string;
  readonly position: string;
}

/** The log said that the stream has moved on. */
export interface Refused {
  readonly eventIds: readonly string[];
}

/** A line a writer tells before and after each append. */
export type WriterLine =
  { readonly attempt: Attempt } | { readonly acknowledged: Acknowledged } | { readonly refused: Refused };

/** An attempt and what came of it. */
export interface Outcome {
  readonly attempt: Attempt;
  /** `undefined` when it was never told. */
  readonly answer: Acknowledged | 'refused' | undefined;
  /** The highest position that anybody had been told when it was tried: it cannot stand before that. */
  readonly after: bigint;
}

/** All that writers have tried, and what they were told. Kept outside what is made to fail. */
export class History {
  readonly #outcomes = new Map<string, Outcome>();
  #told = 0n;
  #acknowledged = 0;

  note(line: WriterLine): void {
    if ('attempt' in line)
      this.#outcomes.set(line.attempt.eventIds.join(), {
        attempt: line.attempt,
        answer: undefined,
        after: this.#told,
      });
    else if ('refused' in line) this.#answer(line.refused.eventIds, 'refused');
    else this.#acknowledge(line.acknowledged);
  }

  get outcomes(): readonly Outcome[] {
    return [...this.#outcomes.values()];
  }

  /** How many have been acknowledged. */
  get acknowledged(): number {
    return this.#acknowledged;
  }

  #acknowledge(acknowledged: Acknowledged): void {
    const position = BigInt(acknowledged.position);
    if (position > this.#told) this.#told = position;
    this.#acknowledged += 1;
    this.#answer(acknowledged.eventIds, acknowledged);
  }

  #answer(eventIds: readonly string[], answer: Acknowledged | 'refused'): void {
    const tried = this.#outcomes.get(eventIds.join());
    if (tried !== undefined) this.#outcomes.set(eventIds.join(), { ...tried, answer });
  }
}
