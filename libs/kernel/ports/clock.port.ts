import type { Instant } from '../brands.js';

export abstract class Clock {
  abstract now(): Instant;
}
