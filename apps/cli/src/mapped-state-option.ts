import { InvalidArgumentError } from 'commander';

type Mapped = Readonly<Record<string, string>>;

/** `FRA=TIL`, as often as it takes, once for each state. */
export const collectStates = (written: string, before: Mapped = {}): Mapped => {
  const [, from, to] = /^([^=\s]+)=([^=\s]+)$/.exec(written) ?? [];
  if (from === undefined || to === undefined)
    throw new InvalidArgumentError('Skriv den gamle og den nye tilstanden slik: FRA=TIL.');
  if (Object.hasOwn(before, from))
    throw new InvalidArgumentError(`Tilstanden «${from}» står flere ganger. Si én gang hva den svarer til.`);
  return { ...before, [from]: to };
};
