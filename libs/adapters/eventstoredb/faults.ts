import { convertToCommandError, ErrorType, isCommandError, type CommandError } from '@eventstore/db-client';
import { Fault, type Text } from '#kernel';
import { eventStoreTexts, type EventStoreProblem } from './eventstoredb.texts.js';

/**
 * What the event store could not do. Thrown by `EventStoreDbEventStore`; the message is the bokmål text, the cause is
 * what the client said.
 */
export class EventStoreFault extends Fault {
  readonly retryable: boolean;
  readonly text: Text;

  constructor(
    readonly problem: EventStoreProblem,
    cause?: unknown,
  ) {
    super(eventStoreTexts[problem].nb, { cause });
    this.text = eventStoreTexts[problem];
    this.retryable = mends.has(problem);
  }
}

/** What can be gone at the next try. */
const mends = new Set<EventStoreProblem>(['unavailable', 'too-slow', 'not-leader', 'outcome-unknown']);

/**
 * Every type of error the client has, and what it is to us. Those that belong to calls we never make (persistent
 * subscriptions, users, scavenges) are unexpected; the two that the adapter answers itself never leave it.
 */
export const problems: Readonly<Record<ErrorType, EventStoreProblem>> = {
  [ErrorType.TIMEOUT]: 'too-slow',
  [ErrorType.DEADLINE_EXCEEDED]: 'too-slow',
  [ErrorType.UNAVAILABLE]: 'unavailable',
  // The server ends long calls this way when it stops or when leadership moves.
  [ErrorType.CANCELLED]: 'unavailable',
  // Anything: gone at the next try, or found out by the bounded number of tries.
  [ErrorType.UNKNOWN]: 'unavailable',
  [ErrorType.NOT_LEADER]: 'not-leader',
  [ErrorType.STREAM_NOT_FOUND]: 'unexpected',
  [ErrorType.NO_STREAM]: 'unexpected',
  [ErrorType.NOT_FOUND]: 'unexpected',
  [ErrorType.ACCESS_DENIED]: 'access-denied',
  [ErrorType.INVALID_ARGUMENT]: 'request-refused',
  [ErrorType.INVALID_TRANSACTION]: 'request-refused',
  [ErrorType.STREAM_DELETED]: 'stream-deleted',
  [ErrorType.SCAVENGE_NOT_FOUND]: 'unexpected',
  [ErrorType.WRONG_EXPECTED_VERSION]: 'unexpected',
  [ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED]: 'append-too-large',
  [ErrorType.MISSING_REQUIRED_METADATA_PROPERTY]: 'request-refused',
  [ErrorType.PERSISTENT_SUBSCRIPTION_FAILED]: 'unexpected',
  [ErrorType.PERSISTENT_SUBSCRIPTION_DOES_NOT_EXIST]: 'unexpected',
  [ErrorType.PERSISTENT_SUBSCRIPTION_EXISTS]: 'unexpected',
  [ErrorType.PERSISTENT_SUBSCRIPTION_DROPPED]: 'unexpected',
  [ErrorType.MAXIMUM_SUBSCRIBERS_REACHED]: 'unexpected',
  [ErrorType.USER_NOT_FOUND]: 'unexpected',
  [ErrorType.USER_CONFLICT]: 'unexpected',
  [ErrorType.UNSUPPORTED]: 'unsupported',
};

/** What gRPC says by its status code alone, where the client knows no better than "unknown". */
const problemsByCode: Readonly<Record<number, EventStoreProblem>> = {
  3: 'request-refused',
  7: 'access-denied',
  8: 'append-too-large',
  9: 'request-refused',
  12: 'unsupported',
};

/** How the client says, without a type or a code, that it has no connection to speak over. */
const noConnection = /failed to discover|channel (has been|is) (closed|shut down)|cannot call write after/i;

/** The fault behind whatever the client throws; what is neither is a bug and comes back as it is. */
export const faultOf = (error: unknown): Error => {
  if (error instanceof Fault) return error;
  if (!(error instanceof Error)) return new EventStoreFault('unexpected', error);
  const known = asCommandError(error);
  if (known !== undefined) return new EventStoreFault(problemOf(known), known);
  return noConnection.test(error.message) ? new EventStoreFault('unavailable', error) : error;
};

const asCommandError = (error: Error): CommandError | undefined => {
  const converted = convertToCommandError(error);
  return isCommandError(converted) ? converted : undefined;
};

const problemOf = (error: CommandError): EventStoreProblem => {
  if (error.type !== ErrorType.UNKNOWN) return problems[error.type];
  // The client does not know these by name: an election is going on; a single event is too large.
  if (/no leader info/i.test(error.message)) return 'not-leader';
  if (/maximum append event size/i.test(error.message)) return 'append-too-large';
  return problemsByCode[error.code ?? -1] ?? problems[error.type];
};
