import { containsNationalId, oneLine } from '#kernel';

const longest = 500;

/**
 * What went wrong, fit to be kept: one line, not long, and never anybody's national identity number. It is made so rather
 * than refused, for what is refused here would be dropped.
 */
export const errorLine = (error: string): string => {
  const line = oneLine(error);
  if (containsNationalId(line)) return '•••';
  // What is cut may be half of a character.
  return line.length > longest ? `${line.slice(0, longest).replace(/\p{Surrogate}$/u, '')}…` : line;
};
