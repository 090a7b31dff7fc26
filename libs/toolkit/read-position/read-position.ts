import { catchUp, waitFor, type FollowerPorts, type Subscriptions } from '#kernel';

const patienceMilliseconds = 10_000;

/** Lets a request wait until what was written is carried out and seen. */
export class ReadPosition {
  constructor(
    private readonly follower: FollowerPorts,
    private readonly subscriptions: Subscriptions,
  ) {}

  /** Until the read models show the log to there. Throws `ReadModelBehind` when that takes longer than ten seconds. */
  reached(position: bigint): Promise<void> {
    const timeoutMilliseconds = patienceMilliseconds;
    return waitFor(this.follower, this.subscriptions.projections, { position, timeoutMilliseconds });
  }

  /** Whether the log has come so far: nothing can be waited for that has not been written. */
  async isWritten(position: bigint): Promise<boolean> {
    return position <= (await this.follower.store.head());
  }

  /** Until policies have reacted to all there is and the read models show it; answers that position. */
  atHead(): Promise<bigint> {
    return catchUp(this.follower, this.subscriptions);
  }
}
