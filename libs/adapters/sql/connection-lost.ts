import { Fault } from '#kernel';

/** The connection broke before the server answered, so what it did is not known. Try again with the same ids. */
export class ConnectionLost extends Fault {
  readonly retryable = true;

  constructor(doing: string, cause: unknown) {
    super(`The database connection was lost while ${doing}`, { cause });
  }
}

const brokenSocket = ['ECONNRESET', 'EPIPE', 'ECONNREFUSED', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'];
/** Class 08 is connection exceptions; 57P01 to 57P03 a server that is shutting down, crashed or starting up. */
const brokenServer = /^(08...|57P0[123])$/;
const brokenText =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** True for an error that says nothing about whether the statement was carried out. */
export const isConnectionLost = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return brokenSocket.includes(code) || brokenServer.test(code) || brokenText.test(error.message);
};
