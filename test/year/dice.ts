/** Chance that comes out the same each time: the same seed throws the same. */
export interface Dice {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  /** Whether something with this likelihood happens. */
  readonly happens: (likelihood: number) => boolean;
  /** A whole number from 0 up to, not including, the bound. */
  readonly below: (bound: number) => number;
  readonly oneOf: <T>(those: readonly [T, ...T[]]) => T;
}

/** The generator known as mulberry32: 32 bits of state, and a period as long. */
export const diceOf = (seed: number): Dice => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return {
    next,
    below,
    happens: (likelihood) => next() < likelihood,
    oneOf: (those) => those[below(those.length)] ?? those[0],
  };
};
