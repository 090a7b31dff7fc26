import { Command } from 'commander';
import type { CommonOptions } from './session.js';
import { toNumber } from './kommune-option.js';
import { exitCodeOf, type ExitCode } from './exit-code.js';

/** A command with the options all have. */
export const command = (name: string, description: string): Command =>
  new Command(name)
    .description(description)
    // A subcommand's options are its own, also those that its parent has.
    .enablePositionalOptions()
    .option(
      '--kommune <NNNN>',
      'kommunenummer; ellers innstillingen IVERK_KOMMUNE, ellers den eneste kommunen',
      toNumber,
    )
    .option('--json', 'skriv resultatet som JSON', false)
    .helpOption('-h, --help', 'vis denne hjelpen')
    .helpCommand(false);

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
