/** The newest position of the log that this page has written: what it reads next is at least as new. */
let newest: string | undefined;

export const noteWrite = (position: string): void => {
  if (newest === undefined || BigInt(position) > BigInt(newest)) newest = position;
};

/** Given as `atLeast` to every query that takes one. Undefined when this page has written nothing. */
export const ownWrites = (): string | undefined => newest;
