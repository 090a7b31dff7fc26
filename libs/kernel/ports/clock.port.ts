import type { Instant } from '../brands.js';

/** What time it is. Asked at the edge only. */
export abstract class Clock {
  abstract now(): Instant;
}
