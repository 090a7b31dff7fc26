/** A month, a tertial or a meeting, as the API writes the period of a round: `2026-02`, `2026-T1`, `M2026-02-03`. */
const written = /^(\d{4}-(0[1-9]|1[0-2]|T[1-3])|M\d{4}-\d{2}-\d{2})$/;

export const isRoundPeriod = (value: unknown): value is string =>
  typeof value === 'string' && written.test(value);
