import 'reflect-metadata';
import { CommanderError } from 'commander';
import { exitCode } from './exit-code.js';
import { program } from './program.js';

// Whoever reads our output may have read enough: `iverk vedtakslogg | head`.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  process.exit(code === 'EPIPE' ? exitCode.done : exitCode.broken);
});

try {
  await program().parseAsync();
} catch (problem) {
  if (!(problem instanceof CommanderError)) throw problem;
  process.exitCode = problem.exitCode === 0 ? exitCode.done : exitCode.usage;
}
