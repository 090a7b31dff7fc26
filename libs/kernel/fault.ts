import { oneLine } from './clean-text.js';

/** Something broke that nobody asked for. Thrown, logged, and retried only where a retry can help. */
export abstract class Fault extends Error {
  abstract readonly retryable: boolean;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** Another writer appended first. Thrown by an event store; read the stream again and decide again. */
export class StreamConflict extends Fault {
  readonly retryable = true;

  constructor(
    readonly streamId: string,
    readonly expected: bigint | 'no-stream',
  ) {
    super(`${streamId} has moved on from revision ${expected.toString()}`);
  }
}

/** An event id is taken by other bytes or another place. Thrown by an event store; a bug in the caller. */
export class EventIdReused extends Fault {
  readonly retryable = false;

  constructor(readonly eventId: string) {
    super(`Event id ${eventId} already stands for another event`);
  }
}

/** An id holds U+0000, which no engine and no header can carry. Thrown by `streamOf`: such an id stands for nothing. */
export class NullCharacter extends Fault {
  readonly retryable = false;

  constructor() {
    super('An id cannot hold the character U+0000');
  }
}

/** The log holds an event this build cannot read. Thrown by the codec; skipping it would lie. */
export class UnreadableEvent extends Fault {
  readonly retryable = false;

  constructor(
    readonly eventType: string,
    readonly version: number,
    cause?: unknown,
  ) {
    super(`Cannot read ${eventType} version ${version.toString()}`, { cause });
  }
}

/**
 * What folds or decides needs facts of another stream that this process has not learned yet. Thrown by pure code; whoever
 * runs it has its `learn` fetch them from the log, and tries once more.
 */
export abstract class NotLearned extends Fault {
  readonly retryable = false;
}

/** A read model did not reach the asked position in time. Thrown by whoever waits; ask again. */
export class ReadModelBehind extends Fault {
  readonly retryable = true;

  constructor(readonly wanted: bigint) {
    super(`The read models have not reached position ${wanted.toString()} yet`);
  }
}

/** Two projectors wrote the same checkpoint. Thrown by a read store; the loser starts over from the stored one. */
export class CheckpointRaced extends Fault {
  readonly retryable = true;

  constructor(readonly projection: string) {
    super(`Another process moved the checkpoint of ${projection}`);
  }
}

/** The database refuses documents for what is in them. Thrown by a read store; the projector finds out which, and parks it. */
export class UnwritableDocuments extends Fault {
  readonly retryable = false;

  constructor(cause: unknown) {
    super(`Documents cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

/** The cursor was not made by this store for this order. Thrown by a read store; begin again without it. */
export class BadCursor extends Fault {
  readonly retryable = false;

  constructor() {
    super('The cursor does not belong to this list');
  }
}

/** What broke, in one line: the name of the error and what it says. */
export const faultLine = (fault: unknown): string =>
  oneLine(fault instanceof Error ? `${fault.name}: ${fault.message || codeOf(fault)}` : String(fault));

/** Some errors of the network say nothing but a code. */
const codeOf = (error: Error): string =>
  'code' in error && typeof error.code === 'string' ? error.code : 'no message';
