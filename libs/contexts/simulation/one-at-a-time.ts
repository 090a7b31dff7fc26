/** Does what it is given, one thing after another: each holds a whole log in memory. */
export class OneAtATime {
  #before: Promise<unknown> = Promise.resolve();

  async run<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#before.then(work);
    // Whoever comes next waits for it, however it goes.
    this.#before = mine.catch(() => undefined);
    return mine;
  }
}
