import { ConfigFault } from '#adapters/config';
import { CommandStopped, exitCode, type ExitCode } from './exit-code.js';
import type { CommonOptions } from './session.js';

/** Runs a command's work and ends the process with its exit code; a problem is one clear line, no stack. */
export const carryOut = async (options: CommonOptions, work: () => Promise<ExitCode>): Promise<void> => {
  try {
    process.exitCode = await work();
  } catch (problem) {
    const code = exitCodeOf(problem);
    const message = problem instanceof Error ? problem.message : String(problem);
    if (options.json)
      process.stdout.write(`${JSON.stringify({ error: { message, exitCode: code } }, null, 2)}\n`);
    process.stderr.write(`iverk: ${message}\n`);
    if (process.env['LOG_LEVEL'] === 'debug' && problem instanceof Error)
      process.stderr.write(`${problem.stack ?? ''}\n`);
    process.exitCode = code;
  }
};

/** How a thrown problem ends the process. */
const exitCodeOf = (problem: unknown): ExitCode => {
  if (problem instanceof CommandStopped) return problem.code;
  if (problem instanceof ConfigFault) return exitCode.usage;
  return exitCode.broken;
};
