import { InvalidArgumentError } from 'commander';

/** `felt=verdi`, as often as it takes. */
export const collectTold = (
  written: string,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> => {
  const [, name, value] = /^([^=\s]+)=(.*)$/s.exec(written) ?? [];
  if (name === undefined || value === undefined)
    throw new InvalidArgumentError('Skriv feltet og verdien slik: felt=verdi.');
  return { ...before, [name]: value };
};

/** A list that grows with each time the option is given. */
export const collected = (written: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  written,
];
