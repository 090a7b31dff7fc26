import { CommanderError } from 'commander';
import { exitCode } from './exit-code.js';
import { nameIn, program } from './program.js';

/** Carries out one command line, without the two words before it, and sets the process's exit code. */
export const runCommandLine = async (args: readonly string[]): Promise<void> => {
  try {
    const iverk = await program((name) => name === nameIn(args));
    await iverk.parseAsync(args, { from: 'user' });
  } catch (problem) {
    if (!(problem instanceof CommanderError)) throw problem;
    process.exitCode = problem.exitCode === 0 ? exitCode.done : exitCode.usage;
  }
};
