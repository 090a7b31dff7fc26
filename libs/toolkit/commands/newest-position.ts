import type { LogPosition } from '#kernel';

/** The last position in the log that any of several commands came to, for whoever reads on from there; null where none wrote. */
export const newestPosition = (
  outcomes: readonly { readonly position?: LogPosition | null }[],
): string | null =>
  outcomes
    .flatMap(({ position }) => position ?? [])
    .reduce<LogPosition | null>((a, b) => (a === null || b > a ? b : a), null)
    ?.toString() ?? null;
