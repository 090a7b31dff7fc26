/** What makes the server behave as real ones do on a bad day; all off at first. */
export interface Switches {
  /** How many of the next appends are written without an answer ever being sent. */
  silentAppends: number;
  /** How many of the next appends are dropped without being written and without an answer. */
  droppedAppends: number;
  /** How many of the next appends are written and answered with a timeout. */
  timedOutAppends: number;
  /** How many of the next reads are never answered. */
  silentReads: number;
  /** This node follows; the leader, when the cluster has one. */
  follows: { readonly leader?: { readonly host: string; readonly port: number } } | undefined;
  /** Subscriptions stay open and say nothing. */
  mute: boolean;
  /** The next subscriber that does not take what it is sent is dropped. */
  dropsSlowConsumers: boolean;
  /** Nobody is let in. */
  deniesAccess: boolean;
  /** Starting up: every call is refused. */
  notReady: boolean;
  maxAppendSize: number;
  maxEventSize: number;
}

export const usualSwitches = (): Switches => ({
  silentAppends: 0,
  droppedAppends: 0,
  timedOutAppends: 0,
  silentReads: 0,
  follows: undefined,
  mute: false,
  dropsSlowConsumers: false,
  deniesAccess: false,
  notReady: false,
  // The servers' own defaults.
  maxAppendSize: 1_048_576,
  maxEventSize: 1_048_576,
});
