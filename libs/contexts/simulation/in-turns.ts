import { setImmediate as nextTurn } from 'node:timers/promises';
import type { InParts } from './core/in-parts.js';

/** Does long work part by part, and lets whatever else the process has to do have its turn between them. */
export const inTurns = async <T>(work: InParts<T>): Promise<T> => {
  for (;;) {
    const part = work.next();
    if (part.done === true) return part.value;
    await nextTurn();
  }
};
