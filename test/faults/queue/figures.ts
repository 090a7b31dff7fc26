/** What cycles took, in milliseconds, for whoever reads the figures. */
export const medianAndLongest = (took: readonly number[]): string => {
  const sorted = [...took].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return `${median.toString()} ms (median), ${String(sorted.at(-1))} ms (longest)`;
};
