/** The middle value, the mean of the two in the middle when there is none. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
};

/** Three figures, two below a hundred: no machine that others share is more exact. */
export const inWords = (value: number): string =>
  Math.abs(value) >= 1000
    ? Math.round(value).toLocaleString('en').replaceAll(',', ' ')
    : Number(value.toPrecision(Math.abs(value) >= 100 ? 3 : 2)).toString();

/** `median [least–most]`. */
export const spread = (values: readonly number[]): string =>
  `${inWords(median(values))} [${inWords(Math.min(...values))}–${inWords(Math.max(...values))}]`;
