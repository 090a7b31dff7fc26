import { Fault } from '#kernel';

/**
 * What stands sealed in the log was changed there, or its key was: it does not open. Thrown by the sealing event store
 * when the event is read; never taken for an erased text.
 */
export class SealBroken extends Fault {
  readonly retryable = false;

  constructor(
    readonly eventId: string,
    readonly field: string,
    cause?: unknown,
  ) {
    super(`The sealed text ${field} of event ${eventId} does not open with its key`, { cause });
  }
}
