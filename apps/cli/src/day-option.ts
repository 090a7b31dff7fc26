import { InvalidArgumentError } from 'commander';
import { isLocalDate, type LocalDate } from '#kernel';

const norwegian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** `2026-02-03` or `03.02.2026`, for an option that takes a date. */
export const toDay = (text: string): LocalDate => {
  const [, day, month, year] = norwegian.exec(text) ?? [];
  const iso =
    day !== undefined && month !== undefined && year !== undefined
      ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      : text;
  if (isLocalDate(iso)) return iso;
  throw new InvalidArgumentError('Skriv en dato som finnes, slik: 2026-02-03 eller 03.02.2026.');
};
