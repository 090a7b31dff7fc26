import { Clock, type Instant } from '#kernel';

/** Stands still at the instant it was set to; for tests and for a demo's year of history. */
export class SettableClock extends Clock {
  #instant: Instant;

  constructor(instant: Instant) {
    super();
    this.#instant = instant;
  }

  set(instant: Instant): void {
    this.#instant = instant;
  }

  now(): Instant {
    return this.#instant;
  }
}
