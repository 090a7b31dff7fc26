/** What the command line answers the shell with; part of its contract. */
export const exitCode = {
  done: 0,
  /** A rule refused, or the input is not as it should be. Nothing was written. */
  refused: 1,
  /** The command, its options or the settings are wrong. */
  usage: 2,
  /** Something is broken: the database, the disk, the network, or Iverk itself. */
  broken: 3,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Thrown by a command that cannot be carried out as asked; the message is for the user. */
export class CommandStopped extends Error {
  constructor(
    message: string,
    readonly code: ExitCode = exitCode.refused,
  ) {
    super(message);
    this.name = 'CommandStopped';
  }
}
