/** Six digits of a day and five more, also split by one space or hyphen, and part of no longer number. */
const elevenDigits = /(?<!\d)\d{6}[ \u00A0-]?\d{5}(?!\d)/g;

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/** The weighted sum, control digit included, is a multiple of 11. */
const controls = (digits: readonly number[], weights: readonly number[]): boolean =>
  weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0) % 11 === 0;

/** A D-number has 40 added to the day; H-numbers and the authorities' test numbers 40, 65 or 80 to the month. */
const isDay = (day: number): boolean => (day >= 1 && day <= 31) || (day >= 41 && day <= 71);
const isMonth = (month: number): boolean =>
  [0, 40, 65, 80].some((added) => month >= added + 1 && month <= added + 12);

const isNationalId = (text: string): boolean => {
  const digits = Array.from(text.replace(/\D/g, ''), Number);
  const [d1 = 0, d2 = 0, m1 = 0, m2 = 0] = digits;
  return (
    isDay(d1 * 10 + d2) &&
    isMonth(m1 * 10 + m2) &&
    controls(digits, firstWeights) &&
    controls(digits, secondWeights)
  );
};

/** Whether a text holds a Norwegian national identity number (fødselsnummer or D-number). */
export const containsNationalId = (text: string): boolean =>
  (text.match(elevenDigits) ?? []).some(isNationalId);
