/** What one who follows the log over a socket may take up. */
export const liveLimits = {
  /** Sockets of one address: those of a municipality share one. */
  socketsOfAddress: 50,
  sockets: 1_000,
  subscriptionsOfSocket: 10,
  /** Bytes of a message from a client; a subscription is a few hundred. */
  message: 64 * 1024,
  /** Milliseconds until a client must have said who it is. */
  hello: 5_000,
  /** Milliseconds between two pings; who has not answered the last is gone. Who they are is asked anew as often. */
  ping: 20_000,
  /** Milliseconds that sockets have to close when the process ends. */
  farewell: 1_000,
} as const;

/** What a socket is closed with. */
export const closings = {
  stopping: { code: 1001, reason: 'Iverk stopper' },
  broken: { code: 1011, reason: 'Noe gikk galt hos oss' },
  expired: { code: 4401, reason: 'Innloggingen er over' },
} as const;
