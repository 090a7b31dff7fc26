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

/** The code of a system or server error: `ECONNREFUSED`, `23505`; empty when it has none. */
export const errorCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';

/** What an error says, whatever was thrown. */
export const errorText = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);

/** True for an error that says nothing about whether the statement was carried out. */
export const isConnectionLost = (error: unknown): boolean => {
  const code = errorCode(error);
  return brokenSocket.includes(code) || brokenServer.test(code) || brokenText.test(errorText(error));
};
