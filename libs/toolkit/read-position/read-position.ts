import { ReadStore, waitFor, type AnyProjection } from '#kernel';

const patienceMilliseconds = 10_000;

/** Lets a query wait until the read models show what a mutation wrote. */
export class ReadPosition {
  constructor(
    private readonly documents: ReadStore,
    private readonly projections: readonly AnyProjection[],
    private readonly pause: (milliseconds: number) => Promise<void>,
  ) {}

  /** Throws `ReadModelBehind` when that takes longer than ten seconds. */
  reached(position: bigint): Promise<void> {
    return waitFor({ documents: this.documents, pause: this.pause }, this.projections, {
      position,
      timeoutMilliseconds: patienceMilliseconds,
    });
  }
}
