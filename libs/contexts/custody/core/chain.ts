import { chainStart, nextInChain, type LogPosition } from '#kernel';

/** The hash chain over a municipality's events, in log order, as far as it has come. */
export interface Chain {
  readonly count: number;
  /** Of the last event. */
  readonly position: LogPosition;
  /** Hex. */
  readonly head: string;
}

/** The chain over nothing. */
export const emptyChain: Chain = { count: 0, position: 0n, head: chainStart };

/** The chain with one more event. */
export const lengthened = (
  { count, head }: Pick<Chain, 'count' | 'head'>,
  { position, digest }: { readonly position: LogPosition; readonly digest?: string },
): Chain => {
  if (digest === undefined) throw new RangeError('A chain is made of digests');
  return { count: count + 1, position, head: nextInChain(head, digest) };
};
