/** Mutual exclusion between processes; freed by itself when the holder dies. */
export abstract class Lease {
  /** Runs `work` when nobody holds `name`; answers `undefined` at once when somebody does. */
  abstract tryHold<T>(name: string, work: () => Promise<T>): Promise<T | undefined>;
  /** Waits its turn, then runs `work`. */
  abstract hold<T>(name: string, work: () => Promise<T>): Promise<T>;
}
