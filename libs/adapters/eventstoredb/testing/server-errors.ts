import { Metadata, status, type ServiceError } from '@grpc/grpc-js';

/** An error as the server sends it: a status, and for those the client knows by name the details in the trailers. */
const serverError = (
  code: status,
  details: string,
  trailers: Readonly<Record<string, string>> = {},
): ServiceError => {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value);
  return Object.assign(new Error(details), { code, details, metadata });
};

/** `KurrentDB/src/KurrentDB.Core/Services/Transport/Grpc/RpcExceptions.cs` says the same. */
export const serverErrors = {
  notReady: () => serverError(status.UNAVAILABLE, 'Server Is Not Ready'),
  noLeader: () => serverError(status.UNKNOWN, 'No leader info available in response'),
  notLeader: (host: string, port: number) =>
    serverError(status.NOT_FOUND, 'Leader info available', {
      exception: 'not-leader',
      'leader-endpoint-host': host,
      'leader-endpoint-port': port.toString(),
    }),
  accessDenied: () => serverError(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' }),
  streamDeleted: (stream: string) =>
    serverError(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
      exception: 'stream-deleted',
      'stream-name': stream,
    }),
  maxAppendSize: (bytes: number) =>
    serverError(status.INVALID_ARGUMENT, `Maximum Append Size of ${bytes.toString()} Exceeded.`, {
      exception: 'maximum-append-size-exceeded',
      'maximum-append-size': bytes.toString(),
    }),
  maxEventSize: (bytes: number) =>
    serverError(
      status.INVALID_ARGUMENT,
      `Event with Id: x, Size: ${(bytes + 1).toString()}, exceeds Maximum Append Event Size of ${bytes.toString()}.`,
      { exception: 'maximum-append-event-size-exceeded' },
    ),
  timeout: () => serverError(status.ABORTED, 'Operation timed out: Prepare phase timeout.'),
  shuttingDown: () => serverError(status.CANCELLED, 'Operation canceled'),
  tooSlow: () => serverError(status.ABORTED, 'Operation timed out: consumer too slow'),
} as const;
