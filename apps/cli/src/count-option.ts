import { InvalidArgumentError } from 'commander';

const most = 3660;

/** A whole number from 1, for an option that counts something. */
export const toCount = (text: string): number => {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= most) return count;
  throw new InvalidArgumentError(`Skriv et helt tall fra 1 til ${most.toString()}.`);
};
