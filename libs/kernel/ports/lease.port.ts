/** Mutual exclusion between processes; freed by itself when the holder dies. */
export abstract class Lease {
  /**
   * Runs `work` when nobody holds `name`; answers `undefined` at once when somebody does. Throws a retryable `Fault`
   * when the lease was lost meanwhile; `lost` tells work that runs for long as soon as that is known.
   */
  abstract tryHold<T>(name: string, work: (lost: AbortSignal) => Promise<T>): Promise<T | undefined>;
  /** Waits its turn, then runs `work`. */
  abstract hold<T>(name: string, work: (lost: AbortSignal) => Promise<T>): Promise<T>;
}
