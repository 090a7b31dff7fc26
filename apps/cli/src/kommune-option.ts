import { InvalidArgumentError } from 'commander';

/** `1841`, for an option or argument that names a municipality. */
export const toNumber = (text: string): string => {
  if (/^\d{4}$/.test(text)) return text;
  throw new InvalidArgumentError('Et kommunenummer har fire sifre, slik: 1841.');
};
