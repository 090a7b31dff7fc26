import 'reflect-metadata';
import { CommanderError } from 'commander';
import { exitCode } from './exit-code.js';
import { program } from './program.js';

try {
  await program().parseAsync();
} catch (problem) {
  if (!(problem instanceof CommanderError)) throw problem;
  process.exitCode = problem.exitCode === 0 ? exitCode.done : exitCode.usage;
}
