import {
  AccessDeniedError,
  DeadlineExceededError,
  ErrorType,
  UnknownError,
  type CommandError,
} from '@eventstore/db-client';
import { Metadata, status, type ServiceError } from '@grpc/grpc-js';
import { describe, expect, it } from '@jest/globals';
import { StreamConflict } from '#kernel';
import { eventStoreTexts } from './eventstoredb.texts.js';
import { EventStoreFault, faultOf, problems } from './faults.js';
import { serverErrors } from './testing/index.js';

const problemOf = (error: unknown) => {
  const fault = faultOf(error);
  return fault instanceof EventStoreFault ? fault.problem : fault;
};

const service = (code: status, details: string): ServiceError =>
  Object.assign(new Error(details), { code, details, metadata: new Metadata() });

describe('what the client throws', () => {
  it('has a fault of its own for each type of error there is', () => {
    expect(Object.keys(problems).sort()).toEqual(Object.values(ErrorType).sort());
  });

  it.each([
    ['not-leader', serverErrors.notLeader('node2', 2113)],
    ['not-leader', serverErrors.noLeader()],
    ['unavailable', serverErrors.notReady()],
    ['unavailable', serverErrors.shuttingDown()],
    ['too-slow', serverErrors.timeout()],
    ['access-denied', serverErrors.accessDenied()],
    ['stream-deleted', serverErrors.streamDeleted('things-9999.a')],
    ['append-too-large', serverErrors.maxAppendSize(1000)],
    ['append-too-large', serverErrors.maxEventSize(1000)],
    ['append-too-large', service(status.RESOURCE_EXHAUSTED, 'Received message larger than max')],
    ['access-denied', service(status.UNAUTHENTICATED, 'Unauthenticated')],
    ['request-refused', service(status.INVALID_ARGUMENT, 'InvalidArgument')],
    ['unsupported', service(status.UNIMPLEMENTED, 'Unknown method')],
    ['unavailable', new Error('Failed to discover after 10 attempts.')],
    ['unavailable', new Error('Channel has been shut down')],
    ['too-slow', new DeadlineExceededError()],
    ['access-denied', new AccessDeniedError()],
    ['unavailable', new UnknownError()],
    ['unexpected', 'a text, not an error'],
  ])('is %s', (problem, error) => {
    expect(problemOf(error)).toBe(problem);
  });

  it('comes through as it is where it is a fault already, or a bug', () => {
    const conflict = new StreamConflict('things-9999.a', 1n);
    const bug = new TypeError('undefined is not a function');
    expect(faultOf(conflict)).toBe(conflict);
    expect(faultOf(bug)).toBe(bug);
  });

  it('is worth another try only where time can mend it', () => {
    const retryable = Object.keys(eventStoreTexts).filter(
      (problem) => new EventStoreFault(problem as keyof typeof eventStoreTexts).retryable,
    );
    expect(retryable).toEqual(['unavailable', 'too-slow', 'not-leader', 'outcome-unknown']);
  });

  it('is told in one line of bokmål, with what the client said as the cause', () => {
    const cause = new AccessDeniedError() as CommandError;
    const fault = faultOf(cause);
    expect(fault.message).toBe(eventStoreTexts['access-denied'].nb);
    expect(fault.cause).toBe(cause);
    for (const { nb, nn, en } of Object.values(eventStoreTexts))
      for (const text of [nb, nn, en]) expect(text).toMatch(/^\S[^\r\n{}]*\.$/);
  });
});
